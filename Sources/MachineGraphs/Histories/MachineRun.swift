package import Interpreter
package import StatesLanguage

/// What a history tells of a machine: how it stands with each state, and which ways were taken how often.
package struct MachineRun: Hashable, Sendable {
  /// How the iterations of a Map ended, in all of its visits.
  package struct Iterations: Hashable, Sendable {
    /// How many were begun.
    package var started = 0
    /// How many have ended well.
    package var succeeded = 0
    /// How many have failed.
    package var failed = 0
    /// How many were ended from outside.
    package var aborted = 0

    /// How many have not ended.
    package var open: Int { max(0, started - succeeded - failed - aborted) }
  }

  /// How it stands with each state that was entered.
  let statuses: [StateID: RunStatus]
  /// How often each state was entered.
  let entries: [StateID: Int]
  /// How often each way of the definition was taken.
  ///
  /// A history does not say which rule of a Choice holds, only where the execution goes on; so all rules with the same
  /// target have the count of them all. The same goes for catchers with the same target that are all for the error.
  let counts: [PictureEdge: Int]
  /// The ways whose count is that of several.
  let alike: Set<PictureEdge>
  /// How often the execution went where no field of the definition leads.
  package let jumps: [PictureOptions.Jump: Int]
  /// How the iterations of each Map ended.
  let iterations: [StateID: Iterations]

  /// Follows a history through a definition.
  ///
  /// - Throws: The first state that the history enters and the definition does not have.
  package init(_ history: RecordedHistory, of outline: DefinitionOutline) throws(HistoryMisfit) {
    var walk = HistoryWalk(outline)
    for event in history.events { try walk.follow(event) }
    statuses = walk.statuses
    entries = walk.visits.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
    let ways = TakenWays(walk, in: outline)
    counts = ways.counts
    alike = ways.alike
    jumps = ways.jumps
    iterations = walk.iterations
  }

  /// How it stands with a state.
  package func status(of state: StateID) -> RunStatus { statuses[state] ?? .idle }

  /// How often a state was entered.
  package func entries(of state: StateID) -> Int { entries[state] ?? 0 }

  /// How often a way was taken; with ``isAlike(_:)``, of several that cannot be told apart.
  package func count(of edge: PictureEdge) -> Int {
    if edge.cause == .forced, let to = edge.to { return jumps[PictureOptions.Jump(from: edge.from, to: to)] ?? 0 }
    return counts[edge] ?? 0
  }

  /// Whether the count of a way is that of several ways which a history does not tell apart.
  package func isAlike(_ edge: PictureEdge) -> Bool { alike.contains(edge) }

  /// How the iterations of a Map ended; nothing when none began.
  package func iterations(of state: StateID) -> Iterations? { iterations[state] }
}
