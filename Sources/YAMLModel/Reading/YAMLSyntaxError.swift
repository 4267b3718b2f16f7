package import JSONModel

/// Why a text is not YAML, or not YAML that JSON can say, and where.
package struct YAMLSyntaxError: Error, Hashable, Sendable {
  /// What is wrong: the cases are stable, the wording of the message is not.
  package enum Problem: Hashable, Sendable {
    // The text.

    /// There is nothing but blanks and comments.
    case noDocument
    /// A byte is not part of well-formed UTF-8.
    case invalidUTF8
    /// A character that no YAML text may contain.
    case controlCharacter(Unicode.Scalar)
    /// Collections are inside each other deeper than the reader was allowed to follow.
    case tooDeep(limit: Int)
    /// The text is longer than positions can be recorded for.
    case tooLong(limit: Int)
    /// A second document begins.
    case severalDocuments

    // Lines.

    /// A line is indented with a tab.
    case tabIndentation
    /// A line is indented in a way that fits no collection around it.
    case wrongIndentation(column: Int)
    /// Something stands where a key has to.
    case expectedKey(found: String)
    /// A list begins on the line of its key.
    case listOnKeyLine
    /// A value that is no text has a colon and a value on the same line.
    case nestedKeyOnLine
    /// A key is written over several lines.
    case keyOverLines

    // Nodes.

    /// Something stands where nothing of the kind may.
    case unexpected(String, expected: String)
    /// A bracket or quote is never closed.
    case unclosed(String)
    /// A backslash is followed by something that it cannot escape.
    case unknownEscape(Unicode.Scalar)
    /// The digits of an escape are no character.
    case invalidEscape
    /// The line of `|` or `>` has something else than a digit, `+` and `-`.
    case blockHeader
    /// A node has two tags or two anchors.
    case repeatedProperty(String)
    /// An alias has no anchor before it.
    case unknownAlias(String)
    /// An alias stands inside its own anchor.
    case aliasInsideItself(String)

    // What JSON cannot say.

    /// A key stands twice in a mapping; the first is elsewhere.
    case duplicateKey(String)
    /// A key is no text.
    case keyIsNoText
    /// `<<` has something else than mappings.
    case mergesNoMapping
    /// A tag that means nothing here.
    case unknownTag(String)
    /// A text is not what its tag says.
    case wrongTag(String, found: String)
    /// An infinity, or no number at all.
    case noJSONNumber(String)
    /// Aliases stand for more values than the reader was allowed to make.
    case tooManyAliases(limit: Int)
  }

  /// What is wrong.
  package let problem: Problem
  /// Which characters are to blame.
  package let range: Range<SourcePosition>
  /// The other place that the problem is about: the first of two keys.
  package let other: SourcePosition?
}

/// A problem before its line and column are known.
struct YAMLFailure: Error {
  let problem: YAMLSyntaxError.Problem
  let range: Range<Int>
  var other: Int?
}

extension YAMLSyntaxError {
  /// Finds the lines and columns of a failure.
  init(_ failure: YAMLFailure, in bytes: [UInt8]) {
    let map = SourceMap(bytes)
    func position(_ offset: Int) -> SourcePosition { map.position(at: min(max(0, offset), bytes.count)) }
    problem = failure.problem
    range = position(failure.range.lowerBound)..<position(failure.range.upperBound)
    other = failure.other.map(position)
  }
}
