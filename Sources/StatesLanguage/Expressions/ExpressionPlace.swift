package import JSONModel

/// Where the characters of an expression stand in the file, whatever escapes or folded lines are written there.
package struct ExpressionPlace: Sendable {
  /// The expression without `{%` and `%}`.
  private let text: LocatedText

  /// Looks an expression up; there is nothing when the document has no such expression there.
  ///
  /// - Parameters:
  ///   - expression: The expression.
  ///   - state: The state that has it.
  ///   - outline: The outline of the definition.
  ///   - document: The definition with the places that are asked for.
  package init?(
    of expression: FieldExpression,
    in state: StateID,
    _ outline: DefinitionOutline,
    _ document: JSONDocument
  ) {
    guard let state = outline.json(of: state, in: document),
      let text = state.value(at: "/" + expression.field)?.text,
      FieldExpression.text(in: text.string) == expression.text
    else { return nil }
    let blanks = text.string.dropFirst(2).prefix { $0.isWhitespace }.utf8.count
    let start = 2 + blanks
    self.text = text[start..<(start + expression.text.utf8.count)]
  }

  /// The bytes of the file that a part of the expression is written with; between its first and its last one there can
  /// be line ends and indentation that do not belong to it.
  package func bytes(of part: Range<String.Index>, in expression: String) -> Range<Int> {
    let utf8 = expression.utf8
    let start = utf8.distance(from: utf8.startIndex, to: part.lowerBound)
    return text.source(of: start..<(start + utf8.distance(from: part.lowerBound, to: part.upperBound)))
  }
}

extension DefinitionOutline {
  /// The object of a state in the document that the outline was made of.
  fileprivate func json(of state: StateID, in document: JSONDocument) -> LocatedJSON? {
    guard contains(state) else { return nil }
    return json(of: self[state].scope, in: document)?["States"]?[self[state].name.text]
  }

  private func json(of scope: ScopeID, in document: JSONDocument) -> LocatedJSON? {
    guard let owner = self[scope].owner else { return document.root }
    return json(of: owner, in: document)?.value(at: "/" + self[scope].field)
  }
}

extension LocatedJSON {
  /// The value at a place as AWS says it: `/Choices[1]/Condition`; names can have any sign in them.
  fileprivate func value(at path: some StringProtocol) -> LocatedJSON? {
    guard !path.isEmpty else { return self }
    for (name, value) in members where path.hasPrefix("/\(name)") {
      if let found = value.value(at: path.dropFirst("/\(name)".count)) { return found }
    }
    for (index, value) in elements.enumerated() where path.hasPrefix("[\(index)]") {
      return value.value(at: path.dropFirst("[\(index)]".count))
    }
    return nil
  }
}
