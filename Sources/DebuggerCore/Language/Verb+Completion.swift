import Integrations
import Interpreter
import SimulatedServices
import StatesLanguage

extension Verb {
  /// What can be the first word after it, to be completed.
  package func candidates(in snapshot: Snapshot) -> [String] {
    switch self {
    case .succeed, .submit, .heartbeat, .callback: snapshot.taskNames
    case .take, .call: snapshot.taskNumbers
    case .hangUp: snapshot.taskNumbers + ["all"]
    case .keep, .pin: snapshot.machine.states.filter { $0.state.type == .task }.map(\.name.text.quotedWord)
    case .unkeep: snapshot.kept.answers.map(\.pattern.text)
    case .to, .backTo, .toggleBreak, .goto, .break, .log, .list: snapshot.machine.states.map(\.name.text)
    case .clock: ["skip", "real", "held", "x60"]
    case .expire: snapshot.taskNames
    case .branch, .freeze, .endWait: snapshot.branches.map { $0.path.isEmpty ? "Main" : $0.path }
    case .thaw: ["all"] + snapshot.frozen.compactMap { id in snapshot.branches.first { $0.branch.id == id }?.path }
    case .timeline, .forgetTimeline, .compare: snapshot.forks.map { "\($0.number)" }
    case .go: ["start", "end"] + snapshot.bookmarks.map { "'" + $0.name }
    case .unbookmark: snapshot.bookmarks.map(\.name)
    case .enable, .disable, .delete, .changeBreak: snapshot.breakpoints.map { "#\($0.number)" }
    case .unwatch: snapshot.watches.map { "\($0.watch.number)" }
    case .set, .origin:
      VisitValue.allCases.map(\.rawValue)
        + (snapshot.focused?.branch.variables.own.keys.sorted() ?? []).map { "$" + $0 }
    case .rule: ruleNumbers(in: snapshot)
    case .print, .printAll:
      VisitValue.allCases.map(\.rawValue) + ["$$."]
        + (snapshot.focused?.branch.variables.names ?? []).map { "$" + $0 }
    case .help: Topic.allCases.map(\.rawValue) + Verb.allCases.map(\.rawValue)
    case .evaluate, .watch: ["$states.input", "$states.result", "$states.context", "$."]
    case .service: ServiceEdit.forms.map { String($0.prefix { $0 != " " }) }
    case .fail: snapshot.taskNames + snapshot.offeredErrors
    case .raise: ["States.TaskFailed", "States.Timeout", "States.HeartbeatTimeout", "States.Permissions"]
    case .over, .into, .out, .continue, .stage, .event, .backOver, .backInto, .backOut, .backContinue, .backStage,
      .backEvent, .pause,
      .previous, .next, .previousStop, .nextStop, .bookmark, .timelines, .undo, .redo, .breakpoints, .returnResult,
      .skip, .retry, .stop, .mapRun, .services, .timer, .advance, .redrive, .restart,
      .tryOrders,
      .why,
      .where, .branches, .waiting, .variables, .events, .moments, .watches, .trace, .kept,
      .saveMocks:
      []
    }
  }

  private func ruleNumbers(in snapshot: Snapshot) -> [String] {
    guard let visit = snapshot.focused?.branch.visit, case .choice(let choice) = snapshot.machine[visit.state].state
    else {
      return []
    }
    return choice.rules.indices.map { "\($0 + 1)" } + ["default"]
  }
}

extension Snapshot {
  /// The errors that are offered for the task that is meant when none is named.
  fileprivate var offeredErrors: [String] {
    let task = pendingTasks.first { $0.id.branch == focus } ?? pendingTasks.first
    return task.map { offer(for: $0).errors } ?? []
  }

  /// The tasks that wait, by their numbers.
  fileprivate var taskNumbers: [String] { pendingTasks.map(typedName) }

  /// The tasks that wait, all of them, by their numbers, and by their states.
  fileprivate var taskNames: [String] {
    guard pendingTasks.count > 1 else { return taskNumbers }
    var known: Set<String> = []
    let states = pendingTasks.map { "task:\(StatePattern(machine[$0.state].name).text)" }
    return ["all"] + states.filter { known.insert($0).inserted } + taskNumbers
  }
}
