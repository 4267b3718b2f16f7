import JSONModel
import JSONPathEngine

extension AdvisedDefinition {
  /// Template fields with a path or a call as a text, whose names lack `.$`.
  func pathsWithoutDollar() -> [Diagnostic] {
    states.filter { $0.outline.language == .jsonPath }
      .flatMap { state in
        Self.templates.flatMap { name in state.fields[name].map { pathsWithoutDollar(in: $0, of: state) } ?? [] }
      }
  }

  /// Plain fields with a path as a text, which have a form for paths.
  func pathsInPlainFields() -> [Diagnostic] {
    states.filter { $0.outline.language == .jsonPath }
      .flatMap { state in
        let own = state.fields.all.filter { Self.plainFields.contains($0.name) }
        let compared = state.fields["Choices"].map(comparedTexts) ?? []
        return (own + compared).compactMap { pathInPlainField($0, $1, of: state) }
      }
  }

  /// Results of Pass states with something that is written to be evaluated.
  func pathsInResults() -> [Diagnostic] {
    states(of: .pass).filter { $0.outline.language == .jsonPath }
      .flatMap { state in
        (state.fields["Result"].map(unevaluated) ?? []).map {
          let message = "'Result' is not evaluated, so this stays a text; write it in 'Parameters'"
          return advice(.staticResult, message, at: $0, of: state, field: "Result")
        }
      }
  }

  private static let templates = ["Parameters", "ResultSelector", "ItemSelector", "Assign"]
  private static let plainFields = ["Error", "Cause"]

  private func pathsWithoutDollar(in template: LocatedJSON, of state: AdvisedState) -> [Diagnostic] {
    template.namedDescendants.compactMap { name, value in
      guard !name.hasSuffix(".$"), !name.hasSuffix("Path"), let text = value.value.string,
        text.isLikePath || text.isLikeCall
      else { return nil }
      let message = "'\(text)' is sent as a text; name the field '\(name).$' to send what it finds"
      return advice(.noDollar, message, at: value.range, of: state)
    }
  }

  private func comparedTexts(of rules: LocatedJSON) -> [(name: String, value: LocatedJSON)] {
    rules.namedDescendants.filter { name, _ in
      guard case .comparison? = ChoiceOperator(name: name) else { return false }
      return true
    }
  }

  private func pathInPlainField(_ name: String, _ json: LocatedJSON, of state: AdvisedState) -> Diagnostic? {
    guard let text = json.value.string, text.isLikePath else { return nil }
    let message = "'\(text)' is taken as a text here; name the field '\(name)Path' to use what it finds"
    return advice(.noPath, message, at: json.range, of: state)
  }

  /// What in a result is written to be evaluated.
  private func unevaluated(in result: LocatedJSON) -> [Range<SourcePosition>] {
    let texts = result.descendants.filter { $0.value.string.map { $0.isLikePath || $0.isLikeCall } == true }.map(
      \.range
    )
    let named = result.namedDescendants.filter { $0.name.hasSuffix(".$") }.map(\.value.range)
    return texts + named.filter { !texts.contains($0) }
  }
}

extension String {
  /// Whether a text can hardly be anything but a path: `$.a`, `$$.b`, `$['c']`.
  var isLikePath: Bool {
    guard ["$.", "$$.", "$["].contains(where: hasPrefix), let first = drop(while: "$.[".contains).first else {
      return false
    }
    guard first.isLetter || first == "_" || first == "'" else { return false }
    return (try? JSONPath(parsing: self)) != nil
  }

  /// Whether a text can hardly be anything but a call: `States.Format('{}', $.a)`.
  var isLikeCall: Bool { hasPrefix("States.") && hasSuffix(")") && (try? IntrinsicCall(parsing: self)) != nil }
}
