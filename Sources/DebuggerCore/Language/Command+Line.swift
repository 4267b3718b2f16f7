import Interpreter
import JSONModel
import JSONPathEngine
import SimulatedServices
package import StatesLanguage

extension Command {
  /// The command as a line that says everything that it means: reading it gives the same command, whatever is shown.
  ///
  /// - Parameter machine: The definition, for the names of its states.
  /// - Returns: The line; nothing for a changed definition, which is no line.
  package func line(in machine: StateMachine) -> String? {
    switch self {
    case .move(let motion, let direction): motion.line(direction, in: machine)
    case .pause: verb(.pause)
    case .toggleBreakpoint(let state): verb(.toggleBreak, machine.quotedName(of: state))
    case .breakpoint(let command): command.line
    case .set(let value, let new, in: let branch): verb(.set, branch.word, value.rawValue, new.text())
    case .setVariable(let name, let new, in: let branch): verb(.set, branch.word, "$" + name, new.text())
    case .edit(let edit): edit.line(in: machine)
    case .answer(let task, let answer): answer.line(for: task.text)
    case .answerAll(let tasks, let answer): answer.line(for: tasks.map(\.text).joined(separator: ","))
    case .keep(let command): command.line
    case .skipWait(let branch): verb(.endWait, branch.word)
    case .nextTimer: verb(.timer)
    case .service(let edit): verb(.service, edit.line)
    case .call(.begin(let task)): verb(.call, task.text)
    case .call(.hangUp(let task)): task.map { verb(.hangUp, $0.text) } ?? verb(.hangUp, "all")
    case .goTo(let moment): verb(.go, "@\(moment)")
    case .focus(let branch): verb(.branch, branch.word)
    case .clock(let mode): verb(.clock, mode.text)
    case .advance(let milliseconds): verb(.advance, "\(milliseconds)ms")
    case .advanceTo(let moment): verb(.advance, moment.timestamp.text)
    case .freeze(let branch): verb(.freeze, branch.word)
    case .thaw(let branch): verb(.thaw, branch.word)
    case .tryOrders(let count): verb(.tryOrders, "\(count)")
    case .thawAll: verb(.thaw, "all")
    case .stop(nil, nil): verb(.stop)
    case .stop(let error, nil): verb(.stop, error?.quotedWord ?? "null")
    case .stop(let error, let cause?): verb(.stop, error?.quotedWord ?? "null", JSON.string(cause).text())
    case .updateMapRun(let run, let update): verb(.mapRun, update.line(for: run))
    case .redrive: verb(.redrive)
    case .restart: verb(.restart)
    case .fork(.change(let number)): verb(.timeline, "\(number)")
    case .fork(.forget(let number)): verb(.forgetTimeline, "\(number)")
    case .bookmark(.set(let name)): verb(.bookmark, name.quotedWord)
    case .bookmark(.go(let name)): verb(.go, "'" + name.quotedWord)
    case .bookmark(.delete(let name)): verb(.unbookmark, name.quotedWord)
    case .watch(.add(let expression)): verb(.watch, expression.text)
    case .watch(.remove(let number)): verb(.unwatch, "\(number)")
    case .undo: verb(.undo)
    case .redo: verb(.redo)
    case .adopt: nil
    }
  }
}

/// A line of a first word and what follows it.
private func verb(_ verb: Verb, _ words: String...) -> String {
  ([verb.rawValue] + words).joined(separator: " ")
}

extension BranchID {
  fileprivate var word: String { "@\(number)" }
}

extension StateMachine {
  /// The name of a state as one word; its number when another state, of another machine, has its name, too.
  fileprivate func quotedName(of state: StateID) -> String {
    guard states.indices.contains(state.index) else { return "state:\(state.index)" }
    let name = self[state].name
    let isUnique = links.isEmpty || states.count { $0.name == name } == 1
    return isUnique ? name.text.quotedWord : "state:\(state.index)"
  }
}

