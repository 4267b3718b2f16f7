import JSONModel
import LocalPrograms
import ServiceCalls
import Testing

@Suite("A function in JavaScript", .enabled(if: Presence.node, Presence.noNode))
struct NodeFunctionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What an invocation answers, and its log.
  private func invoke(
    _ code: String,
    event: JSON = [:],
    file: String = "index.js",
    name: String = "index.handler"
  ) async throws -> (answer: JSON?, payload: JSON?, log: String) {
    try folder.write(file, code)
    let handler = try FunctionHandler(name, in: folder.path, runtime: .node)
    let function = LocalFunction(
      handler,
      arn: "arn:aws:lambda:eu-west-1:123456789012:function:Charge",
      timeout: .seconds(20)
    )
    let invocation = await FunctionRunner().invoke(function, event: event, requestID: "1-2")
    guard case .success(let answer) = invocation.answer else { return (nil, nil, invocation.log) }
    return (answer, try answer["Payload"]?.string.map { try JSON(parsing: $0) }, invocation.log)
  }

  @Test(
    "answers with a promise, a callback or the context's methods; a value that is only returned is none, as in Lambda",
    arguments: [
      ("async (event) => ({ seen: event })", #"{"seen":{"id":1}}"#),
      ("(event) => Promise.resolve([event.id])", "[1]"),
      ("(event, context, callback) => callback(null, event.id)", "1"),
      ("(event, context, callback) => { setTimeout(() => callback(null, 'late'), 20); }", #""late""#),
      ("(event, context) => context.succeed(2)", "2"),
      ("(event, context) => context.done(null, 3)", "3"),
      ("async () => {}", "null"),
      ("(event) => event", "null"),
    ]
  )
  func success(handler: String, payload: String) async throws {
    let answer = try await invoke("exports.handler = \(handler);", event: ["id": 1]).answer
    #expect(answer == ["StatusCode": 200, "ExecutedVersion": "$LATEST", "Payload": .string(payload)])
  }

  @Test("keeps what it prints apart from the answer")
  func log() async throws {
    let code = "exports.handler = async () => { console.log('printed'); console.error('warned'); return 1; };"
    let (_, payload, log) = try await invoke(code)
    #expect(payload == 1)
    #expect(log == "printed\nwarned\n")
    #expect(try folder.names() == ["index.js"])
  }

  @Test("does not wait for timers when it says so")
  func emptyLoop() async throws {
    let code = """
      exports.handler = (event, context, callback) => {
        setInterval(() => {}, 1000);
        context.callbackWaitsForEmptyEventLoop = false;
        callback(null, 'now');
      };
      """
    #expect(try await invoke(code).payload == "now")
  }

  @Test(
    "is loaded from modules of both kinds",
    arguments: [
      ("index.mjs", "import path from 'node:path'; export const handler = async () => path.basename('/a/b');"),
      ("index.cjs", "const path = require('path'); exports.handler = async () => path.basename('/a/b');"),
    ]
  )
  func kinds(file: String, code: String) async throws {
    #expect(try await invoke(code, file: file).payload == "b")
  }

  @Test("is a module when its package says so, and may lie in an object")
  func package() async throws {
    try folder.write("package.json", #"{"type":"module"}"#)
    let code = "export const api = { handler: async () => import.meta.url.endsWith('index.js') };"
    #expect(try await invoke(code, name: "index.api.handler").payload == true)
  }

  @Test("sees the context of Lambda")
  func context() async throws {
    let code = """
      exports.handler = async (event, context) => {
        const left = context.getRemainingTimeInMillis();
        return [context.functionName, context.functionVersion, context.invokedFunctionArn, context.memoryLimitInMB,
          context.awsRequestId, context.logGroupName, context.logStreamName, 0 < left && left <= 20000];
      };
      """
    let expected: JSON = [
      "Charge", "$LATEST", "arn:aws:lambda:eu-west-1:123456789012:function:Charge", "128", "1-2",
      "/aws/lambda/Charge", "local/[$LATEST]12", true,
    ]
    #expect(try await invoke(code).payload == expected)
  }

  @Test(
    "fails as in Lambda",
    arguments: [
      ("async () => { throw new TypeError('bad'); }", "TypeError", "bad"),
      ("() => { throw new Error('bad'); }", "Error", "bad"),
      ("(event, context, callback) => callback(new Error('bad'))", "Error", "bad"),
      ("(event, context, callback) => callback('only text')", "string", "only text"),
      ("(event, context) => context.fail(new RangeError('bad'))", "RangeError", "bad"),
      ("() => { setTimeout(() => { throw new Error('late'); }, 1); }", "Error", "late"),
      ("() => { Promise.reject(new Error('lost')); }", "Runtime.UnhandledPromiseRejection", "Error: lost"),
      ("async () => 1n", "Runtime.JSONStringifyError", "Unable to stringify response body"),
      (
        "async () => { const a = {}; a.a = a; return a; }", "Runtime.JSONStringifyError",
        "Unable to stringify response body"
      ),
      (
        "() => { process.exit(3); }", "Runtime.ExitError",
        "RequestId: 1-2 Error: Runtime exited with error: exit status 3"
      ),
    ]
  )
  func failure(handler: String, type: String, message: String) async throws {
    let (answer, payload, _) = try await invoke("exports.handler = \(handler);")
    #expect(answer?["FunctionError"] == "Unhandled")
    #expect(payload?["errorType"] == .string(type))
    #expect(payload?["errorMessage"] == .string(message))
  }

  @Test("fails with a trace that begins with the error and has nothing of what calls it")
  func trace() async throws {
    let (answer, payload, log) = try await invoke("exports.handler = async () => { throw new Error('bad'); };")
    let trace = try #require(payload?["trace"]?.array).compactMap { $0.string }
    #expect(trace.first == "Error: bad")
    #expect(trace.dropFirst().first?.contains("\(folder.path)/index.js:1:") == true)
    #expect(!trace.contains { $0.contains("[eval]") })
    #expect(answer?["Payload"]?.string?.hasPrefix(#"{"errorType":"Error","errorMessage":"bad","trace":["#) == true)
    #expect(log.hasPrefix("ERROR\tInvoke Error \t{\"errorType\":\"Error\""))
  }

  @Test(
    "fails as in Lambda when it cannot be called",
    arguments: [
      ("lost.handler", "", "Runtime.ImportModuleError", "Error: Cannot find module 'lost'\n"),
      (
        "index.handler", "require('lost-module');", "Runtime.ImportModuleError",
        "Error: Cannot find module 'lost-module'\n"
      ),
      ("index.lost", "", "Runtime.HandlerNotFound", "index.lost is undefined or not exported"),
      ("index.handler", "exports.handler = 1;", "Runtime.HandlerNotFound", "index.handler is not a function"),
      ("index.handler", "exports.handler = (;", "Runtime.UserCodeSyntaxError", "SyntaxError: Unexpected token ';'"),
      ("index.handler", "throw new Error('loading');", "Error", "loading"),
      (
        "index.handler",
        "exports.handler = () => new Promise(() => {}); exports.handler = async () => new Promise(() => {});",
        "Runtime.NodeJsExit", "The Lambda runtime client detected an unexpected Node.js exit code."
      ),
    ]
  )
  func notCallable(name: String, code: String, type: String, message: String) async throws {
    let payload = try await invoke(code, name: name).payload
    #expect(payload?["errorType"] == .string(type))
    #expect(payload?["errorMessage"]?.string?.hasPrefix(message) == true)
  }
}
