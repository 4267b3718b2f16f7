import JSONModel
import ServiceCalls
import StatesLanguage
import Testing

/// An action in the table of optimized integrations, in one of its patterns.
struct TableRow: Sendable {
  let prefix: String
  let action: JSON
  let pattern: IntegrationPattern

  var name: String { "\(prefix):\(action["name"]?.string ?? "")\(pattern.rawValue)" }

  /// The parameters that it requires, each with a value that it may have.
  var parameters: JSONObject {
    let required = (action["required"]?.array ?? []) + (action["oneOf"]?.array ?? []).compactMap { $0[0] }
    var object: JSONObject = [:]
    for name in required.compactMap(\.string) {
      let parts = name.split(separator: ".").map(String.init)
      object[parts[0]] = parts.count > 1 ? [parts[1]: "value"] : Self.value(of: parts[0])
    }
    return object
  }

  private static func value(of parameter: String) -> JSON {
    switch parameter {
    case "Method": "GET"
    case "Job": ["metadata": ["name": "job"]]
    case "Entries", "Messages": []
    default: "value"
    }
  }

  /// Each action of the table in each of its patterns.
  static func all() throws -> [TableRow] {
    let services = try #require(try SharedData.json(SharedData.integrations)["services"]?.array)
    return services.flatMap { service in
      (service["actions"]?.array ?? []).flatMap { action in
        (action["patterns"]?.array ?? []).compactMap(\.string).compactMap { pattern in
          let suffix = pattern == "request-response" ? "" : "." + pattern
          return IntegrationPattern(rawValue: suffix).map {
            TableRow(prefix: service["prefix"]?.string ?? "", action: action, pattern: $0)
          }
        }
      }
    }
  }
}

@Suite("the table of optimized integrations", .enabled(if: SharedData.isPresent, "../shared is not there"))
struct IntegrationTableTests {
  @Test("has 107 actions in patterns, each of which makes a call of what it requires, and none without")
  func requests() throws {
    let rows = try TableRow.all()
    #expect(rows.count == 107)
    for row in rows {
      #expect(throws: Never.self, "\(row.name)") { try call(row.name, .object(row.parameters)) }
      for required in row.action["required"]?.array ?? [] {
        var parameters = row.parameters
        parameters[required.string ?? ""] = nil
        #expect(throws: CallRefusal.self, "\(row.name) without \(required)") {
          try call(row.name, .object(parameters))
        }
      }
    }
  }

  @Test("has 35 jobs in patterns, each of which ends as its statuses say")
  func jobs() throws {
    let rows = try TableRow.all().filter { [.sync, .syncParsed].contains($0.pattern) }
    #expect(rows.count == 35)
    for row in rows { try JobRow(row: row).check() }
  }

  @Test("has names of errors to offer for each action")
  func errors() throws {
    for row in try TableRow.all() {
      #expect(resource(row.name).offeredErrors.count > 2, "\(row.name)")
    }
  }
}

/// A job of the table, with descriptions of it in each of its statuses.
private struct JobRow {
  let row: TableRow

  func check() throws {
    let polling = try polling()
    for status in states("success") {
      guard case .ended = polling.status(answer(status), exchange: exchange) else {
        Issue.record("\(row.name) does not end well with \(status)")
        continue
      }
    }
    for status in states("failure") {
      guard case .failed(let failure) = polling.status(answer(status), exchange: exchange) else {
        Issue.record("\(row.name) does not fail with \(status)")
        continue
      }
      #expect(failure.error == .taskFailed, "\(row.name)")
    }
    #expect(polling.status(answer("BUSY"), exchange: exchange) == .running(status: isKubernetes ? "Active" : "BUSY"))
    let cancels = row.action["poll"]?["cancel"]?.string.map { !$0.hasPrefix("none") } ?? false
    #expect((polling.cancellation != nil) == cancels, "\(row.name)")
  }

  private var isKubernetes: Bool { row.action["name"] == "runJob" }

  private func states(_ kind: String) -> [String] {
    (row.action["poll"]?[kind]?.array ?? []).compactMap(\.string)
  }

  private func polling() throws -> JobPolling {
    guard case .service(let action) = resource(row.name) else { throw NoService() }
    let call = try #require(try call(row.name, .object(row.parameters)))
    let started: CallAnswer =
      isKubernetes
      ? .http(.response(HTTPResponse(status: 201, body: #"{"metadata":{"name":"job"}}"#)))
      : .api(.success(Self.started))
    let outcome = TaskOutcome.of(resource(row.name), call: call, answer: started, exchange: exchange)
    let submission = try #require(outcome.success, "\(row.name)")
    return try #require(JobPolling(action, call: call, answer: started, submission: submission), "\(row.name)")
  }

  /// An answer with the IDs of all kinds of jobs.
  private static let started: JSON = [
    "ApplicationId": "1", "Build": ["Id": "1"], "BuildBatch": ["Id": "1"], "Cluster": ["Name": "1"],
    "ExecutionArn": "1", "FargateProfile": [:], "Id": "1", "Job": ["Id": "1"], "JobArn": "1", "JobFlowId": "1",
    "JobId": "1", "JobRunId": "1", "Nodegroup": [:], "QueryExecutionId": "1", "RunId": "1", "StepIds": ["1"],
    "Tasks": [["TaskArn": "1"]],
  ]

  /// The answer to the question how the job is, which has its status in all the places that the services have for it.
  private func answer(_ status: String) -> CallAnswer {
    switch status {
    case "not found":
      .api(.failure(APIError(code: "ResourceNotFoundException", message: "No such thing.", status: 404)))
    case "lastStatus STOPPED with every essential container exit code 0":
      .api(.success(description("STOPPED", exitCode: 0)))
    case "lastStatus STOPPED with another exit code or start failure":
      .api(.success(description("STOPPED", exitCode: 1)))
    case "Job complete": Self.kubernetes("Complete")
    case "Job failed": Self.kubernetes("Failed")
    default: isKubernetes ? Self.kubernetes(nil) : .api(.success(description(status, exitCode: 0)))
    }
  }

  private static func kubernetes(_ condition: String?) -> CallAnswer {
    let conditions: [JSON] = condition.map { [["type": .string($0), "status": "True"]] } ?? []
    let body: JSON = ["status": ["conditions": .array(conditions)]]
    return .http(.response(HTTPResponse(status: 200, body: body.text())))
  }

  private func description(_ status: String, exitCode: Int) -> JSON {
    let text = JSON.string(status)
    let nested: JSON = ["State": text]
    var object: JSONObject = [
      "Cluster": ["Status": row.prefix == "eks" ? text : nested],
      "Application": nested, "Builds": [["BuildStatus": text]], "BuildBatches": [["BuildBatchStatus": text]],
      "FargateProfile": ["Status": text], "Job": ["Status": text], "JobRun": ["State": text, "JobRunState": text],
      "Jobs": [["Status": text]], "Nodegroup": ["Status": text], "QueryExecution": ["Status": nested],
      "State": text, "Status": text, "Step": ["Status": nested], "VirtualCluster": nested,
      "Tasks": [["LastStatus": text, "Containers": [["ExitCode": .number(JSONNumber(exitCode))]]]],
    ]
    for kind in ["HyperParameterTuning", "Labeling", "Processing", "Training", "Transform"] {
      object[kind + "JobStatus"] = text
    }
    return .object(object)
  }

  private struct NoService: Error {}
}
