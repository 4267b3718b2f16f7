/// How it stands with a state after all that a history tells; the raw value is its name in exports.
package enum RunStatus: String, Hashable, Sendable, CaseIterable {
  /// It was never entered.
  case idle = "never entered"
  /// It was left well, every time.
  case succeeded
  /// It was ended from outside, before its own end: by the end of another branch, or of the execution.
  case aborted
  /// An error of it was caught.
  case caught
  /// An error left it.
  case failed
  /// It runs at the end of the history.
  case running
  /// It waits for an answer or for a time at the end of the history.
  case waiting

  /// The sign that stands in front of the state's name.
  package var sign: StatusSign {
    switch self {
    case .idle: .idle
    case .succeeded: .done
    case .aborted: .aborted
    case .caught: .caught
    case .failed: .failed
    case .running: .running
    case .waiting: .waiting
    }
  }

  /// One word without blanks, for the names of classes.
  package var word: String {
    switch self {
    case .idle: "never"
    case .succeeded, .aborted, .caught, .failed, .running, .waiting: rawValue
    }
  }

  /// Which status a state has that was visited several times: the greatest.
  var urgency: Int {
    switch self {
    case .idle: 0
    case .succeeded: 1
    case .aborted: 2
    case .caught: 3
    case .failed: 4
    case .running: 5
    case .waiting: 6
    }
  }
}
