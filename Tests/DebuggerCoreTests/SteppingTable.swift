import DebuggerCore
import Interpreter
import StatesLanguage
import Testing

/// A machine, and where each of some commands leads that are given one after the other.
///
/// A command is a letter: `.` stage, `e` event, `n` over, `s` into, `f` out, `c` continue; `i1` into branch 1, `t Ship`
/// to a state; a capital, or `,`, goes backward.
struct SteppingTable: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let definition: String
  var input = "{}"
  var answers: Answers = [:]
  /// The commands and their places, one pair a line: `n > Fan enter`.
  let walk: String

  /// The commands and the places that they lead to.
  var steps: [(command: String, place: String)] {
    walk.split(separator: "\n").map { line in
      let parts = line.split(separator: ">", maxSplits: 1).map { $0.trimmingPrefix(while: { $0 == " " }) }
      return (String(parts[0]).trimmed, parts.count > 1 ? String(parts[1]).trimmed : "")
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text.drop { $0 == " " })
  }
}

extension Debugger {
  /// Carries out a command of a ``SteppingTable``.
  mutating func follow(_ command: String) throws {
    let letter = try #require(command.first)
    let rest = command.dropFirst().drop { $0 == " " }
    switch letter {
    case "e": complete(.move(.event, .forward))
    case "E": complete(.move(.event, .backward))
    case "i": complete(.move(.intoBranch(try #require(Int(rest))), .forward))
    case "I": complete(.move(.intoBranch(try #require(Int(rest))), .backward))
    case "t": complete(.move(.to(try state(StateName(String(rest)))), .forward))
    case "T": complete(.move(.to(try state(StateName(String(rest)))), .backward))
    default: try press(letter)
    }
  }
}
