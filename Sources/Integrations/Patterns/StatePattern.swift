package import StatesLanguage

/// States anywhere in the nesting: `Ship`, `Fan[3]/Ship`, `Fan[*]/Sh*`, `type:Task`.
///
/// A Task that starts executions of a machine stands for these: `Start/Ship`.
///
/// A branch in front of the state is one that the state's own branch is, or is within: levels in between can be left
/// out.
package struct StatePattern: Sendable, Equatable {
  /// A Parallel or Map around the state, and which of its branches or iterations.
  package struct Level: Sendable, Equatable {
    package let name: NamePattern
    package let index: Index?

    package enum Index: Sendable, Equatable {
      case any
      case number(Int)
    }

    /// The only branch that is meant.
    package var number: Int? {
      switch index {
      case .number(let number): number
      case .any, nil: nil
      }
    }
  }

  /// Which states at the end of the way.
  package enum Selector: Sendable, Equatable {
    case name(NamePattern)
    case type(StateType)
  }

  package let levels: [Level]
  package let selector: Selector

  package init(levels: [Level] = [], _ selector: Selector) {
    self.levels = levels
    self.selector = selector
  }

  /// The pattern of one state.
  package init(_ name: StateName) { self.init(.name(NamePattern(exactly: name.text))) }

  /// The only state's name that it stands for, in whatever branch, when it is one.
  package var exactName: String? {
    guard levels.isEmpty, case .name(let name) = selector else { return nil }
    return name.exactName
  }

  /// How many branches around the state it names by their numbers.
  var numberedLevels: Int { levels.count { $0.number != nil } }

  /// The states that it can stand for, in some branch.
  package func states(in machine: StateMachine) -> [StateID] {
    machine.states.filter { state in
      switch selector {
      case .name(let name): name.matches(state.name.text)
      case .type(let type): state.state.type == type
      }
    }.map(\.id).filter { isWithinLevels($0, in: machine) }
  }

  private func isWithinLevels(_ state: StateID, in machine: StateMachine) -> Bool {
    var left = levels[...]
    var owner = machine[machine[state].scope].owner
    while let level = left.last, let around = owner {
      if level.name.matches(machine[around].name.text) { left.removeLast() }
      owner = machine[machine[around].scope].owner
    }
    // All states of a machine are inside of the tasks that start it, wherever these are.
    guard let level = left.popLast() else { return true }
    guard machine.states.contains(where: { level.name.matches($0.name.text) && $0.state.startsExecutions }) else {
      return false
    }
    return left.allSatisfy { level in machine.states.contains { level.name.matches($0.name.text) } }
  }

  /// How it is written.
  package var text: String {
    let end =
      switch selector {
      case .name(let name): name.text
      case .type(let type): "type:\(type.rawValue)"
      }
    return (levels.map(\.text) + [end]).joined(separator: "/")
  }
}

extension StatePattern.Level {
  fileprivate var text: String {
    switch index {
    case .any: "\(name.text)[*]"
    case .number(let number): "\(name.text)[\(number)]"
    case nil: name.text
    }
  }
}
