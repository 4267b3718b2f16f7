import JSONModel
import StatesLanguage

/// Recorded events of which those inside the branches of a Parallel carry no numbers, with numbers.
///
/// The definition tells how the events of a branch follow each other. Where tasks of several branches look the same,
/// their owner is a guess. The ends of Parallel states, which such recordings lack, are put in, with data that stands
/// for any.
struct RestoredNumbers {
  /// The events in the order of their numbers.
  private(set) var events: [JSON] = []
  private let machine: StateMachine
  private var numbered: [JSON]
  private var hidden: [JSON]

  init(_ recorded: [JSON], in machine: StateMachine) {
    self.machine = machine
    numbered = recorded.filter { $0["id"]?.number != nil }
    hidden = recorded.filter { $0["id"]?.number == nil }
    while let event = numbered.first {
      numbered.removeFirst()
      events.append(event)
      if event["type"] == "ParallelStateStarted" { _ = addBranches(after: event) }
    }
  }

  /// Adds the branches of a Parallel and its end.
  ///
  /// - Returns: The number of the last event of a branch.
  private mutating func addBranches(after started: JSON) -> Int {
    let start = started["id"]?.number?.integer ?? 0
    let entered = events.first { $0["id"] == started["previousEventId"] }
    let name = entered?["stateEnteredEventDetails"]?["name"]?.string
    guard let state = name.flatMap({ machine.state(named: StateName($0)) }),
      case .parallel(let parallel) = machine[state].state
    else { return start }
    var last = start
    for branch in parallel.branches {
      let end = addStates(of: branch, after: start)
      last = end.last
      guard end.hasFailed else { continue }
      _ = take("TaskStateAborted", after: last)
      add(["type": "ParallelStateFailed"], after: last)
      return last
    }
    add(["type": "ParallelStateSucceeded"], after: last)
    return last
  }

  private mutating func addStates(of scope: ScopeID, after start: Int) -> (last: Int, hasFailed: Bool) {
    var last = start
    var next: StateID? = machine[scope].startAt
    while let id = next {
      let definition = machine[id]
      let type = definition.state.type.rawValue
      last = take("\(type)StateEntered", of: definition.name, after: last) ?? last
      switch definition.state {
      case .task:
        last = addTask(after: last)
        if events.last?["type"] == "TaskFailed" { return (last, true) }
      case .parallel: last = addParallel(definition.name, after: last)
      case .pass, .choice, .wait, .succeed, .fail, .map: break
      }
      last = take("\(type)StateExited", of: definition.name, after: last) ?? last
      next = definition.state.next
    }
    return (last, false)
  }

  private mutating func addTask(after entered: Int) -> Int {
    var last = entered
    for type in ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded", "TaskFailed"] {
      last = take(type, after: last) ?? last
      if events.last?["type"] == "TaskSucceeded" { break }
    }
    return last
  }

  /// Adds a Parallel inside a branch, whose start has its number, and whose exit is not recorded.
  private mutating func addParallel(_ name: StateName, after entered: Int) -> Int {
    guard let index = numbered.firstIndex(where: { $0["previousEventId"] == .number(JSONNumber(entered)) }) else {
      return entered
    }
    let started = numbered.remove(at: index)
    events.append(started)
    let last = addBranches(after: started)
    let details: JSON = [
      "name": .string(name.text), "output": "stateExitedEventDetails.output",
      "outputDetails": ["truncated": false],
    ]
    add(["type": "ParallelStateExited", "stateExitedEventDetails": details], after: last)
    return events.count
  }

  /// Adds the first hidden event of a type and a state.
  private mutating func take(_ type: String, of name: StateName? = nil, after previous: Int) -> Int? {
    let index = hidden.firstIndex { event in
      let named = (event["stateEnteredEventDetails"] ?? event["stateExitedEventDetails"])?["name"]?.string
      return event["type"]?.string == type && (name == nil || named == name?.text)
    }
    guard let index, case .object(let object) = hidden.remove(at: index) else { return nil }
    return add(object, after: previous)
  }

  @discardableResult
  private mutating func add(_ event: JSONObject, after previous: Int) -> Int {
    var event = event
    event["id"] = .number(JSONNumber(events.count + 1))
    event["previousEventId"] = .number(JSONNumber(previous))
    events.append(.object(event))
    return events.count
  }
}

extension State {
  /// The state that comes next, as far as it does not depend on data.
  fileprivate var next: StateID? {
    let transition: Transition? =
      switch self {
      case .pass(let state): state.transition
      case .task(let state): state.transition
      case .wait(let state): state.transition
      case .parallel(let state): state.transition
      case .map(let state): state.transition
      case .choice, .succeed, .fail: nil
      }
    if case .next(let id)? = transition { return id }
    return nil
  }
}
