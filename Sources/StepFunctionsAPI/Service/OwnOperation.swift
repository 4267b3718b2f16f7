import JSONModel

/// An operation beside AWS's: what our own commands ask of an endpoint; the raw value is its name.
package enum OwnOperation: String, Sendable, CaseIterable {
  /// What waits for an answer.
  case listCallbacks = "ListCallbacks"
  /// Answers something that waits.
  case answerCallback = "AnswerCallback"
  /// The executions that a debugger can be attached to.
  case listSessions = "ListSessions"
  /// The journal of an execution's session, from a line on; waits for more.
  case readSession = "ReadSession"
  /// Has a session carry out a command.
  case performCommand = "PerformCommand"
  /// Lets a debugger leave an execution that it is attached to.
  case leaveSession = "LeaveSession"

  /// What the target of a call has before the operation's name.
  package static let targetPrefix = "Asldb."

  /// The target of a call.
  package var target: String { Self.targetPrefix + rawValue }

  /// Reads the target of a call.
  init?(target: String) {
    guard target.hasPrefix(Self.targetPrefix) else { return nil }
    self.init(rawValue: String(target.dropFirst(Self.targetPrefix.count)))
  }

  /// Reads the arguments of a call.
  ///
  /// - Throws: `SerializationException` when they are no JSON object.
  static func arguments(_ body: [UInt8]) throws(APIFailure) -> JSONObject {
    guard let object = (try? JSONParser.parse(body.isEmpty ? Array("{}".utf8) : body, depthLimit: 200))?.object else {
      throw APIFailure("SerializationException", "The body of the call is no JSON object.")
    }
    return object
  }
}
