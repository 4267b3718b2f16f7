package import JSONModel
package import StatesLanguage

/// The definition that is debugged, as it is shown.
package struct Definition: Sendable {
  /// The name of its file, as the title has it.
  package let name: String
  /// Its states, how they are nested and where they lead.
  let outline: DefinitionOutline
  /// Its text, laid out anew when it cannot be read as it is.
  let source: SourceText
  /// The definition with its places in the text, when that is laid out anew.
  private let formattedDocument: JSONDocument?
  /// Whether the text is YAML.
  let isYAML: Bool
  /// The innermost state that each line belongs to.
  let statesOfLines: [StateID?]

  /// Makes what is shown of a definition.
  ///
  /// - Parameters:
  ///   - name: The name of its file; of a path, the last part is shown.
  ///   - outline: Its outline.
  ///   - bytes: The text in UTF-8 that the outline's places are in.
  ///   - value: The definition, when that is not all of the text or the text is no JSON.
  ///   - isYAML: Whether the text is YAML.
  package init(
    name: String,
    outline: DefinitionOutline,
    bytes: [UInt8],
    value: JSON? = nil,
    isYAML: Bool = false
  ) {
    self.name = name.split(separator: "/").last.map(String.init) ?? name
    let formatted =
      outline.isCrowded ? FormattedDefinition(outline: outline, value: value ?? (try? JSON(parsing: bytes))) : nil
    formattedDocument = formatted?.document
    self.isYAML = isYAML && formatted == nil
    self.outline = formatted?.outline ?? outline
    source = SourceText(formatted?.bytes ?? bytes)
    statesOfLines = Self.statesOfLines(count: source.count, in: self.outline)
  }

  /// Whether the text is laid out anew.
  var isFormatted: Bool { formattedDocument != nil }

  /// Where an expression of a state of the machine stands in the text.
  func place(of expression: FieldExpression, in state: StateID, of machine: StateMachine) -> ExpressionPlace? {
    ExpressionPlace(of: expression, in: state, outline, formattedDocument ?? machine.document)
  }

  /// The innermost state that a line belongs to, lines counted from 0.
  func state(atLine line: Int) -> StateID? {
    statesOfLines.indices.contains(line) ? statesOfLines[line] : nil
  }

  /// The line on which a state's name stands, from 0.
  func line(of state: StateID) -> Int {
    outline.states.indices.contains(state.index) ? outline[state].nameRange.lowerBound.line - 1 : 0
  }

  /// The lines of a state's text, from 0.
  func lines(of state: StateID) -> ClosedRange<Int> {
    let first = line(of: state)
    guard outline.states.indices.contains(state.index) else { return first...first }
    return first...max(first, outline[state].range.upperBound.line - 1)
  }

  /// The state of a name, or the only one whose name begins so, whatever the case of the letters.
  func state(named name: String) -> StateID? {
    if let exact = outline.states.first(where: { $0.name.text == name }) { return exact.id }
    let start = name.lowercased()
    let similar = outline.states.filter { $0.name.text.lowercased().hasPrefix(start) }
    return similar.count == 1 ? similar.first?.id : nil
  }

  /// Nested states come after the ones they stand in, so the last writer of a line is the innermost.
  private static func statesOfLines(count: Int, in outline: DefinitionOutline) -> [StateID?] {
    var lines = [StateID?](repeating: nil, count: count)
    for state in outline.states {
      let first = max(0, state.nameRange.lowerBound.line - 1)
      let last = min(count, state.range.upperBound.line)
      for line in first..<max(first, last) { lines[line] = state.id }
    }
    return lines
  }
}
