/// A call of a Lambda function, for whoever runs the function's handler.
package struct FunctionCall: Sendable, Hashable {
  /// How the caller waits for the function.
  package enum Invocation: String, Sendable, Hashable, CaseIterable {
    /// The caller waits for the answer.
    case requestResponse = "RequestResponse"
    /// The caller goes on at once; status 202 and no payload are the answer.
    case event = "Event"
    /// Nothing is run; status 204 is the answer.
    case dryRun = "DryRun"
  }

  /// The function's name, without account and region.
  package let name: String
  /// The version or alias, when the call names one.
  package let qualifier: String?
  /// What the function is given, as text.
  package let payload: String
  /// How the caller waits.
  package let invocation: Invocation

  /// Makes a call.
  package init(name: String, qualifier: String?, payload: String, invocation: Invocation) {
    self.name = name
    self.qualifier = qualifier
    self.payload = payload
    self.invocation = invocation
  }
}
