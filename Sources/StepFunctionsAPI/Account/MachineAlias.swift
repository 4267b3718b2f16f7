package import Interpreter

/// A name for one or two versions of a state machine.
package struct MachineAlias: Sendable, Equatable {
  /// A version, and which part of the executions it gets.
  package struct Route: Sendable, Equatable {
    /// The version's number.
    package let version: Int
    /// How many of a hundred executions it gets.
    package let weight: Int
  }

  /// Its name.
  package let name: String
  /// What it is good for, when somebody said so.
  package var description: String?
  /// Its versions; their weights are a hundred together.
  package var routes: [Route]
  /// When it was made.
  package let creationDate: Instant
  /// When it was changed.
  package var updateDate: Instant

  /// The version that an execution gets.
  ///
  /// - Parameter seed: The chance: equal seeds give equal versions.
  /// - Returns: the version's number.
  package func version(seed: UInt64) -> Int? {
    var random = RandomSource(seed: seed)
    var rest = Int(random.next() % 100)
    for route in routes {
      if rest < route.weight { return route.version }
      rest -= route.weight
    }
    return routes.last?.version
  }
}
