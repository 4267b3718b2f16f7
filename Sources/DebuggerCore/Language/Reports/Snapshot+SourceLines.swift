import Interpreter
import JSONModel
import StatesLanguage

extension Snapshot {
  /// The lines of a state in the text of the definition, with their numbers.
  func sourceLines(of state: StateID?) -> [String] {
    guard let state = state ?? focused?.branch.visit.state else {
      return ["no state is in focus; list STATE shows one"]
    }
    guard machine.states.indices.contains(state.index) else { return ["the machine has no such state"] }
    let definition = machine[state]
    let first = min(definition.nameRange.lowerBound.line, definition.range.lowerBound.line)
    let last = definition.range.upperBound.line
    let lines = machine.document(of: state).bytes.split(
      separator: UInt8(ascii: "\n"),
      maxSplits: last,
      omittingEmptySubsequences: false
    )
    return lines.prefix(last).dropFirst(first - 1).enumerated().map { offset, line in
      "\(first + offset) \(String(decoding: line, as: UTF8.self))"
    }
  }
}
