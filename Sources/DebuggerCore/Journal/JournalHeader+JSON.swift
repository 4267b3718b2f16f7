import Interpreter
import JSONModel
import StatesLanguage

extension JournalHeader {
  var json: JSON {
    var object: JSONObject = [
      "asldb": .string(program), "form": JSON(JournalEntry.form), "name": .string(name), "start": start.json,
      "settings": settings.json, "breakpoints": .string(BreakpointLines.text(of: breakpoints)), "input": input,
      "definition": definition,
    ]
    object["history"] = history
    object["services"] = services
    if isReachable { object["reachable"] = true }
    if isUnattended { object["unattended"] = true }
    if !machines.isEmpty { object["machines"] = .array(machines.map(\.json)) }
    return .object(object)
  }

  init(_ object: JSONObject) throws(JournalProblem.Reason) {
    guard object["form"]?.number?.integer == JournalEntry.form else { throw .otherForm }
    guard let program = object["asldb"]?.string, let name = object["name"]?.string,
      let definition = object["definition"], let input = object["input"],
      let settings = object["settings"]?.object.flatMap(ExecutionSettings.init(json:)),
      let start = object["start"].flatMap(Instant.init(json:))
    else { throw .noEntry }
    self.init(
      program: program,
      name: name,
      definition: definition,
      input: input,
      settings: settings,
      start: start
    )
    history = object["history"]
    services = object["services"]
    isReachable = object["reachable"] == .bool(true)
    isUnattended = object["unattended"] == .bool(true)
    for machine in object["machines"]?.array ?? [] {
      guard let machine = JournalMachine(machine) else { throw .noEntry }
      machines.append(machine)
    }
    do throws(BreakpointLines.Problem) {
      breakpoints = try BreakpointLines.breakpoints(in: Array((object["breakpoints"]?.string ?? "").utf8))
    } catch {
      throw .wrongBreakpoint(error.message)
    }
  }
}

extension ExecutionSettings {
  private typealias TextField = (name: String, path: WritableKeyPath<ExecutionSettings, String>)
  private typealias LimitField = (name: String, path: WritableKeyPath<ExecutionLimits, Int>)

  private static var texts: [TextField] {
    [
      ("partition", \.partition), ("region", \.region), ("account", \.account), ("machineName", \.machineName),
      ("executionName", \.executionName), ("roleArn", \.roleARN),
    ]
  }

  private static var limitFields: [LimitField] {
    [
      ("payloadBytes", \.payloadBytes), ("historyEvents", \.historyEvents),
      ("inlineMapConcurrency", \.inlineMapConcurrency), ("distributedMapConcurrency", \.distributedMapConcurrency),
      ("assignedBytes", \.assignedBytes), ("variableBytes", \.variableBytes), ("errorCharacters", \.errorCharacters),
      ("causeCharacters", \.causeCharacters), ("standardSeconds", \.standardSeconds),
      ("expressSeconds", \.expressSeconds),
    ]
  }

  fileprivate var json: JSON {
    var object = JSONObject()
    for field in Self.texts { object[field.name] = .string(self[keyPath: field.path]) }
    object["type"] = .string(workflow.rawValue)
    object["expressId"] = expressID.map(JSON.string)
    object["seed"] = .string(String(seed))
    object["keptChildren"] = JSON(keptChildren)
    object["limits"] = .object(JSONObject(Self.limitFields.map { ($0.name, JSON(limits[keyPath: $0.path])) }))
    return .object(object)
  }

  fileprivate init?(json object: JSONObject) {
    self.init()
    for field in Self.texts {
      guard let text = object[field.name]?.string else { return nil }
      self[keyPath: field.path] = text
    }
    guard let type = object["type"]?.string.flatMap(WorkflowType.init),
      let seed = object["seed"]?.string.flatMap(UInt64.init),
      let kept = object["keptChildren"]?.number?.integer, let numbers = object["limits"]?.object
    else { return nil }
    (workflow, self.seed, keptChildren) = (type, seed, kept)
    expressID = object["expressId"]?.string
    for field in Self.limitFields {
      guard let number = numbers[field.name]?.number?.integer else { return nil }
      limits[keyPath: field.path] = number
    }
  }
}
