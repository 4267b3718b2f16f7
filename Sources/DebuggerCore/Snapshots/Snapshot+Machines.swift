import Interpreter
package import StatesLanguage

extension Snapshot {
  /// The machine that the branch in focus runs: the one that is debugged, or one that a task has started.
  package var focusedMachine: MachineID { focused.map { machine.machine(of: $0.branch.visit.state) } ?? .main }

  /// The state of a name: of the machine in focus before those of others, or with that of its machine, `Child/Ship`.
  package func state(named text: String) -> StateID? {
    let named = machine.states.filter { $0.name.text == text }
    if let own = named.first(where: { machine.machine(of: $0.id) == focusedMachine }) ?? named.first { return own.id }
    return machine.links.lazy.compactMap { link in
      guard text.hasPrefix(link.linked.name + "/") else { return nil }
      let name = text.dropFirst(link.linked.name.count + 1)
      return link.states.first { machine.states[$0].name.text == name }.map { StateID(index: $0) }
    }.first
  }
}
