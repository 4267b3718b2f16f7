import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// Answers that are kept, and states by patterns.
extension CommandReader {
  /// Takes the states and the answer that is kept for them: `Ship succeed {"Sent": true}`, `Each[3]/Ship fail Lost
  /// gone`, `Ship every:3 delay:5m heartbeat:30s succeed`.
  mutating func keeping() throws(CommandLineError) -> KeepCommand {
    let pattern = try taskPattern()
    let timing = try answerTiming()
    let start = self
    let expected = "succeed [JSON] or fail ERROR [CAUSE]"
    let kind = Verb(rawValue: try word(expected))
    if kind == .succeed { return .set(pattern, .success(isAtEnd ? [:] : try json()), timing) }
    guard kind == .fail else { throw start.error("expected \(expected)") }
    let error = try word("an error's name")
    return .set(pattern, .failure(error: error, cause: try cause()), timing)
  }

  /// Takes which calls an answer is for, and how long it takes to come, as far as that is said.
  private mutating func answerTiming() throws(CommandLineError) -> AnswerTiming {
    let start = self
    var timing = AnswerTiming()
    while true {
      if take("every:") {
        let place = self
        timing.every = try number("how many calls there are to each that is answered, from 1")
        if timing.every.map({ $0 < 1 }) == true { throw place.error("expected a number from 1") }
      } else if take("delay:") {
        timing.delayMilliseconds = try duration()
      } else if take("heartbeat:") {
        timing.heartbeatMilliseconds = try duration()
      } else {
        if let problem = timing.problem { throw start.error(problem) }
        return timing
      }
    }
  }

  private mutating func duration() throws(CommandLineError) -> Int {
    let start = self
    let text = try word("a duration such as 90s or 5m")
    do throws(TimeTextError) { return try TimeText.milliseconds(parsing: text) } catch {
      throw start.error(error.description)
    }
  }

  /// Takes a pattern of states that tasks of the machine have.
  mutating func taskPattern() throws(CommandLineError) -> StatePattern {
    let start = self
    let pattern = try pattern()
    if let problem = pattern.problem(forTasksOf: snapshot.machine) { throw start.error(problem) }
    return pattern
  }

  /// Takes a pattern of states, or the name of a state, which may have blanks in it.
  mutating func pattern() throws(CommandLineError) -> StatePattern {
    guard !isAtEnd else { throw error("expected a state: Ship, \"Ship it\", Each[3]/Ship") }
    let rest = rest
    let names = snapshot.machine.states.map(\.name.text).filter { rest == $0 || rest.hasPrefix($0 + " ") }
    if let name = names.max(by: { $0.count < $1.count }) {
      skip(name.count)
      return StatePattern(StateName(name))
    }
    var text = PatternText(rest)
    do throws(PatternSyntaxError) {
      let pattern = try text.pattern()
      skip(text.position)
      return pattern
    } catch {
      throw CommandLineError(error.message, column: column + error.column - 1)
    }
  }

  /// Takes the state whose last answer is kept; without one, that of the branch in focus is meant, or the last of all.
  mutating func pinning() throws(CommandLineError) -> KeepCommand {
    let start = self
    let inspection = snapshot.inspection
    guard isAtEnd else {
      let state = try state()
      guard let last = inspection.lastAnsweredTask(where: { $0.state == state }) else {
        throw start.refusal("no task of '\(snapshot.machine[state].name)' has been answered up to this moment")
      }
      return .set(last.pattern, last.outcome)
    }
    let focus = snapshot.focus
    let last = inspection.lastAnsweredTask { $0.id.branch == focus } ?? inspection.lastAnsweredTask { _ in true }
    guard let last else { throw start.refusal("no task has been answered up to this moment") }
    return .set(last.pattern, last.outcome)
  }
}
