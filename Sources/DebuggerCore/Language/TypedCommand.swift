package import Interpreter

/// What a line asks for.
package enum TypedCommand: Sendable, Equatable {
  /// The session does something.
  case command(Command)
  /// Something is asked about it.
  case query(Query)
}

/// A question that is answered in lines of text.
package enum Query: Sendable, Equatable {
  /// What the timelines and the named moments are.
  case timelines
  /// How two timelines differ.
  case compare(Int, Int)
  /// What the breakpoints are.
  case breakpoints
  /// What an expression gives.
  case evaluate(FrameExpression)
  /// Why the execution goes the way that it goes.
  case why
}
