package import Interpreter
package import JSONModel

/// How a token is given to whoever answers with it: alone, or in a command that answers.
package enum CallbackForm: Sendable, Hashable {
  /// The token alone.
  case token
  /// The token as a part of a URL.
  case url
  /// A command for the AWS CLI.
  case cli(Call)
  /// A command for curl.
  case curl(Call)

  /// What is called with a token; the raw value is the word for it.
  package enum Call: String, Sendable, CaseIterable {
    case success, failure, heartbeat
  }
}

/// What an answer with a token looks like outside of the debugger.
package struct CallbackText: Sendable {
  /// The token.
  package let token: String
  /// The region that the execution is in.
  package let region: String
  /// Where the debugger takes calls of the Step Functions API; nothing when it does not.
  package let endpoint: String?
  /// The result that a success has.
  package let output: JSON
  /// The error's name that a failure has.
  package let error: String
  /// The cause that a failure has.
  package let cause: String?

  /// Makes the text of answers.
  package init(token: String, region: String, endpoint: String?, output: JSON, error: String, cause: String?) {
    (self.token, self.region, self.endpoint) = (token, region, endpoint)
    (self.output, self.error, self.cause) = (output, error, cause)
  }

  /// The text in a form.
  package func text(_ form: CallbackForm) -> String {
    switch form {
    case .token: token
    case .url: Self.percentEncoded(token)
    case .cli(let call): cli(call)
    case .curl(let call): curl(call)
    }
  }

  /// A command for the AWS CLI; with an endpoint it needs no credentials.
  private func cli(_ call: CallbackForm.Call) -> String {
    let place = endpoint.map { ["--endpoint-url", $0, "--region", region, "--no-sign-request"] } ?? []
    let fields = fields(of: call).flatMap { ["--" + $0.option, $0.text] }
    let words = ["aws", "stepfunctions", "send-task-\(call.rawValue)"] + place + fields
    return words.map(Self.shellWord).joined(separator: " ")
  }

  /// A command for curl, which signs nothing: only an endpoint on this machine takes it.
  private func curl(_ call: CallbackForm.Call) -> String {
    var body = JSONObject()
    for field in fields(of: call) { body[field.member] = .string(field.text) }
    let words = [
      "curl", endpoint ?? Self.usualEndpoint, "-H", "Content-Type: application/x-amz-json-1.0", "-H",
      "X-Amz-Target: AWSStepFunctions.SendTask\(call.rawValue.prefix(1).uppercased())\(call.rawValue.dropFirst())",
      "-d",
      JSON.object(body).text(),
    ]
    return words.map(Self.shellWord).joined(separator: " ")
  }

  /// Where Step Functions Local listens, which a command names while the debugger does not listen.
  private static let usualEndpoint = "http://127.0.0.1:8083"

  /// A parameter of a call.
  private struct Field {
    let option: String
    let member: String
    let text: String
  }

  private func fields(of call: CallbackForm.Call) -> [Field] {
    let token = Field(option: "task-token", member: "taskToken", text: token)
    switch call {
    case .success: return [token, Field(option: "task-output", member: "output", text: output.text())]
    case .failure:
      let cause = cause.map { Field(option: "cause", member: "cause", text: $0) }
      return [token, Field(option: "error", member: "error", text: error)] + [cause].compactMap(\.self)
    case .heartbeat: return [token]
    }
  }

  /// A text as one word for a shell.
  static func shellWord(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { isUnreserved($0) || "/:=,@%+".utf8.contains($0) }
    return isPlain ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
  }

  /// - Source: RFC 3986, section 2.
  static func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
      if isUnreserved(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }.joined()
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": true
    case _: false
    }
  }
}

extension Snapshot {
  /// What an answer to a task looks like outside of the debugger; nothing when it has no token.
  package func callbackText(of task: PendingTask) -> CallbackText? {
    guard let token = task.token else { return nil }
    let offer = offer(for: task)
    return CallbackText(
      token: token,
      region: inspection.execution.program.settings.region,
      endpoint: endpoint,
      output: offer.result,
      error: offer.errors.first ?? "States.TaskFailed",
      cause: offer.cause
    )
  }
}
