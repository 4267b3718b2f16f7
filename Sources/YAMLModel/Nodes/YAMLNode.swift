package import JSONModel

/// A node of a YAML text, as it is written: scalars are not yet numbers, aliases not yet what they stand for.
package struct YAMLNode: Sendable {
  /// What is written.
  package indirect enum Content: Sendable {
    /// A text and how it is written; one that is absent is plain and empty.
    case scalar(LocatedText, YAMLScalarStyle)
    /// The items of a list.
    case sequence([YAMLNode])
    /// The entries of a mapping, in the order of the text.
    case mapping([Entry])
    /// The node that an alias stands for.
    case alias(YAMLNode)
  }

  /// A key and its value.
  package struct Entry: Sendable {
    /// The key.
    package let key: YAMLNode
    /// The value.
    package let value: YAMLNode
  }

  /// What is written.
  package let content: Content
  /// The tag: `!Sub`, `!!str`; nothing when there is none.
  package let tag: YAMLTag?
  /// Where it stands, in bytes, without its tag and anchor.
  package let range: Range<Int>
}

/// A tag and where it stands.
package struct YAMLTag: Sendable {
  /// The tag as it is written, with its exclamation marks.
  package let text: String
  /// Where it stands, in bytes.
  package let range: Range<Int>
}

/// How a scalar is written.
package enum YAMLScalarStyle: Sendable {
  /// Without quotes, so that it may be a number, a boolean or `null`.
  case plain
  /// In single or double quotes.
  case quoted
  /// Below `|` or `>`.
  case block
}
