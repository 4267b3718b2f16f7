/// What is told where values and names stand while a text is parsed.
protocol NodeRecorder {
  /// A value begins; the values inside it come before its end.
  mutating func begin(at offset: Int)
  /// The innermost open value ends.
  mutating func end(at offset: Int)
  /// The name of the next value, with its quotes.
  mutating func name(_ range: Range<Int>)
  /// Which members of the object that ends now have a name that stood there before.
  mutating func repeated(_ members: [RepeatedMember])
}

/// A member whose name its object has already had.
struct RepeatedMember {
  /// Which of the object's members it is in the text, from 0.
  let index: Int
  /// Where it is in the object, as its value takes the place of the earlier one.
  let position: Int
  /// The name.
  let name: String
}

/// A recorder for those who only want the value.
struct NoRecorder: NodeRecorder {
  @inline(__always)
  mutating func begin(at offset: Int) {}
  @inline(__always)
  mutating func end(at offset: Int) {}
  @inline(__always)
  mutating func name(_ range: Range<Int>) {}
  @inline(__always)
  mutating func repeated(_ members: [RepeatedMember]) {}
}
