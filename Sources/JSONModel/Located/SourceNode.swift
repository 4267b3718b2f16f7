/// A value and where it stands in a text of whatever syntax: what a ``JSONDocument`` can be built of.
package struct SourceNode: Sendable {
  /// The value.
  package indirect enum Content: Sendable {
    /// `null`, a boolean or a number.
    case scalar(JSON)
    /// A string, with the place of each of its characters.
    case text(LocatedText)
    /// The elements of an array.
    case array([SourceNode])
    /// The members of an object.
    case object([Member])
  }

  /// A member of an object.
  package struct Member: Sendable {
    /// Its name.
    package var name: String
    /// Where the name stands.
    package var nameRange: Range<Int>
    /// Its value.
    package var value: SourceNode

    /// Makes a member.
    package init(name: String, nameRange: Range<Int>, value: SourceNode) {
      self.name = name
      self.nameRange = nameRange
      self.value = value
    }
  }

  /// The value.
  package var content: Content
  /// Where it stands, in bytes.
  package var range: Range<Int>

  /// Makes a node.
  package init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

extension SourceNode {
  /// The text, when it is a string.
  package var text: LocatedText? {
    guard case .text(let text) = content else { return nil }
    return text
  }

  /// The elements; none when it is no array.
  package var elements: [SourceNode] {
    guard case .array(let elements) = content else { return [] }
    return elements
  }

  /// The members; none when it is no object.
  package var members: [Member] {
    guard case .object(let members) = content else { return [] }
    return members
  }

  /// Whether it is an object.
  package var isObject: Bool {
    guard case .object = content else { return false }
    return true
  }

  /// The value of a member; of several with one name the last.
  package subscript(name: String) -> SourceNode? { members.last { $0.name == name }?.value }

  /// The kind of the value.
  package var kind: JSON.Kind {
    switch content {
    case .scalar(let value): value.kind
    case .text: .string
    case .array: .array
    case .object: .object
    }
  }
}
