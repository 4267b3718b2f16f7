import Interpreter
import StatesLanguage

/// Where the events of a history happened, and which events came after which.
struct HistoryIndex: Sendable {
  /// The state of each event, by its number; none before the first state and after the last one.
  private(set) var states: [Int: StateName] = [:]
  /// The numbers of the events that point back to an event, by its number.
  private(set) var followers: [Int: [Int]] = [:]

  init(of history: RecordedHistory) {
    for event in history.events {
      followers[event.previousID, default: []].append(event.id)
      states[event.id] = event.detail.stateName ?? states[event.previousID]
    }
  }
}
