import DebuggerCore
import JSONModel

/// What a debugger that is attached asks of a session, by which it is known to be still there.
struct SessionQuestion {
  /// The ARN of the execution.
  let execution: String
  /// What the debugger is known by.
  let debugger: String
  /// Whether the execution is to stand as it does when the debugger is gone.
  let holds: Bool
  /// The number of the first line that is not known, from 0.
  let from: Int

  /// As the endpoint takes it.
  var json: JSON {
    [
      "executionArn": .string(execution), "debugger": .string(debugger), "hold": .bool(holds),
      "from": .number(JSONNumber(from)),
    ]
  }
}

/// What a debugger that is attached is told of a session.
struct SessionNews {
  /// Who gave a command; the raw value is the endpoint's word.
  enum Origin: String {
    case own = "you"
    case another
    case detour
    case detourEnd
  }

  /// A line of the session's journal, and who gave it when it is a command.
  struct Line {
    let text: String
    let origin: Origin?
  }

  /// The lines that are new.
  let lines: [Line]
  /// Who else is attached.
  let company: SessionCompany
  /// Whether the debugger was not attached before it asked, although it had been.
  let isNew: Bool

  /// Reads an answer.
  init(_ answer: JSON) {
    let origins = answer["origins"]?.array ?? []
    lines = (answer["lines"]?.array ?? []).enumerated().compactMap { index, line in
      let origin = origins.indices.contains(index) ? origins[index].string : nil
      return line.string.map { Line(text: $0, origin: origin.flatMap(Origin.init)) }
    }
    company = SessionCompany(others: answer["others"]?.number?.integer ?? 0, hasMoved: answer["anotherMoved"] == true)
    isNew = answer["isNew"] == true
  }
}
