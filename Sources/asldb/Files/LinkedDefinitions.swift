import DebuggerUI
import Integrations
import StatesLanguage

/// The definitions of the machines that tasks can start, as the bindings name them.
struct LinkedDefinitions {
  /// The machines, in the order of the bindings.
  let machines: [LinkedMachine]
  /// Their definitions, as they are shown.
  let shown: [Definition]
  /// The paths of their files.
  let paths: [String]

  /// None.
  static let none = LinkedDefinitions()

  private init() { (machines, shown, paths) = ([], [], []) }

  /// Reads what the bindings name.
  ///
  /// - Throws: What is wrong with a definition; a file that is not there is told at its place in the bindings.
  init(of bindings: Bindings, using options: SourceOptions) throws(CommandFailure) {
    var (machines, shown, paths) = ([LinkedMachine](), [Definition](), [String]())
    var source = options
    source.machine = nil
    for bound in bindings.machines {
      try bindings.check(bound)
      var own = bindings
      own.workflow = nil
      let file = try DefinitionFile(reading: bound.path, for: bound.workflow, using: source, own)
      machines.append(LinkedMachine(key: bound.key, workflow: file.workflow, machine: try file.machine))
      shown.append(try file.shown)
      paths.append(file.path)
    }
    (self.machines, self.shown, self.paths) = (machines, shown, paths)
  }
}
