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
  /// What a command sets going is gone through when the journal says where it has led to: only then all answers are known.
  ///
  /// - Parameters:
  ///   - line: The line, without its end.
  ///   - number: Its number, from 1.
  /// - Returns: Whether all that was done before has now led to where it does.
  /// - Throws: ``JournalProblem`` when it cannot be read, or the session leads elsewhere here.
  @discardableResult
  package mutating func follow(_ line: String, number: Int) throws(JournalProblem) -> Bool {
    switch try Journal.line(Array(line.utf8)[...], number - 1, journal.header) {
    case .step(let action):
      try perform(Journal.Step(line: number, action: action))
      return false
    case .reply(let reply):
      recorded.add(reply)
      return false
    case .end(let end):
      while debugger.advance(budget: .max) {}
      try check(end, of: Journal.Step(line: number, action: .tick(at: debugger.execution.now)))
      return true
    }
  }
}

extension JournalReplay {
  /// Says in the log what went wrong around the session.
  package mutating func complain(_ text: String) { debugger.complain(text) }
}
