import Glibc
import JSONModel
package import ServiceCalls

extension LocalFunction {
  /// What Lambda's Invoke answers after an invocation.
  ///
  /// - Parameters:
  ///   - end: How the program of the invocation ended.
  ///   - requestID: The invocation's identifier.
  /// - Returns: the answer; a failure only when the handler could not be begun at all.
  package func answer(to end: ProgramEnd, requestID: String) -> APIAnswer {
    switch end.reason {
    case .notStarted(let error): return notStarted("\(error)")
    case .cancelled: return .failure(APIError(code: "AbortedException", message: "the call was aborted", status: nil))
    case .timedOut:
      let message = "Task timed out after \(Self.twoDigits(timeout)) seconds"
      return answer(FunctionPayload.failure("Sandbox.Timedout", message, requestID: requestID), failed: true)
    case .exited(let status):
      if let answer = answer(in: end) { return answer }
      // The shell could not begin the interpreter: the handler had no say.
      if status == 126 || status == 127, let problem = interpreterProblem { return notStarted("\(problem)") }
      return exited(status == 0 ? nil : "exit status \(status)", requestID: requestID)
    case .signalled(let signal):
      let name = unsafe strsignal(signal).map { unsafe String(cString: $0) } ?? "\(signal)"
      return exited("signal: \(name.lowercased())", requestID: requestID)
    }
  }

  /// What the shim wrote, when it came so far.
  private func answer(in end: ProgramEnd) -> APIAnswer? {
    if end.isOutputCut { return answer(FunctionPayload.tooLarge(end.outputByteCount), failed: true) }
    guard let written = try? JSON(parsing: end.output), let payload = written["payload"]?.string,
      let failed = written["failed"]?.bool
    else { return nil }
    guard payload.utf8.count <= FunctionPayload.limit else {
      return answer(FunctionPayload.tooLarge(payload.utf8.count), failed: true)
    }
    return answer(payload, failed: failed)
  }

  private func answer(_ payload: String, failed: Bool) -> APIAnswer {
    var members: JSONObject = ["StatusCode": 200]
    if failed { members["FunctionError"] = "Unhandled" }
    members["ExecutedVersion"] = .string(version)
    members["Payload"] = .string(payload)
    return .success(.object(members))
  }

  private func exited(_ reason: String?, requestID: String) -> APIAnswer {
    let message = reason.map { "Runtime exited with error: \($0)" } ?? "Runtime exited without providing a reason"
    return answer(FunctionPayload.failure("Runtime.ExitError", message, requestID: requestID), failed: true)
  }

  private func notStarted(_ problem: String) -> APIAnswer {
    let message =
      "the handler '\(handler.name)' bound to \(arn) cannot be run: \(problem); a handler in "
      + "\(handler.runtime.rawValue) needs \(interpreter ?? handler.runtime.interpreter)"
    return .failure(APIError(code: "SdkClientException", message: message, status: nil))
  }

  /// Why the interpreter cannot be begun, if so.
  private var interpreterProblem: ProgramStartError? {
    let name = interpreter ?? handler.runtime.interpreter
    let path = ProgramEnvironment.path(with: environment)
    do throws(ProgramStartError) {
      _ = try ProgramLocation.find(name, in: path, from: handler.root)
      return nil
    } catch {
      return error
    }
  }

  /// A time as Lambda writes it: `3.00`.
  private static func twoDigits(_ time: Duration) -> String {
    let (seconds, attoseconds) = time.components
    let hundredths = Int(attoseconds / 10_000_000_000_000_000)
    return "\(seconds).\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
