import Interpreter
import JSONModel
import StatesLanguage

/// What the outside world says, as a journal keeps it.
extension Stimulus {
  var json: JSON {
    switch self {
    case .taskStarted(let task, let worker): task.json("started", ["worker": worker.json])
    case .taskSubmitted(let task, let output): task.json("submitted", ["output": output])
    case .taskSucceeded(let task, let output): task.json("succeeded", ["output": output])
    case .taskFailed(let task, let error, let cause): task.json("failed", ["error": error.json, "cause": cause.json])
    case .executionStarted(let task, let start): task.json("execution", start.members)
    case .taskHeartbeat(let task): task.json("heartbeat", [:])
    case .itemsRead(let run, .items(let items, let isLast)):
      ["what": "items", "run": JSON(run.number), "items": .array(items.map(\.json)), "last": .bool(isLast)]
    case .itemsRead(let run, .failed(let cause)): ["what": "unread", "run": JSON(run.number), "cause": .string(cause)]
    case .resultsWritten(let run, let failure):
      ["what": "written", "run": JSON(run.number), "failure": failure.json]
    case .mapRunEnded(let run, let end): end.json(of: run)
    case .mapRunUpdated(let run, let update): update.json(of: run)
    case .timePassed: ["what": "time"]
    case .stopped(let error, let cause): ["what": "stopped", "error": error.json, "cause": cause.json]
    case .redriven: ["what": "redriven"]
    }
  }

  init?(json: JSON) {
    guard let object = json.object, let what = object["what"]?.string else { return nil }
    if let task = TaskID(object) {
      guard let stimulus = Self.ofTask(task, what, object) else { return nil }
      self = stimulus
    } else if let run = object["run"]?.number?.integer {
      guard let stimulus = Self.ofRun(MapRunID(number: run), what, object) else { return nil }
      self = stimulus
    } else {
      switch what {
      case "time": self = .timePassed
      case "stopped": self = .stopped(error: object["error"]?.string, cause: object["cause"]?.string)
      case "redriven": self = .redriven
      default: return nil
      }
    }
  }

  private static func ofTask(_ task: TaskID, _ what: String, _ object: JSONObject) -> Stimulus? {
    switch what {
    case "started": .taskStarted(task, worker: object["worker"]?.string)
    case "submitted": object["output"].map { .taskSubmitted(task, output: $0) }
    case "succeeded": object["output"].map { .taskSucceeded(task, output: $0) }
    case "failed": .taskFailed(task, error: object["error"]?.string, cause: object["cause"]?.string)
    case "heartbeat": .taskHeartbeat(task)
    case "execution": ExecutionStart(object).map { .executionStarted(task, $0) }
    default: nil
    }
  }

  private static func ofRun(_ run: MapRunID, _ what: String, _ object: JSONObject) -> Stimulus? {
    switch what {
    case "items":
      guard let items = object["items"]?.array?.map(ReadItem.init(json:)), let isLast = object["last"] else {
        return nil
      }
      let read = items.compactMap(\.self)
      return read.count == items.count ? .itemsRead(run, .items(read, isLast: isLast == .bool(true))) : nil
    case "unread": return object["cause"]?.string.map { .itemsRead(run, .failed(cause: $0)) }
    case "written": return .resultsWritten(run, failure: object["failure"]?.string)
    case "ended": return MapRunEnd(object).map { .mapRunEnded(run, $0) }
    case "updated": return .mapRunUpdated(run, MapRunUpdate(object))
    default: return nil
    }
  }
}

extension TaskID {
  func json(_ what: String, _ members: JSONObject) -> JSON {
    let own: JSONObject = ["what": .string(what), "task": JSON(number), "branch": JSON(branch.number)]
    return .object(JSONObject((own.members + members.members).map { ($0.name, $0.value) }))
  }

  init?(_ object: JSONObject) {
    guard let number = object["task"]?.number?.integer, let branch = object["branch"]?.number?.integer else {
      return nil
    }
    self.init(branch: BranchID(number: branch), number: number)
  }
}

extension ReadItem {
  fileprivate var json: JSON {
    var object: JSONObject = ["value": value, "source": .string(source)]
    if let key { object["key"] = .string(key) }
    return .object(object)
  }

  fileprivate init?(json: JSON) {
    guard let object = json.object, let value = object["value"], let source = object["source"]?.string else {
      return nil
    }
    self.init(value: value, key: object["key"]?.string, source: source)
  }
}

extension MapRunUpdate {
  fileprivate func json(of run: MapRunID) -> JSON {
    var object: JSONObject = ["what": "updated", "run": JSON(run.number)]
    object["maxConcurrency"] = maxConcurrency.map { JSON($0) }
    object["toleratedFailureCount"] = toleratedFailureCount.map { JSON($0) }
    object["toleratedFailurePercentage"] = toleratedFailurePercentage.map { .number(JSONNumber($0)) }
    return .object(object)
  }

  fileprivate init(_ object: JSONObject) {
    self.init(
      maxConcurrency: object["maxConcurrency"]?.number?.integer,
      toleratedFailureCount: object["toleratedFailureCount"]?.number?.integer,
      toleratedFailurePercentage: object["toleratedFailurePercentage"]?.number?.double
    )
  }
}

extension MapRunEnd {
  fileprivate func json(of run: MapRunID) -> JSON {
    switch self {
    case .succeeded(let output, let assigned):
      let pairs = assigned.map { JSON.array([.string($0.name), $0.value]) }
      return ["what": "ended", "run": JSON(run.number), "output": output, "assigned": .array(pairs)]
    case .failed(let error, let cause):
      return ["what": "ended", "run": JSON(run.number), "error": .string(error.text), "cause": .string(cause)]
    }
  }

  fileprivate init?(_ object: JSONObject) {
    if let error = object["error"]?.string, let cause = object["cause"]?.string {
      self = .failed(error: ErrorName(error), cause: cause)
    } else if let output = object["output"], let pairs = object["assigned"]?.array {
      let assigned = pairs.compactMap { pair -> Visit.Assigned? in
        guard let parts = pair.array, parts.count == 2, let name = parts[0].string else { return nil }
        return Visit.Assigned(name: name, value: parts[1])
      }
      guard assigned.count == pairs.count else { return nil }
      self = .succeeded(output: output, assigned: assigned)
    } else {
      return nil
    }
  }
}

extension String? {
  /// The text, or `null`.
  fileprivate var json: JSON { map(JSON.string) ?? .null }
}
