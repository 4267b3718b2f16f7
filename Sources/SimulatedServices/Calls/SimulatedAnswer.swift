package import ServiceCalls

/// What the simulated services make of a call.
package enum SimulatedAnswer: Sendable, Equatable {
  /// The service has answered.
  case answered(APIAnswer)
  /// The call is of a function, which somebody else has to run.
  case function(FunctionCall)
  /// These services cannot do that; the text names what is missing.
  case notSimulated(String)
}
