package import Interpreter
package import JSONPathEngine
package import StatesLanguage

/// What a line asks for.
package enum TypedCommand: Sendable, Equatable {
  /// The session does something.
  case command(Command)
  /// Something is asked about it.
  case query(Query)
  /// Mocks are written into a file.
  case save(MockSaving)
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
  /// What the expressions of the state are, or what each part of one of them gives; they are counted from 1.
  case trace(Int?)
  /// Where a value comes from.
  case origin(ValuePlace)
  /// Why the execution goes the way that it goes.
  case why
  /// What a value is, in many lines; all of them, or as many as one can look over.
  case print(PrintedValue, isWhole: Bool)
  /// Where the branch in focus is, from the main line down to it.
  case location
  /// What the live branches are.
  case branches
  /// What waits for an answer or a time.
  case waiting
  /// Which answers are kept for tasks to come.
  case kept
  /// How tasks are answered from outside.
  case callback([TaskID], CallbackForm)
  /// What the variables are that the branch in focus sees.
  case variables
  /// The last events of the history, at most so many.
  case events(Int)
  /// The text of a state; without one, of the state in focus.
  case list(StateID?)
  /// The moments up to this one, at most so many.
  case moments(Int)
  /// What the watched expressions give.
  case watches
  /// What the simulated services have: all, or what has a name.
  case services(String?)
  /// What can be asked for.
  case help(HelpSubject)
}

/// What is shown of the branch in focus.
package enum PrintedValue: Sendable, Equatable {
  /// A value of its visit, or a part of it.
  case visit(VisitValue, JSONPath)
  /// What an expression gives there: a variable, a place in the context object, or the data of the stage to come.
  case expression(FrameExpression)
}

/// What help is about.
package enum HelpSubject: Sendable, Equatable {
  /// All commands.
  case everything
  /// The commands of one topic.
  case topic(Verb.Topic)
  /// One command.
  case verb(Verb)
}
