import Integrations
import Interpreter
import JSONModel
import JSONPathEngine
import JSONataEngine
import StatesLanguage

/// What else can follow a first word.
extension CommandReader {
  /// Takes all that is left as an expression: a path, or JSONata with or without `{% %}`.
  mutating func expression() throws(CommandLineError) -> FrameExpression {
    let start = self
    guard !isAtEnd else { throw error("expected an expression: $.total, or {% $states.input.total > 10 %}") }
    let text = takeRest().trimmed
    do throws(FrameExpression.SyntaxError) {
      return try FrameExpression(typed: text)
    } catch {
      throw start.error(error.message)
    }
  }

  /// Takes the branch or item to go into, when it is said which.
  mutating func intoMotion() throws(CommandLineError) -> Motion {
    isAtEnd ? .into : .intoBranch(try number("the number of a branch or item, from 0"))
  }

  /// Takes how many lines are wanted at most; ten when it is not said.
  mutating func count() throws(CommandLineError) -> Int {
    guard !isAtEnd else { return 10 }
    let start = self
    let count = try number("how many, from 1")
    guard count > 0 else { throw start.error("expected how many, from 1") }
    return count
  }

  /// Takes the command, or the group of commands, that help is wanted on.
  mutating func helpSubject() throws(CommandLineError) -> HelpSubject {
    guard !isAtEnd else { return .everything }
    let start = self
    let name = try word("a command")
    if let topic = Verb.Topic(rawValue: name.lowercased()) { return .topic(topic) }
    if let verb = Verb(typed: name) { return .verb(verb) }
    let nearest = nearestName(to: name, among: Verb.allCases.map(\.rawValue))
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? "; help lists all"
    throw start.error("there is no command '\(name)'" + hint)
  }

  /// Takes the numbers of one or two timelines.
  mutating func comparison() throws(CommandLineError) -> Query {
    let first = try number("the number of a timeline; timelines lists them")
    let second = isAtEnd ? snapshot.fork : try number("the number of a timeline")
    for number in [first, second] where !snapshot.forks.contains(where: { $0.number == number }) {
      throw CommandLineError(Refusal.noSuchFork(number).words, isRefusal: true)
    }
    guard first != second else {
      throw CommandLineError("timeline \(first) is compared with itself; give the number of another one")
    }
    return .compare(first, second)
  }

  /// Takes all that is left as the rule of a breakpoint.
  ///
  /// - Parameter beginning: What the rule begins with that has been taken before.
  /// - Returns: The rule.
  /// - Throws: ``CommandLineError`` when it is none.
  mutating func breakpointRule(_ beginning: String = "") throws(CommandLineError) -> BreakpointRule {
    if !beginning.isEmpty, beginning != "log ", snapshot.machine.state(named: StateName(rest)) != nil {
      return BreakpointRule(.state(StatePattern(StateName(takeRest())), .enter))
    }
    let line = beginning + takeRest()
    do throws(PatternSyntaxError) {
      return try BreakpointRule(parsing: line)
    } catch {
      throw CommandLineError("\(error)")
    }
  }

  /// Takes the name of an error and all that is left as its cause; both can be left out.
  mutating func failure() throws(CommandLineError) -> Answer {
    guard !isAtEnd else { return .failure(error: nil, cause: nil) }
    let error = take("null ") || rest == "null" && take("null") ? nil : try word("an error's name")
    return .failure(error: error, cause: try cause())
  }

  /// Takes the error and the cause that the execution is stopped with; both can be left out.
  mutating func stop() throws(CommandLineError) -> Command {
    guard case .failure(let error, let cause) = try failure() else { return .stop(error: nil, cause: nil) }
    return .stop(error: error, cause: cause)
  }

  /// Takes the number of a Map Run, and what is changed of it.
  mutating func mapRunUpdate() throws(CommandLineError) -> Command {
    let run = MapRunID(number: try number("the number of a Map Run, from 1"))
    var update = MapRunUpdate()
    let expected = "expected concurrency=N, failures=N or percentage=N"
    repeat {
      let start = self
      let parts = try word("what is changed: concurrency=N, failures=N or percentage=N").split(separator: "=")
      guard parts.count == 2 else { throw start.error(expected) }
      switch (parts[0], Int(parts[1]), Double(parts[1])) {
      case ("concurrency", let number?, _) where number >= 0: update.maxConcurrency = number
      case ("failures", let number?, _) where number >= 0: update.toleratedFailureCount = number
      case ("percentage", _, let share?) where (0...100).contains(share): update.toleratedFailurePercentage = share
      default: throw start.error(expected)
      }
    } while !isAtEnd
    return .updateMapRun(run, update)
  }

  /// Takes the branch whose wait is meant: the one in focus, or the first that waits.
  mutating func waitingBranch() throws(CommandLineError) -> BranchID {
    if !isAtEnd { return try branch() }
    let waiting = snapshot.branches.filter { snapshot.waitEnd(of: $0.branch) != nil }.map(\.branch.id)
    guard let first = waiting.first else {
      throw CommandLineError("nothing waits for a time, and no task has a time limit", isRefusal: true)
    }
    return waiting.contains(snapshot.focus) ? snapshot.focus : first
  }

  /// Takes the way in which the clock runs.
  mutating func clockMode() throws(CommandLineError) -> ClockMode {
    let start = self
    let text = try word("skip, real, held, or a factor such as x60")
    do throws(ClockModeError) {
      return try ClockMode(parsing: text)
    } catch {
      throw start.error(error.description)
    }
  }

  /// Takes how long time passes, or up to when.
  mutating func passingTime() throws(CommandLineError) -> Command {
    let start = self
    let text = try word("a duration such as 90s or 1h30m, or a date")
    do throws(TimeTextError) {
      let isDate = text.contains("-") || text.contains(":")
      return isDate
        ? .advanceTo(try TimeText.instant(parsing: text))
        : .advance(milliseconds: try TimeText.milliseconds(parsing: text))
    } catch {
      throw start.error(error.description)
    }
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let start = firstIndex { $0 != " " } ?? endIndex
    let end = lastIndex { $0 != " " }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
