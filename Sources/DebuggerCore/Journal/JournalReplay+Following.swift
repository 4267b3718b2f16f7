import Integrations
import Interpreter
import StatesLanguage

/// A session that others go on with is lived along: line by line, as its journal grows.
///
///     var replay = JournalReplay(try Journal(parsing: firstLine), outside: OutsideWorld(connector: AskConnector()))
///     try replay.follow(line, number: 2)
extension JournalReplay {
  /// Does what a line of the journal says that has been added to it.
  ///
  /// What a command sets going is gone through when the journal says where it has led to: only then all answers are
  /// known.
  ///
  /// - Parameters:
  ///   - line: The line, without its end.
  ///   - number: Its number, from 1.
  ///   - isForeign: Whether somebody else did it, so that the log says what.
  /// - Returns: Whether all that was done before has now led to where it does.
  /// - Throws: ``JournalProblem`` when it cannot be read, or the session leads elsewhere here.
  @discardableResult
  package mutating func follow(
    _ line: String,
    number: Int,
    isForeign: Bool = false
  ) throws(JournalProblem) -> Bool {
    switch try Journal.line(Array(line.utf8)[...], number - 1, journal.header) {
    case .step(let action):
      let step = Journal.Step(line: number, action: action)
      if isForeign { foreign = try foreignCommand(step) ?? foreign }
      try perform(step)
      return false
    case .reply(let reply):
      recorded.add(reply)
      return false
    case .end(let end):
      while debugger.advance(budget: .max) {}
      try check(end, of: Journal.Step(line: number, action: .tick(at: debugger.execution.now)))
      if let foreign { debugger.tell(foreign.words(in: debugger)) }
      foreign = nil
      return true
    }
  }

  private mutating func foreignCommand(_ step: Journal.Step) throws(JournalProblem) -> ForeignCommand? {
    switch step.action {
    case .command(let line, _, let from):
      advance(to: from)
      return ForeignCommand(try command(line, of: step), in: debugger)
    case .definition(let machine, _, _): return ForeignCommand(.adopt(machine), in: debugger)
    case .heard, .services, .tick, .timeLimit: return nil
    }
  }
}

extension JournalReplay {
  /// Says in the log what went wrong around the session.
  package mutating func complain(_ text: String) { debugger.complain(text) }

  /// Says at once, in the log, what was done around the session.
  package mutating func tell(_ text: String) { debugger.tell(text) }
}
