import JSONModel
import JSONataEngine
import StatesLanguage

/// What the fields of one stage are evaluated against.
struct StageScope: EvaluationScope {
  let data: JSON
  let program: Program
  let variables: Variables
  let place: ContextPlace
  let moment: Instant
  /// What a Task, Parallel or Map has resulted in.
  let result: JSON?
  /// What a Catch has caught.
  let errorOutput: JSON?
  var random: RandomSource
  var limits = JSONataLimits.stepFunctions

  var context: JSON { place.contextObject(of: program) }

  var now: Timestamp { moment.timestamp }

  func states(_ member: StatesMember) -> JSON? {
    switch member {
    case .input: data
    case .result: result
    case .errorOutput: errorOutput
    case .context: context
    }
  }

  func context(at names: ArraySlice<String>) -> JSON? { place.value(at: names, in: program) }

  func variable(named name: String) -> JSON? { variables[name] }

  mutating func nextRandom() -> UInt64 { random.next() }
}

/// Where in the execution a context object is asked for.
struct ContextPlace {
  let state: StateID
  let enteredAt: Instant
  let retryCount: Int
  /// The token of the attempt that is being made.
  let token: String?
  /// The item that is being worked on.
  let item: MapItem?
  /// The child execution that it is in.
  let child: ChildExecution?
  /// What a person has changed there.
  private let edits: ContextEdits?

  /// The place where a branch is.
  init(of branch: Branch, token: String?, item: MapItem? = nil, child: ChildExecution?) {
    state = branch.visit.state
    enteredAt = branch.visit.enteredAt
    retryCount = branch.visit.retryCount
    self.token = token
    self.item = item ?? branch.item
    self.child = child
    edits = item == nil ? branch.contextEdits : branch.contextEdits?.withoutItem
  }

  /// The context object.
  ///
  /// - Source: Step Functions guide, "Accessing execution data from the Context object".
  func contextObject(of program: Program) -> JSON {
    var object = program.settings.context ?? ownContext(of: program)
    if let token, object["Task"] == nil { object["Task"] = ["Token": .string(token)] }
    if let item {
      object["Map"] = ["Item": .object(item.contextObject)]
    }
    return edits?.applied(to: .object(object)) ?? .object(object)
  }

  /// What names lead to in the context object, when that needs no object: the name of the state, which is asked for
  /// most.
  func value(at names: ArraySlice<String>, in program: Program) -> JSON? {
    guard program.settings.context == nil, names.elementsEqual(["State", "Name"]) else { return nil }
    return .string(program.machine[state].name.text)
  }

  /// What the execution makes of itself, but for the task and the item.
  private func ownContext(of program: Program) -> JSONObject {
    let execution = child?.executionContext(in: program) ?? program.executionContext
    let state = JSONObject.Member(name: "State", value: .object(stateObject(in: program.machine)))
    return JSONObject(distinct: execution.members + [state])
  }

  /// The `State` member: only states that can be retried have a `RetryCount`.
  ///
  /// - Source: recorded for Task and Pass states.
  private func stateObject(in machine: StateMachine) -> JSONObject {
    let definition = machine[state]
    var members = [
      JSONObject.Member(name: "Name", value: .string(definition.name.text)),
      JSONObject.Member(name: "EnteredTime", value: .string(enteredAt.timestamp.text)),
    ]
    switch definition.state {
    case .task, .parallel, .map:
      members.append(JSONObject.Member(name: "RetryCount", value: .number(JSONNumber(retryCount))))
    case .pass, .choice, .wait, .succeed, .fail: break
    }
    return JSONObject(distinct: members)
  }
}

extension MapItem {
  /// The `Map.Item` member of a context object.
  fileprivate var contextObject: JSONObject {
    var object: JSONObject = ["Index": .number(JSONNumber(index))]
    if let key { object["Key"] = .string(key) }
    object["Value"] = value
    object["Source"] = .string(source)
    return object
  }
}
