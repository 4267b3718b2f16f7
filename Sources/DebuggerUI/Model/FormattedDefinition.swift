import JSONModel
import StatesLanguage

/// A definition's text with one member a line, and where its states stand in that.
struct FormattedDefinition: Sendable {
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// The same states with the same numbers, at their places in the text.
  let outline: DefinitionOutline
  /// The definition with its places in the text.
  let document: JSONDocument

  /// Lays a definition out; nothing when there is none, or its states would not be the same ones.
  init?(outline: DefinitionOutline, value: JSON?) {
    guard let value else { return nil }
    self.bytes = value.utf8(.pretty)
    let loaded = DefinitionLoader.load(self.bytes)
    guard let formatted = loaded.outline, let document = loaded.document,
      formatted.states.map(\.name) == outline.states.map(\.name)
    else { return nil }
    self.outline = formatted
    self.document = document
  }
}

extension DefinitionOutline {
  /// A state that has one line for itself, but a longer one, is hard to read.
  private static let longestLine = 160

  /// Whether states share lines, or a state stands on one long line: then lines say little about where one is.
  var isCrowded: Bool {
    let lines = states.map(\.nameRange.lowerBound.line)
    guard Set(lines).count == lines.count else { return true }
    return states.contains { state in
      let (start, end) = (state.range.lowerBound, state.range.upperBound)
      return start.line == end.line && end.offset - start.offset > Self.longestLine
    }
  }
}
