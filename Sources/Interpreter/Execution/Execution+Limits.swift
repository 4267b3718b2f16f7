import JSONModel
import StatesLanguage

extension Execution {
  private var limits: ExecutionLimits { program.settings.limits }

  /// Refuses a payload that is over the limit.
  ///
  /// - Source: Step Functions guide, "Service quotas": maximum input or output size; recorded for Pass and Task states.
  func checkSize(of payload: JSON) throws(EvaluationError) {
    guard !payload.fits(bytes: limits.payloadBytes) else { return }
    throw EvaluationError(.dataLimitExceeded, reason: oversized(program.states[active.visit.state.index].name.text))
  }

  /// Refuses what `Parameters` or `Arguments` have made when it is over the limit; what selects from a payload cannot
  /// be.
  ///
  /// - Source: Step Functions guide, "Error names", `States.DataLimitExceeded`: "after Parameters processing".
  func checkArguments() throws(EvaluationError) {
    let makes = paths.parameters != nil || expressions?.arguments != nil
    guard makes, let arguments = active.visit.arguments else { return }
    try checkSize(of: arguments)
  }

  /// AWS's words for a payload over the limit.
  func oversized(_ source: String) -> String {
    "The state/task '\(source)' returned a result with a size exceeding the maximum number of bytes service limit."
  }

  /// Refuses variables that are over the limits: what the state assigns, and all that the execution then keeps.
  ///
  /// - Source: Step Functions guide, "Passing data between states with variables": 256 KiB for one variable and for one
  ///   `Assign`, 10 MiB in all. AWS does not tell the error's text.
  mutating func checkVariables() throws(EvaluationError) {
    guard !active.visit.assigned.isEmpty else { return }
    let bytes = active.visit.assigned.reduce(0) { $0 + $1.value.utf8Count }
    guard bytes <= limits.assignedBytes else {
      throw EvaluationError(reason: "The variables of the field 'Assign' exceed \(limits.assignedBytes) bytes.")
    }
    bytesAssigned += bytes
    guard bytesAssigned > limits.variableBytes else { return }
    bytesAssigned = branches.reduce(bytes) { $0 + $1.variables.ownBytes }
    guard bytesAssigned > limits.variableBytes else { return }
    throw EvaluationError(reason: "The variables of the execution exceed \(limits.variableBytes) bytes.")
  }
}

extension Variables {
  /// The bytes of the values that the scope has set.
  fileprivate var ownBytes: Int { own.values.reduce(0) { $0 + $1.utf8Count } }
}

extension String {
  /// The text, cut to so many characters.
  func cut(to characters: Int) -> String {
    // A text has no more characters than bytes.
    utf8.count <= characters ? self : String(unicodeScalars.prefix(characters))
  }
}
