package import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// Post mortem: a session that begins at the end of a recorded execution.
extension Debugger {
  /// Makes a session that stands at the end of a walk along a history, with all that led there behind it.
  ///
  /// When the execution goes another way than the history, it stands just before that.
  ///
  /// - Parameters:
  ///   - replay: The walk, at its end.
  ///   - outside: Who answers tasks where the session goes on by itself.
  package init(after replay: Replay, outside: OutsideWorld) {
    let program = replay.start.program
    self.init(
      machine: program.machine,
      input: program.input,
      settings: program.settings,
      now: program.start,
      outside: outside
    )
    follow(replay)
  }

  /// Goes to the end of a walk along a history, from the beginning of its execution.
  package mutating func follow(_ replay: Replay) {
    for action in replay.actions {
      do throws(Refusal) {
        try live(action)
      } catch {
        // Equal executions behave equally; were it otherwise, the session would stand where they part.
        log.add(.refusal, error.words)
        break
      }
    }
    focus = execution.status.isFinal ? .main : here.settle(on: here.lastMoved)
    if timeline.cursor > 0 { stand(at: arrivalAtMoment) }
  }

  /// Adds a line to the log.
  package mutating func note(_ line: String) { log.add(.note, line) }
}
