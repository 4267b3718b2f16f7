import Interpreter
package import StatesLanguage

/// Who answers which tasks, as a bindings file says it.
///
/// The first rule for the state decides, then the first one for what it calls, then the default.
package struct TaskBindings: Sendable, Equatable {
  /// The rules for states, in the order of the text.
  package internal(set) var states: [BindingRule<StatePattern>] = []
  /// The rules for what is called, in the order of the text.
  package internal(set) var resources: [BindingRule<ResourcePattern>] = []
  /// Who answers all others.
  package internal(set) var fallback: BoundConnector?

  /// Bindings without a rule.
  package init() {}

  /// Whether nothing is said.
  package var isEmpty: Bool { states.isEmpty && resources.isEmpty && fallback == nil }

  /// Who answers a task, and which rule says so.
  func match(_ task: PendingTask, in execution: Execution) -> (connector: BoundConnector, rule: String)? {
    if let rule = states.first(where: { $0.connector.hasAnswer(to: task) && $0.pattern.matches(task, in: execution) }) {
      return (rule.connector, "tasks, '\(rule.name)', line \(rule.line)")
    }
    if let rule = resources.first(where: { $0.connector.hasAnswer(to: task) && $0.pattern.matches(task) }) {
      let own = rule.connector == .simulated ? functionRule(for: task) : nil
      let chosen = own ?? rule
      return (chosen.connector, "resources, '\(chosen.name)', line \(chosen.line)")
    }
    return fallback.map { ($0, "the default") }
  }

  /// The rule that says how a function is run, which the simulated services cannot.
  private func functionRule(for task: PendingTask) -> BindingRule<ResourcePattern>? {
    resources.first { $0.pattern.isOfFunctions && $0.connector != .simulated && $0.pattern.matches(task) }
  }

  /// The rules without what is said of all other tasks.
  package var withoutFallback: TaskBindings {
    var rules = self
    rules.fallback = nil
    return rules
  }

  /// Only what is said of all other tasks.
  package var onlyFallback: TaskBindings {
    var rules = TaskBindings()
    rules.fallback = fallback
    return rules
  }

  /// The rules for states that no Task of a machine can meet: where, and the name that was probably meant.
  package func idleRules(in machine: StateMachine) -> [(name: String, line: Int, nearest: String?)] {
    let tasks = machine.states.filter { $0.state.type == .task }
    return states.filter { rule in
      !rule.pattern.states(in: machine).contains { machine[$0].state.type == .task }
    }.map { rule in
      (rule.name, rule.line, nearestName(to: rule.name, among: tasks.map(\.name.text)))
    }
  }

  /// The rules for resources that no task can call: where, and the pattern that was probably meant.
  package var idleResourceRules: [(name: String, line: Int, nearest: String?)] {
    resources.filter { !ResourcePattern.canMatch($0.name) }.map { rule in
      (rule.name, rule.line, ResourcePattern.nearest(to: rule.name))
    }
  }

  /// All connectors that are named.
  package var connectors: [BoundConnector] {
    states.map(\.connector) + resources.map(\.connector) + [fallback].compactMap(\.self)
  }
}

/// A rule of a bindings file: which tasks, and who answers them.
package struct BindingRule<Pattern: Sendable & Equatable>: Sendable, Equatable {
  /// How the file writes the pattern.
  package let name: String
  /// The line of the file, from 1.
  package let line: Int
  /// Which tasks.
  package let pattern: Pattern
  /// Who answers them.
  package let connector: BoundConnector
}
