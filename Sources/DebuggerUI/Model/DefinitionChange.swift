import DebuggerCore
import JSONModel
package import StatesLanguage

/// What became of the definition's file while it is debugged.
package enum DefinitionChange: Sendable {
  /// It has another definition, which can be run.
  case changed(StateMachine, Definition)
  /// What it has cannot be run, for this reason.
  case broken(String)
}

extension Model {
  /// Goes on with a definition that has changed, or says why it cannot.
  mutating func take(_ change: DefinitionChange) -> [Request] {
    switch change {
    case .changed(let machine, let changed):
      let machine = machine.linking(snapshot.machine.links.map(\.linked))
      let definition = changed.linking(as: ownDefinition)
      definitions.append(KnownDefinition(machine: machine, definition: definition))
      guard machine != snapshot.machine else {
        // Only blanks, comments or the order of members are others: what is shown is, what is run is not.
        show(definition)
        return []
      }
      return [.command(.adopt(machine))]
    case .broken(let reason):
      message = Message(.warning, "the file has changed, but cannot be run: \(reason)")
      return []
    }
  }

  /// Shows the definition that the execution runs with, when that is another one than before.
  mutating func followDefinition(from old: StateMachine) {
    guard snapshot.machine != old else { return }
    let known = definitions.last { $0.machine == snapshot.machine }?.definition
    if let known = known ?? Definition(of: snapshot.machine, name: ownDefinition.name)?.linking(as: ownDefinition) {
      show(known)
    }
    let isNew = snapshot.forks.contains { $0.number == snapshot.fork && $0.reason == .definition }
    message = Message(
      .info,
      isNew
        ? "goes on with the changed definition from \(snapshot.address.text); u takes it back"
        : "this timeline has the definition of before"
    )
  }

  private mutating func show(_ new: Definition) {
    ownDefinition = new
    draw(new, of: .main)
    followExecution()
    renewSearchOrigin()
  }

  /// Shows the definition of a machine, unless it is shown.
  mutating func show(_ machine: MachineID) {
    guard machine != shownMachine else { return }
    guard let link = snapshot.machine.link(machine) else { return draw(ownDefinition, of: .main) }
    if let part = ownDefinition.part(link) { draw(part, of: machine) }
  }

  private mutating func draw(_ new: Definition, of machine: MachineID) {
    definition = new
    shownMachine = machine
    graph = GraphPane(new.outline, glyphs: glyphs, view: graph.view)
    graph.scene.show(taken: snapshot.edges)
    recallFrames()
    noteFormerIterations()
    source = SourcePane()
  }
}

/// A definition that the session has had, as it is run and as it is shown.
struct KnownDefinition: Sendable {
  let machine: StateMachine
  let definition: Definition
}

extension Definition {
  /// Makes what is shown of a machine whose text is not at hand.
  init?(of machine: StateMachine, name: String) {
    let bytes = Array(machine.document.value.text(.pretty).utf8)
    guard let outline = DefinitionLoader.load(bytes).outline else { return nil }
    self.init(name: name, outline: outline, bytes: bytes)
  }
}