extension String {
  /// The text as one word of a line: in quotes, as JSON has them, where that is needed.
  package var quotedWord: String {
    let isPlain = !isEmpty && self != "null" && allSatisfy { $0.isASCII && $0 > " " && $0 != "\"" }
    return isPlain ? self : JSON.string(self).text()
  }
}

extension Motion {
  fileprivate func line(_ direction: Direction, in machine: StateMachine) -> String {
    let isForward = direction == .forward
    switch self {
    case .stage: return verb(isForward ? .stage : .backStage)
    case .over: return verb(isForward ? .over : .backOver)
    case .into: return verb(isForward ? .into : .backInto)
    case .out: return verb(isForward ? .out : .backOut)
    case .continue: return verb(isForward ? .continue : .backContinue)
    case .event: return verb(isForward ? .event : .backEvent)
    case .intoBranch(let index): return verb(isForward ? .into : .backInto, "\(index)")
    case .to(let state): return verb(isForward ? .to : .backTo, machine.quotedName(of: state))
    }
  }
}

extension BreakpointCommand {
  fileprivate var line: String {
    switch self {
    case .set(let rule): rule.text
    case .change(let number, let rule): verb(.changeBreak, "#\(number)", rule.text)
    case .enable(let number, true): verb(.enable, "#\(number)")
    case .enable(let number, false): verb(.disable, "#\(number)")
    case .delete(let number): verb(.delete, "#\(number)")
    }
  }
}

extension Edit {
  fileprivate func line(in machine: StateMachine) -> String {
    let branch = branch.word
    switch self {
    case .set(let value, let new, in: _): return verb(.set, branch, value.rawValue, new.text())
    case .setVariable(let name, let new, in: _): return verb(.set, branch, "$" + name, new.text())
    case .setContext(let path, let new, in: _): return verb(.set, branch, path.description.quotedWord, new.text())
    case .skipWait: return verb(.endWait, branch)
    case .goTo(let state, in: _): return verb(.goto, branch, machine.quotedName(of: state))
    case .takeRule(let rule, in: _): return verb(.rule, branch, rule.map { "\($0 + 1)" } ?? "default")
    case .complete(let result, in: _): return verb(.returnResult, branch, result.text())
    case .skip: return verb(.skip, branch)
    case .fail(let error, cause: nil, in: _): return verb(.raise, branch, error.quotedWord)
    case .fail(let error, cause: let cause?, in: _):
      return verb(.raise, branch, error.quotedWord, JSON.string(cause).text())
    case .retry: return verb(.retry, branch)
    case .timeOut: return verb(.expire, branch)
    }
  }
}

extension MapRunUpdate {
  /// What is changed, as a line names it.
  fileprivate func line(for run: MapRunID) -> String {
    let numbers = [
      maxConcurrency.map { "concurrency=\($0)" }, toleratedFailureCount.map { "failures=\($0)" },
      toleratedFailurePercentage.map { "percentage=\(JSONNumber($0).text)" },
    ]
    return (["\(run.number)"] + numbers.compactMap(\.self)).joined(separator: " ")
  }
}

extension TaskID {
  /// The task as a line names it.
  fileprivate var text: String { "task:\(number)@\(branch.number)" }
}

extension SharedAnswer {
  fileprivate func line(for tasks: String) -> String {
    switch self {
    case .answer(let answer): answer.line(for: tasks)
    case .expiry: verb(.expire, tasks)
    }
  }
}

extension Answer {
  /// The line that gives it to tasks, as a line names them.
  fileprivate func line(for task: String) -> String {
    switch self {
    case .submitted(let output): return verb(.submit, task, output.text())
    case .success(let output): return verb(.succeed, task, output.text())
    case .failure(nil, nil): return verb(.fail, task)
    case .failure(let error, nil): return verb(.fail, task, error?.quotedWord ?? "null")
    case .failure(let error, let cause?):
      return verb(.fail, task, error?.quotedWord ?? "null", JSON.string(cause).text())
    case .heartbeat: return verb(.heartbeat, task)
    case .started(nil): return verb(.take, task)
    case .started(let worker?): return verb(.take, task, worker.quotedWord)
    }
  }
}
