import Interpreter

/// The executions of one machine, in the order in which they started.
struct MachineExecutions {
  /// An execution, and what says where it is in a listing.
  struct Start {
    /// When it started.
    let date: Instant
    /// Its ARN.
    let arn: String

    /// A text that sorts as the start does, and then as the ARN.
    var position: String { ExecutionRow.place(date, arn) }
  }

  /// The ARNs of those that run.
  private(set) var running: Set<String> = []
  private var starts: [Start] = []

  /// Whether there is none.
  var isEmpty: Bool { starts.isEmpty && running.isEmpty }

  /// Adds one that has started, mostly after all others, to those that are listed.
  mutating func add(_ arn: String, startedAt date: Instant) {
    let start = Start(date: date, arn: arn)
    starts.insert(start, at: index { !start.precedes($0) })
  }

  /// Takes up whether one runs.
  mutating func note(_ arn: String, isRunning: Bool) {
    if isRunning { running.insert(arn) } else { running.remove(arn) }
  }

  /// Forgets one.
  mutating func remove(_ arn: String, startedAt date: Instant) {
    running.remove(arn)
    let place = index { $0.precedes(Start(date: date, arn: arn)) }
    if starts.indices.contains(place), starts[place].arn == arn { starts.remove(at: place) }
  }

  /// Those that come in a listing, where the newest is first, after a position; all without one.
  func starts(before position: String?) -> ArraySlice<Start> {
    guard let position else { return starts[...] }
    return starts[..<index { $0.position < position }]
  }

  /// How many at the beginning fulfil a condition that those fulfil which are before others that do.
  private func index(where isBefore: (Start) -> Bool) -> Int {
    if let last = starts.last, isBefore(last) { return starts.count }
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(starts[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension MachineExecutions.Start {
  fileprivate func precedes(_ other: MachineExecutions.Start) -> Bool {
    date == other.date ? arn < other.arn : date < other.date
  }
}
