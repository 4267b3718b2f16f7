import JSONModel
import ServiceCalls
import Testing

@testable import LocalPrograms

@Suite("The installed AWS CLI")
struct AWSCommandLineTests {
  private let ecs = AWSAction(service: "ecs", operation: "RunTask")

  private func call(_ parameters: JSON) -> APICall { APICall(service: "s", action: "a", parameters: parameters) }

  @Test("gets a request with the API's names in a file, and its answer has the SDK's; skeletons are asked for once")
  func exchange() async throws {
    let fake = try FakeCLI([
      "input": #"{"taskDefinition": "", "tags": {"KeyName": ""}}"#,
      "output": #"{"ARN": "ARN", "labels": {"KeyName": ""}}"#,
      "answer": #"{"ARN": "arn", "labels": {"lower": "v"}}"#,
    ])
    let cli = AWSCommandLine(fake.settings)
    let parameters: JSON = ["TaskDefinition": "secret", "Tags": ["lower": "é"]]
    for _ in 0..<2 {
      let answer = await cli.answer(call(parameters), as: ecs)
      #expect(answer == .success(["Arn": "arn", "Labels": ["lower": "v"]]))
    }
    #expect(fake.folder.read("request") == #"{"taskDefinition":"secret","tags":{"lower":"é"}}"#)
    let options =
      "--no-cli-pager --cli-binary-format raw-in-base64-out --profile dev --region eu-west-1"
      + " --endpoint-url http://127.0.0.1:4566"
    let run = "ecs run-task --output json --no-paginate \(options) --cli-input-json file:FILE"
    #expect(fake.calls == ["ecs run-task --generate-cli-skeleton input \(options)", run, run])
  }

  @Test("calls a single service where that is, and all others at their common endpoint")
  func endpoints() async throws {
    let fake = try FakeCLI(["input": "{}", "output": "{}", "answer": "{}"])
    var settings = fake.settings
    settings.endpoints = ["stepfunctions": "http://127.0.0.1:8083"]
    let cli = AWSCommandLine(settings)
    _ = await cli.answer(call([:]), as: AWSAction(service: "stepfunctions", operation: "ListActivities"))
    _ = await cli.answer(call([:]), as: ecs)
    #expect(fake.calls.filter { $0.hasPrefix("stepfunctions ") }.allSatisfy { $0.contains("http://127.0.0.1:8083") })
    #expect(fake.calls.filter { $0.hasPrefix("ecs ") }.allSatisfy { $0.contains("http://127.0.0.1:4566") })
    #expect(fake.calls.count == 4)
  }

