import StatesLanguage

/// A visit of a state that a history tells of.
struct RunVisit {
  /// How a visit ends.
  enum End {
    /// Not yet, as far as the history goes.
    case open
    /// The execution went on behind it; with an error, when that was caught.
    case left(caught: Bool)
    /// An error went through it.
    case failed
    /// It was ended from outside.
    case aborted
  }

  /// The state.
  let state: StateID
  /// The visit that it happens in: of a Parallel or of a Map.
  let around: Int?
  /// How it ended.
  var end = End.open
  /// Whether the last that happened in it was an error.
  var isFailing = false
  /// The name of its last error, where the history says it.
  var error: String?
  /// Whether it waits for an answer from outside.
  var isWaiting = false

  /// Whether it has not ended.
  var isOpen: Bool {
    if case .open = end { true } else { false }
  }

  /// Whether the execution went on behind it.
  var isLeft: Bool {
    if case .left = end { true } else { false }
  }

  /// Takes note of an error.
  mutating func fail(_ name: String?) {
    isFailing = true
    error = name ?? error
    isWaiting = false
  }

  /// Takes note that its work begins, goes on or has succeeded.
  mutating func proceed(waiting: Bool = false) {
    isFailing = false
    isWaiting = waiting
  }
}
