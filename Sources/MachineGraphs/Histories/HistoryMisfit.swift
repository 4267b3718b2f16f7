package import StatesLanguage

/// That a history is not one of a definition: it enters a state that is not there.
package struct HistoryMisfit: Error, Hashable, Sendable {
  /// What is wrong with the state.
  package enum Problem: Hashable, Sendable {
    /// There is none of that name where the execution is.
    case missing(nearest: String?)
    /// There is one, of another type.
    case otherType(entered: StateType, found: StateType)
  }

  /// The number of the event that enters it.
  package let event: Int
  /// The name of the state.
  package let name: StateName
  /// Where its scope is: `/States/Pack/Branches[0]`; empty for the machine's own.
  package let place: String
  /// What is wrong.
  package let problem: Problem

  /// The whole of it in a line.
  package var message: String {
    let state = "event \(event) enters '\(name)'"
    switch problem {
    case .missing(let nearest):
      let owner = place.isEmpty ? "the definition" : place
      let hint = nearest.map { "; the nearest name there is '\($0)'" } ?? ""
      return "the history is not of this definition: \(state), a state that \(owner) does not have\(hint)"
    case .otherType(let entered, let found):
      return "the history is not of this definition: \(state) as a \(entered.rawValue); here it is a \(found.rawValue)"
    }
  }
}
