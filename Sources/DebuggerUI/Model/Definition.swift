package import JSONModel
package import StatesLanguage

/// The definition that is debugged, as it is shown.
package struct Definition: Sendable {
  /// The name of its file, as the title has it.
  package let name: String
  /// Its states, how they are nested and where they lead.
  private(set) var outline: DefinitionOutline
  /// Its text, laid out anew when it cannot be read as it is.
  let source: SourceText
  /// The definition with its places in the text, when that is laid out anew.
  private let formattedDocument: JSONDocument?
  /// Whether the text is YAML.
  let isYAML: Bool
  /// The innermost state that each line belongs to.
  private(set) var statesOfLines: [StateID?]
  /// The definitions of the machines that its tasks can start, in the order in which they are linked to it.
  private(set) var linked: [Definition] = []

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

  /// The definition, with those of the machines that its tasks can start.
  package func linking(_ others: [Definition]) -> Definition {
    var copy = self
    copy.linked = others
    return copy
  }

  /// The definition with those that another one has.
  package func linking(as other: Definition) -> Definition { linking(other.linked) }

  /// The definition of a machine that is linked to this one's, with the numbers that its states have there.
  func part(_ link: MachineLink) -> Definition? {
    let index = link.id.index - 1
    let text = linked.indices.contains(index) ? linked[index] : nil
    let known = text.flatMap { $0.outline.states.count == link.states.count ? $0 : nil }
    guard var part = known ?? Definition(of: link.linked.machine, name: link.linked.name) else { return nil }
    part.outline = part.outline.placed(as: link)
    part.statesOfLines = Self.statesOfLines(count: part.source.count, in: part.outline)
    return part
  }

  /// Whether the text is laid out anew.
  var isFormatted: Bool { formattedDocument != nil }

  /// Where an expression of a state of the machine stands in the text.
  func place(of expression: FieldExpression, in state: StateID, of machine: StateMachine) -> ExpressionPlace? {
    ExpressionPlace(of: expression, in: state, outline, formattedDocument ?? machine.document(of: state))
  }

  /// The innermost state that a line belongs to, lines counted from 0.
  func state(atLine line: Int) -> StateID? {
    statesOfLines.indices.contains(line) ? statesOfLines[line] : nil
  }

  /// The line on which a state's name stands, from 0.
  func line(of state: StateID) -> Int {
    outline.contains(state) ? outline[state].nameRange.lowerBound.line - 1 : 0
  }

  /// The lines of a state's text, from 0.
  func lines(of state: StateID) -> ClosedRange<Int> {
    let first = line(of: state)
    guard outline.contains(state) else { return first...first }
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
