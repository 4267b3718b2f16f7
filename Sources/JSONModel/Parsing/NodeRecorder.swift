/// What is told where values and names stand while a text is parsed.
protocol NodeRecorder {
  /// A value begins; the values inside it come before its end.
  mutating func begin(at offset: Int)
  /// The innermost open value ends.
  mutating func end(at offset: Int)
  /// The name of the next value, with its quotes.
  mutating func name(_ range: Range<Int>)
  /// Which members of the object that ends now have a name that stood there before, and these names.
  mutating func repeated(_ names: [(index: Int, name: String)])
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
  mutating func repeated(_ names: [(index: Int, name: String)]) {}
}
