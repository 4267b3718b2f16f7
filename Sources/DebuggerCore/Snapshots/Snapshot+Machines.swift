import Integrations
import Interpreter
package import StatesLanguage

extension Snapshot {
  /// The machine that the branch in focus runs: the one that is debugged, or one that a task has started.
  package var focusedMachine: MachineID { focused.map { machine.machine(of: $0.branch.visit.state) } ?? .main }

  /// The state of a name: of the machine in focus before those of others; with that of its machine, `Child/Ship`, or
  /// with states around it, as breakpoints have them, `Fan/Ship` or `Start/Ship`, the task that starts its machine.
  package func state(named text: String) -> StateID? {
    let named = machine.states.filter { $0.name.text == text }
    if let own = named.first(where: { machine.machine(of: $0.id) == focusedMachine }) ?? named.first { return own.id }
    return machine.links.lazy.compactMap { link in
      guard text.hasPrefix(link.linked.name + "/") else { return nil }
      let name = text.dropFirst(link.linked.name.count + 1)
      return link.states.first { machine.states[$0].name.text == name }.map { StateID(index: $0) }
    }.first ?? state(onWay: text)
  }

  /// The state at the end of a way through states around it, without the numbers of branches.
  private func state(onWay text: String) -> StateID? {
    guard text.contains("/"), let pattern = try? StatePattern(key: text) else { return nil }
    guard !pattern.levels.isEmpty, pattern.levels.allSatisfy({ $0.index == nil }) else { return nil }
    let states = pattern.states(in: machine)
    // A task that starts executions is around the states of machines, and so not around those beside it.
    let starters = Set(pattern.levels.flatMap { StatePattern(.name($0.name)).states(in: machine) })
    let inner = states.filter { state in
      starters.contains { machine.machine(of: $0) != machine.machine(of: state) }
    }
    let found = inner.isEmpty ? states : inner
    return found.first { machine.machine(of: $0) == focusedMachine } ?? found.first
  }
}
