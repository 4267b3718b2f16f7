import StatesLanguage

/// What has been counted for each state of a machine, in chunks of neighbours: a change to a copy copies one chunk.
struct StateCounts: Sendable, Equatable {
  private static let chunkSize = 16

  /// What happened in one state, and how often each way was taken from there.
  private struct Record: Equatable {
    var activity = StateActivity()
    var ways: [Way] = []

    /// Whether two records tell the same; in which order ways were taken first does not matter.
    static func == (left: Record, right: Record) -> Bool {
      left.activity == right.activity && left.ways.count == right.ways.count
        && left.ways.allSatisfy(right.ways.contains)
    }
  }

  private struct Way: Equatable {
    let edge: Snapshot.Edge
    var count: Int
  }

  /// The records by the numbers of their states, up to the last state in which something happened.
  private var chunks: [[Record]] = []

  /// Notes that something happened in a state.
  mutating func note(_ state: StateID, _ change: (inout StateActivity) -> Void) {
    reach(state)
    change(&chunks[state.index / Self.chunkSize][state.index % Self.chunkSize].activity)
  }

  /// Notes that a way was taken.
  mutating func note(_ edge: Snapshot.Edge) {
    reach(edge.from)
    Self.note(edge, in: &chunks[edge.from.index / Self.chunkSize][edge.from.index % Self.chunkSize].ways)
  }

  private static func note(_ edge: Snapshot.Edge, in ways: inout [Way]) {
    if let index = ways.firstIndex(where: { $0.edge == edge }) {
      ways[index].count += 1
    } else {
      ways.append(Way(edge: edge, count: 1))
    }
  }

  private mutating func reach(_ state: StateID) {
    while state.index >= chunks.count * Self.chunkSize {
      chunks.append(Array(repeating: Record(), count: Self.chunkSize))
    }
  }

  /// What happened in the states in which something did.
  var activity: [StateID: StateActivity] {
    let touched = records.filter { $0.record.activity != StateActivity() }
    return Dictionary(uniqueKeysWithValues: touched.map { ($0.state, $0.record.activity) })
  }

  /// How often each way was taken.
  var edges: [Snapshot.Edge: Int] {
    Dictionary(uniqueKeysWithValues: records.flatMap { $0.record.ways.map { ($0.edge, $0.count) } })
  }

  private var records: some Sequence<(state: StateID, record: Record)> {
    chunks.joined().enumerated().lazy.map { (StateID(index: $0.offset), $0.element) }
  }
}
