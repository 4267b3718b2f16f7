package import Interpreter

/// A timeline of a session, as it is shown.
package struct ForkView: Sendable, Equatable {
  /// Its number, from 1.
  package let number: Int
  /// Where it began: the number of another one, and the address of the last moment that both have.
  package let origin: Origin?
  /// Why it began.
  package let reason: Fork.Reason
  /// How many moments it has.
  package let momentCount: Int
  /// The address of the moment at which it was left, or is.
  package let address: MomentAddress
  /// Whether the execution goes on there.
  package let status: ExecutionStatus

  /// The moment at which a timeline leaves another one.
  package struct Origin: Sendable, Equatable {
    /// The number of the other one.
    package let fork: Int
    /// The last moment that both have.
    package let address: MomentAddress
  }

  init(_ fork: Fork) {
    number = fork.number
    origin = fork.origin.map {
      Origin(fork: $0.fork, address: fork.timeline.address(of: min($0.moment, fork.timeline.count - 1)))
    }
    reason = fork.reason
    momentCount = fork.timeline.count
    address = fork.timeline.address(of: fork.timeline.cursor)
    status = fork.timeline.here.execution.status
  }
}

extension ForkTable {
  /// All timelines by their numbers, the one that is walked on among them.
  func all(with timeline: Timeline) -> [Fork] {
    let own = Fork(number: current, origin: origin, reason: reason, timeline: timeline)
    return (others + [own]).sorted { $0.number < $1.number }
  }

  /// All timelines as they are shown.
  func views(with timeline: Timeline) -> [ForkView] { all(with: timeline).map(ForkView.init) }
}
