import JSONModel

extension AdvisedDefinition {
  /// Fields that other fields of their state make meaningless.
  func fieldsWithoutEffect() -> [Diagnostic] {
    states.filter { $0.outline.language == .jsonPath }.flatMap(fieldsWithoutEffect)
  }

  private func fieldsWithoutEffect(of state: AdvisedState) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func tell(_ field: String, _ reason: String) {
      guard let range = state.fields[field]?.nameRange else { return }
      let message = "'\(field)' has no effect: \(reason); remove one of the two"
      found.append(advice(.fieldWithoutEffect, message, at: range, of: state, field: field))
    }
    if state.isNull("ResultPath"), !state.fields.contains("Assign") {
      tell("ResultSelector", "'ResultPath' is null, so the result is thrown away")
      tell("Result", "'ResultPath' is null, so the result is thrown away")
    }
    if state.isNull("OutputPath"), !state.isNull("ResultPath") {
      tell("ResultPath", "'OutputPath' is null, so the output is empty")
    }
    if state.type == .pass, state.fields.contains("Result") { tell("Parameters", "'Result' takes its place") }
    return found
  }
}

extension AdvisedState {
  /// Whether a field is there and `null`.
  fileprivate func isNull(_ field: String) -> Bool { fields[field]?.value == JSON.null }
}
