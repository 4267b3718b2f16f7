import Interpreter
import SimulatedServices
import StatesLanguage

extension Command {
  /// The command in words, for the log.
  func words(in machine: StateMachine) -> String {
    switch self {
    case .move(let motion, .forward): motion.words(in: machine)
    case .move(let motion, .backward): motion.words(in: machine) + ", backward"
    case .pause: "pause"
    case .toggleBreakpoint(let state): "breakpoint on \(machine.words(for: state)) on or off"
    case .breakpoint(let command): command.words
    case .set(let value, _, in: _): "set \(value.rawValue)"
    case .setVariable(let name, _, in: _): "set $\(name)"
    case .edit: line(in: machine) ?? ""
    case .answer(let task, let answer): "answer task \(task.number): \(answer.words)"
    case .answerAll(let tasks, .answer(let answer)): "answer \(tasks.count) tasks: \(answer.words)"
    case .answerAll(let tasks, .expiry): "let \(tasks.count) tasks time out"
    case .call(.begin(let task)): "call task \(task.number)"
    case .call(.hangUp(let task)): task.map { "hang up on task \($0.number)" } ?? "hang up on all tasks"
    case .keep(let command): command.words
    case .skipWait: "skip the wait"
    case .nextTimer: "next timer"
    case .service(let edit): edit.line
    case .goTo(let moment): "go to moment \(moment)"
    case .focus(let branch): "look at branch \(branch.number)"
    case .clock(let mode): "clock \(mode.text)"
    case .stop(let error, _): error.map { "stop \($0)" } ?? "stop"
    case .updateMapRun(let run, _): "change Map Run \(run.number)"
    case .redrive: "redrive"
    case .restart: "restart"
    case .fork(.change(let number)): "timeline \(number)"
    case .fork(.forget(let number)): "forget timeline \(number)"
    case .bookmark(.set(let name)): "bookmark \(name)"
    case .bookmark(.go(let name)): "go to \(name)"
    case .bookmark(.delete(let name)): "delete bookmark \(name)"
    case .watch(.add(let expression)): "watch \(expression.text)"
    case .watch(.remove(let number)): "unwatch \(number)"
    case .undo: "undo"
    case .redo: "redo"
    case .adopt: "go on with the changed definition"
    case .advance(let milliseconds): "advance \(DurationText.text(milliseconds: min(milliseconds, .longestOnClock)))"
    case .advanceTo(let moment): "advance to \(min(max(moment, .startOfClock), .endOfClock).timestamp)"
    case .freeze(let branch): "freeze branch \(branch.number)"
    case .thaw(let branch): "thaw branch \(branch.number)"
    case .thawAll: "thaw all branches"
    case .tryOrders(random: let count): "try other orders, \(count) random ones"
    }
  }
}

extension Motion {
  fileprivate func words(in machine: StateMachine) -> String {
    switch self {
    case .stage: "stage"
    case .over: "over"
    case .into: "into"
    case .out: "out"
    case .continue: "continue"
    case .to(let state): "to \(machine.words(for: state))"
    case .event: "event"
    case .intoBranch(let index): "into branch \(index)"
    }
  }
}

extension Answer {
  /// What is said, in a word.
  var words: String {
    switch self {
    case .submitted: "submitted"
    case .success: "success"
    case .failure(let error, _): error.map { "failure \($0)" } ?? "failure"
    case .heartbeat: "heartbeat"
    case .started: "taken by a worker"
    }
  }
}

extension Stop {
  /// What is worth a line of the log about it.
  func words(in machine: StateMachine) -> String? {
    switch self {
    case .breakpoint(let hit): hit.words(machine.words(for: hit.state))
    case .needsAnswer(let tasks):
      tasks.count == 1 ? "a task waits for an answer" : "\(tasks.count) tasks wait for an answer"
    case .waitingForTime(let until): "waiting until \(until.timestamp.description)"
    case .calling(let tasks):
      tasks.count == 1 ? "a task is done outside" : "\(tasks.count) tasks are done outside"
    case .uncaught(let failure): "nobody catches \(failure.error ?? "an error without a name")"
    case .ended: "the execution has ended"
    case .beginning: "the beginning"
    case .frozen(let branches):
      branches.count == 1 ? "only a frozen branch can go on" : "only \(branches.count) frozen branches can go on"
    case .entry, .step, .cursor, .paused, .edited, .waitEnded, .redriven, .moving: nil
    }
  }
}

extension StateMachine {
  /// A state's name; a number where it has no such state.
  fileprivate func words(for state: StateID) -> String {
    states.indices.contains(state.index) ? "'\(self[state].name)'" : "state \(state.index)"
  }
}
