import Interpreter
import JSONModel
import StatesLanguage

/// An execution in a listing.
struct ExecutionRow {
  /// By what it is found again on the next page: the newest one has the greatest.
  let position: String
  /// What the listing says of it.
  let json: JSON
  /// The ARNs of the version and the alias that it was started by.
  let qualifiers: [String]
  private let status: String
  private let redriveCount: Int

  /// Makes the row of an execution at hand.
  init(_ hosted: HostedExecution) {
    let execution = hosted.known
    self.init(
      (hosted.arn, hosted.name, hosted.runs, hosted.startDate),
      (execution.status.name, execution.stopDate),
      redrives: (execution.redrives.count, execution.redrives.last?.moment)
    )
  }

  /// Makes the row of an execution that rests.
  init(_ resting: RestingExecution) {
    let end = resting.end
    self.init(
      (resting.arn, resting.request.name, resting.runs, resting.startDate),
      (end.status, end.date),
      redrives: (end.redriveCount, end.redriveDate)
    )
  }

  private init(
    _ execution: (arn: String, name: String, runs: RunnableMachine, startDate: Instant),
    _ state: (status: String, stopDate: Instant?),
    redrives: (count: Int, last: Instant?)
  ) {
    (status, redriveCount) = (state.status, redrives.count)
    position = Self.place(execution.startDate, execution.arn)
    let runs = execution.runs
    qualifiers = [runs.versionARN, runs.aliasARN].compactMap(\.self)
    var object: JSONObject = [
      "executionArn": .string(execution.arn), "stateMachineArn": .string(runs.machineARN),
      "name": .string(execution.name), "status": .string(status), "startDate": execution.startDate.seconds,
    ]
    object["stopDate"] = state.stopDate?.seconds
    object["stateMachineVersionArn"] = runs.versionARN.map(JSON.string)
    object["stateMachineAliasArn"] = runs.aliasARN.map(JSON.string)
    object["redriveCount"] = .number(JSONNumber(redriveCount))
    object["redriveDate"] = redrives.last?.seconds
    json = .object(object)
  }

  /// Makes the row of a child of a Map Run.
  init(_ child: ChildExecution, of run: MapRun) {
    (status, redriveCount, qualifiers) = (child.status.name, child.redriveCount, [])
    position = Self.place(child.startedAt, child.arn)
    var object: JSONObject = [
      "executionArn": .string(child.arn), "stateMachineArn": .string(child.machineARN),
      "name": .string(child.name), "status": .string(status), "startDate": child.startedAt.seconds,
      "mapRunArn": .string(run.arn), "itemCount": .number(JSONNumber(child.itemCount)),
    ]
    object["stopDate"] = child.stoppedAt?.seconds
    object["redriveCount"] = .number(JSONNumber(redriveCount))
    object["redriveDate"] = child.redrivenAt?.seconds
    json = .object(object)
  }

  /// Whether it is among those that a call of ListExecutions asks for.
  func fits(_ arguments: APIArguments) -> Bool {
    if let wanted = arguments.text("statusFilter"), wanted != status { return false }
    return switch arguments.text("redriveFilter") {
    case "REDRIVEN": redriveCount > 0
    case "NOT_REDRIVEN": redriveCount == 0
    default: true
    }
  }

  /// A text that sorts as the start does, and then as the ARN.
  static func place(_ start: Instant, _ arn: String) -> String {
    let digits = String(max(0, start.milliseconds))
    return String(repeating: "0", count: max(0, 16 - digits.count)) + digits + " " + arn
  }
}
