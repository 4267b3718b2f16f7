import Interpreter

/// Why a journal cannot be used.
package struct JournalProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong with a line.
  package enum Reason: Error, Sendable, Equatable {
    /// It is no JSON.
    case noJSON(String)
    /// It is none of the entries that a journal has.
    case noEntry
    /// The journal has a form that this version does not know.
    case otherForm
    /// The journal does not begin with what the session began with.
    case noHeader
    /// The definition is wrong.
    case wrongDefinition(String)
    /// The history is wrong.
    case wrongHistory(String)
    /// A breakpoint of the beginning cannot be read.
    case wrongBreakpoint(String)
    /// The command cannot be read.
    case wrongCommand(CommandLineError)
    /// The session led elsewhere when it was recorded.
    case otherMoment(recorded: String, now: String)
  }

  /// The line, from 1.
  package let line: Int
  /// What is wrong with it.
  package let reason: Reason

  /// Makes a problem.
  package init(line: Int, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// The problem in words.
  package var description: String { "line \(line): \(reason.words)" }
}

extension JournalProblem.Reason {
  /// What is wrong, in words.
  package var words: String {
    switch self {
    case .noJSON(let message): "this is no JSON: \(message)"
    case .noEntry: "this is no entry of a recording"
    case .otherForm: "the recording was made by a version of asldb whose recordings this one cannot read"
    case .noHeader: "a recording begins with what the session began with: {\"asldb\": ...}"
    case .wrongDefinition(let message): "the definition cannot be run: \(message)"
    case .wrongHistory(let message): "the history cannot be read: \(message)"
    case .wrongBreakpoint(let message): "a breakpoint cannot be read: \(message)"
    case .wrongCommand(let error): "the command cannot be read: \(error)"
    case .otherMoment(let recorded, let now): "the session stood at \(recorded) when it was recorded, and now at \(now)"
    }
  }
}
