import JSONModel
import LocalPrograms
import ServiceCalls
import Testing

@Suite("A function in Python", .enabled(if: Presence.python, Presence.noPython))
struct PythonFunctionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What an invocation of `app.handler` answers, and its log.
  private func invoke(
    _ code: String,
    event: JSON = [:],
    timeout: Duration = .seconds(20),
    name: String = "app.handler"
  ) async throws -> (answer: JSON?, payload: JSON?, log: String) {
    try folder.write("app.py", code)
    let handler = try FunctionHandler(name, in: folder.path, runtime: .python)
    let function = LocalFunction(
      handler,
      arn: "arn:aws:lambda:eu-west-1:123456789012:function:Charge",
      timeout: timeout
    )
    let invocation = await FunctionRunner().invoke(function, event: event, requestID: "1-2")
    guard case .success(let answer) = invocation.answer else { return (nil, nil, invocation.log) }
    return (answer, try answer["Payload"]?.string.map { try JSON(parsing: $0) }, invocation.log)
  }

  @Test("answers with what it returns; what it prints is the log")
  func success() async throws {
    let code = """
      import json, sys
      print("loading")
      def handler(event, context):
          print("handling")
          print("warned", file=sys.stderr)
          return {"seen": event, "text": "é"}
      """
    let (answer, _, log) = try await invoke(code, event: ["id": 12_345_678_901_234_567])
    let payload: JSON = .string(#"{"seen": {"id": 12345678901234567}, "text": "\u00e9"}"#)
    #expect(answer == ["StatusCode": 200, "ExecutedVersion": "$LATEST", "Payload": payload])
    #expect(log == "loading\nhandling\nwarned\n")
    #expect(try folder.names() == ["app.py"])
  }

  @Test("sees the context and the variables of Lambda")
  func context() async throws {
    let code = """
      import os
      def handler(event, context):
          left = context.get_remaining_time_in_millis()
          return [context.function_name, context.function_version, context.invoked_function_arn,
                  context.memory_limit_in_mb, context.aws_request_id, context.log_group_name,
                  context.log_stream_name, 0 < left <= 20000, os.environ["AWS_LAMBDA_FUNCTION_NAME"],
                  os.environ["AWS_REGION"], os.environ["_HANDLER"], os.getcwd() == os.environ["LAMBDA_TASK_ROOT"]]
      """
    let expected: JSON = [
      "Charge", "$LATEST", "arn:aws:lambda:eu-west-1:123456789012:function:Charge", "128", "1-2",
      "/aws/lambda/Charge", "local/[$LATEST]12", true, "Charge", "eu-west-1", "app.handler", true,
    ]
    #expect(try await invoke(code).payload == expected)
  }

  @Test("finds the modules beside it and in the folder of the bindings")
  func modules() async throws {
    try folder.makeFolder("inner")
    try folder.write("outer_words.py", "word = 'outer'")
    try folder.write("inner/words.py", "word = 'inner'")
    try folder.write(
      "inner/app.py",
      "import words, outer_words\ndef handler(event, context): return [words.word, outer_words.word]"
    )
    #expect(try await invoke("", name: "inner/app.handler").payload == ["inner", "outer"])
  }

  @Test("fails as in Lambda when it raises")
  func raised() async throws {
    let code = """
      class CardDeclined(Exception): pass
      def handler(event, context):
          raise CardDeclined("no money")
      """
    let (answer, payload, log) = try await invoke(code)
    #expect(answer?["FunctionError"] == "Unhandled")
    let trace = "  File \"\(folder.path)/app.py\", line 3, in handler\n    raise CardDeclined(\"no money\")\n"
    let expected: JSON = [
      "errorMessage": "no money", "errorType": "CardDeclined", "requestId": "1-2", "stackTrace": [.string(trace)],
    ]
    #expect(payload == expected)
    #expect(
      answer?["Payload"]?.string?.hasPrefix(#"{"errorMessage": "no money", "errorType": "CardDeclined", "#) == true
    )
    #expect(log == "[ERROR] CardDeclined: no money\nTraceback (most recent call last):\n\(trace)")
  }

  @Test(
    "fails as in Lambda when it cannot be called",
    arguments: [
      ("lost.handler", "", "Runtime.ImportModuleError", "Unable to import module 'lost': No module named 'lost'"),
      (
        "app.handler", "import lost_module\n", "Runtime.ImportModuleError",
        "Unable to import module 'app': No module named 'lost_module'"
      ),
      ("app.lost", "", "Runtime.HandlerNotFound", "Handler 'lost' missing on module 'app'"),
      (
        "app.handler", "def handler(:", "Runtime.UserCodeSyntaxError",
        "Syntax error in module 'app': invalid syntax (app.py, line 1)"
      ),
      ("app.handler", "oops", "NameError", "name 'oops' is not defined"),
    ]
  )
  func notCallable(name: String, code: String, type: String, message: String) async throws {
    let payload = try await invoke(code, name: name).payload
    #expect(payload?["errorType"] == .string(type))
    #expect(payload?["errorMessage"] == .string(message))
    #expect(payload?["requestId"] == "")
  }

  @Test("fails as in Lambda when its result is no JSON")
  func marshal() async throws {
    let payload = try await invoke("def handler(event, context): return {1, 2}").payload
    let message = "Unable to marshal response: Object of type set is not JSON serializable"
    let expected: JSON = [
      "errorMessage": .string(message), "errorType": "Runtime.MarshalError", "requestId": "1-2", "stackTrace": [],
    ]
    #expect(payload == expected)
  }

  @Test("may answer with decimals, all digits of them")
  func decimals() async throws {
    let code = """
      from decimal import Decimal
      def handler(event, context): return [Decimal("1.10"), Decimal("12345678901234567890.12345678901234567890")]
      """
    let text = try await invoke(code).answer?["Payload"]
    #expect(text == "[1.10, 12345678901234567890.12345678901234567890]")
  }

  @Test(
    "fails as in Lambda when the interpreter ends",
    arguments: [
      ("import sys\nsys.exit(0)", "Runtime exited without providing a reason"),
      ("import os\nos._exit(3)", "Runtime exited with error: exit status 3"),
      ("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", "Runtime exited with error: signal: killed"),
    ]
  )
  func exit(code: String, message: String) async throws {
    let lines = code.split(separator: "\n").map { "    \($0)\n" }.joined()
    let payload = try await invoke("def handler(event, context):\n\(lines)").payload
    #expect(
      payload == ["errorType": "Runtime.ExitError", "errorMessage": .string("RequestId: 1-2 Error: \(message)")]
    )
  }

  @Test("fails as in Lambda when its time is over")
  func timeout() async throws {
    let code = "import time\ndef handler(event, context): time.sleep(100)"
    let payload = try await invoke(code, timeout: .milliseconds(300)).payload
    let message: JSON = "RequestId: 1-2 Error: Task timed out after 0.30 seconds"
    #expect(payload == ["errorType": "Sandbox.Timedout", "errorMessage": message])
  }

  @Test("fails as in Lambda when its answer is too long")
  func tooLarge() async throws {
    let payload = try await invoke("def handler(event, context): return 'a' * 7000000").payload
    let message = "Response payload size (7000002 bytes) exceeded maximum allowed payload size (6291556 bytes)."
    #expect(payload == ["errorType": "Function.ResponseSizeTooLarge", "errorMessage": .string(message)])
  }

  @Test("does not wait for threads, and what its programs print is the log")
  func threads() async throws {
    let code = """
      import subprocess, threading, time
      def handler(event, context):
          threading.Thread(target=time.sleep, args=(100,)).start()
          subprocess.run(["echo", "printed"])
          return 1
      """
    let (_, payload, log) = try await invoke(code)
    #expect(payload == 1)
    #expect(log == "printed\n")
  }
}

@Suite("A function without its interpreter")
struct NoInterpreterTests {
  @Test("says what is missing, and what for")
  func missing() async throws {
    let folder = try TemporaryFolder()
    try folder.write("index.js", "")
    let handler = try FunctionHandler("index.handler", in: folder.path)
    let function = LocalFunction(handler, arn: "arn:aws:lambda:eu-west-1:1:function:F", interpreter: "no-such-node")
    let message =
      "the handler 'index.handler' bound to arn:aws:lambda:eu-west-1:1:function:F cannot be run: "
      + "there is no program 'no-such-node' in PATH; a handler in node needs no-such-node"
    let answer = await FunctionRunner().invoke(function, event: [:], requestID: "1").answer
    #expect(answer == .failure(APIError(code: "SdkClientException", message: message, status: nil)))
  }
}