  @Test("bytes of attribute values are Base64: version 2 is told so, version 1 gets the text that they are")
  func attributeBytes() async throws {
    let put = AWSAction(service: "dynamodb", operation: "PutItem")
    let item: JSON = ["Item": ["k": ["B": "aMOp"], "s": ["BS": ["aGk="]], "B": ["S": "aGk="]]]
    let skeleton = #"{"Item": {"KeyName": {"S": "", "B": "", "BS": [""]}}}"#
    for (version, format, sent) in [
      ("2.15.1", "base64", item.text()),
      ("1.45.11", nil, #"{"Item":{"k":{"B":"hé"},"s":{"BS":["hi"]},"B":{"S":"aGk="}}}"#),
    ] {
      let fake = try FakeCLI(version: version, ["input": skeleton, "output": "{}", "answer": "{}"])
      #expect(await AWSCommandLine(fake.settings).answer(call(item), as: put) == .success([:]))
      #expect(fake.folder.read("request") == sent)
      #expect(fake.calls.allSatisfy { $0.contains("--cli-binary-format base64 ") == (format != nil) })
    }
  }

  @Test("bytes that are no text are refused where only version 1 is there")
  func otherBytes() async throws {
    let put = AWSAction(service: "dynamodb", operation: "PutItem")
    let fake = try FakeCLI(version: "1.45.11", ["input": #"{"Item": {"KeyName": {"B": ""}}}"#, "output": "{}"])
    let answer = await AWSCommandLine(fake.settings).answer(call(["Item": ["k": ["B": "/w=="]]]), as: put)
    let message = "version 1 of the AWS CLI cannot send bytes that are no text; version 2 can"
    #expect(answer == .failure(APIError(code: "SdkClientException", message: message, status: nil)))
  }

  @Test("is not asked in its version 1 for what that does not know")
  func version1() async throws {
    let fake = try FakeCLI(version: "1.45.11", ["input": "{}", "output": "{}"])
    #expect(await AWSCommandLine(fake.settings).answer(call([:]), as: ecs) == .success([:]))
    #expect(!fake.calls.contains { $0.contains("pager") || $0.contains("binary-format") })
  }

  @Test("invokes a function with its payload in a file, and answers with the payload's text")
  func invoke() async throws {
    let fake = try FakeCLI([
      "answer": #"{"StatusCode": 200, "FunctionError": "Unhandled", "ExecutedVersion": "$LATEST"}"#,
      "payload": #"{"errorType":"é"}"#,
    ])
    let parameters: JSON = ["FunctionName": "f", "Payload": #"{"a":"é"}"#]
    let action = AWSAction(service: "lambda", operation: "Invoke")
    let answer = await AWSCommandLine(fake.settings).answer(call(parameters), as: action)
    let expected: JSON = [
      "StatusCode": 200, "FunctionError": "Unhandled", "ExecutedVersion": "$LATEST", "Payload": #"{"errorType":"é"}"#,
    ]
    #expect(answer == .success(expected))
    #expect(fake.folder.read("body") == #"{"a":"é"}"#)
    #expect(fake.calls.count == 1)
    #expect(fake.calls[0].hasSuffix("--cli-read-timeout 900 --function-name f --payload fileb:FILE FILE"))
  }

  @Test("gets an object's text from a file")
  func getObject() async throws {
    let fake = try FakeCLI(["answer": #"{"ETag": "e", "Metadata": {"lower": "v"}}"#, "payload": "zwei\né"])
    let parameters: JSON = ["Bucket": "b", "Key": "k", "SseCustomerKeyMD5": "m"]
    let action = AWSAction(service: "s3", operation: "GetObject")
    let answer = await AWSCommandLine(fake.settings).answer(call(parameters), as: action)
    #expect(answer == .success(["ETag": "e", "Metadata": ["lower": "v"], "Body": "zwei\né"]))
    #expect(fake.calls[0].hasSuffix("--bucket b --key k --sse-customer-key-md5 m FILE"))
    let reference: JSON = ["Bucket": "b", "Key": "file:///etc/passwd"]
    let refused = await AWSCommandLine(fake.settings).answer(call(reference), as: action)
    let message = "the AWS CLI has no way to say the Key 'file:///etc/passwd' for this action"
    #expect(refused == .failure(APIError(code: "SdkClientException", message: message, status: nil)))
  }

  @Test("puts an object's text from a file")
  func putObject() async throws {
    let fake = try FakeCLI(["input": #"{"Bucket": "", "Body": null}"#, "output": "{}", "answer": #"{"ETag": "e"}"#])
    let action = AWSAction(service: "s3", operation: "PutObject")
    let answer = await AWSCommandLine(fake.settings).answer(call(["Bucket": "b", "Body": "one\n"]), as: action)
    #expect(answer == .success(["ETag": "e"]))
    #expect(fake.folder.read("request") == #"{"Bucket":"b"}"#)
    #expect(fake.folder.read("content") == "one\n")
    #expect(fake.calls.last?.hasSuffix("--cli-input-json file:FILE --body FILE") == true)
  }

  @Test("gives the error that a service answered with")
  func serviceError() async throws {
    let fake = try FakeCLI([
      "input": "{}", "output": "{}", "status": "254",
      "error":
        "\nAn error occurred (ClusterNotFoundException) when calling the RunTask operation: Cluster not found.\n",
    ])
    let error = APIError(code: "ClusterNotFoundException", message: "Cluster not found.", status: 400)
    #expect(await AWSCommandLine(fake.settings).answer(call([:]), as: ecs) == .failure(error))
  }

  @Test("says so when it is not installed")
  func missing() async {
    let cli = AWSCommandLine(AWSCommandLineSettings(program: "no-such-aws"))
    let message =
      "the AWS CLI cannot be run: there is no program 'no-such-aws' in PATH; "
      + "install it, or bind the task to another connector"
    let error = APIError(code: "SdkClientException", message: message, status: nil)
    #expect(await cli.answer(call([:]), as: ecs) == .failure(error))
  }

  @Test("ends with the task that waits for it")
  func cancelled() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("aws", "#!/bin/sh\nexec sleep 100\n", isExecutable: true)
    let cli = AWSCommandLine(AWSCommandLineSettings(program: path))
    let task = Task { await cli.answer(call([:]), as: ecs) }
    task.cancel()
    let aborted = APIError(code: "AbortedException", message: "the call was aborted", status: nil)
    #expect(await task.value == .failure(aborted))
  }
}

@Suite("What the AWS CLI says when it fails")
struct AWSCommandFailureTests {
  private func error(_ text: String, service: String = "lambda", profile: String? = nil) -> APIError {
    let end = ProgramEnd(.exited(254), errorOutput: Array(text.utf8))
    let settings = AWSCommandLineSettings(profile: profile, endpoint: "http://127.0.0.1:1")
    return AWSCommandFailure.error(of: end, AWSAction(service: service, operation: "Invoke"), settings)
  }

  @Test(
    "is the service's error, whatever the version",
    arguments: [
      (
        "\nAn error occurred (ResourceNotFoundException) when calling the Invoke operation: Function not found\n",
        "ResourceNotFoundException", "Function not found", 404
      ),
      (
        "aws: [ERROR]: An error occurred (TooManyRequestsException) when calling the Invoke operation "
          + "(reached max retries: 4): Rate exceeded",
        "TooManyRequestsException", "Rate exceeded", 429
      ),
      ("An error occurred (404) when calling the HeadObject operation: Not Found", "404", "Not Found", 404),
      (
        "An error occurred (ExpiredToken) when calling the X operation: The token (a) has\nexpired: now",
        "ExpiredToken", "The token (a) has\nexpired: now", 403
      ),
      ("An error occurred (ServiceException) when calling the X operation: ", "ServiceException", "", 500),
      ("An error occurred (NoSuchKey) when calling the X operation: gone", "NoSuchKey", "gone", 404),
    ]
  )
  func service(text: String, code: String, message: String, status: Int) {
    #expect(error(text) == APIError(code: code, message: message, status: status))
  }

  @Test("has the statuses of services that answer 400 to everything")
  func plain() {
    let text = "An error occurred (ResourceNotFoundException) when calling the GetItem operation: No such table"
    #expect(error(text, service: "dynamodb").status == 400)
  }

  @Test("is a refusal when it is the request that is wrong")
  func validation() {
    let text = "\nParameter validation failed:\nMissing required parameter in input: \"FunctionName\"\n"
    let message = "Parameter validation failed:\nMissing required parameter in input: \"FunctionName\""
    #expect(error(text) == APIError(code: "ValidationException", message: message, status: 400))
  }

  @Test(
    "is the client's own error with what helps when no service answered",
    arguments: [
      (
        "Unable to locate credentials. Configure them.",
        "; a profile or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY give them"
      ),
      ("The config profile (dev) could not be found", "; 'aws configure list-profiles' lists those other than dev"),
      (
        "Could not connect to the endpoint URL: \"http://127.0.0.1:1/\"",
        "; is a service running at http://127.0.0.1:1?"
      ),
      (
        "aws: [ERROR]: Error when retrieving token from sso: Token has expired and refresh failed",
        "; 'aws sso login' gets a new one"
      ),
      ("You must specify a region.", "; the binding may name one"),
      ("SSL validation failed for https://x/", ""),
    ]
  )
  func client(text: String, hint: String) {
    let error = error(text, profile: "dev")
    #expect(error.code == "SdkClientException")
    #expect(error.status == nil)
    let said = text.split(separator: "]: ").last.map(String.init) ?? text
    #expect(error.message == (hint.isEmpty || !said.hasSuffix(".") ? said : String(said.dropLast())) + hint)
  }

  @Test("says which actions it does not have or answer")
  func noSkeleton() {
    func message(_ text: String, _ action: AWSAction) -> String {
      let end = ProgramEnd(.exited(252), errorOutput: Array(text.utf8))
      return AWSCommandFailure.noSkeleton(end, action, AWSCommandLineSettings()).message
    }
    let polly = AWSAction(service: "polly", operation: "SynthesizeSpeech")
    let stream =
      "'aws polly synthesize-speech' answers with a stream, "
      + "which is supported for lambda invoke and s3api get-object only"
    #expect(message("aws: error: the following arguments are required: --text", polly) == stream)
    let emr = AWSAction(service: "emr", operation: "RunJobFlow")
    #expect(
      message("aws: error: argument operation: Invalid choice, valid choices are:", emr)
        == "the installed AWS CLI has no command 'aws emr run-job-flow'"
    )
  }
}
