import DebuggerCore
import Integrations
import StatesLanguage

/// Reads again who answers tasks, while a definition is debugged.
struct RulesReading {
  /// The argument that names the definition; nothing for a sample.
  let file: String?
  /// The sample that is debugged without a file.
  let sample: Sample?
  /// Where the bindings are.
  let source: SourceOptions
  /// The mocks of the command line.
  let mocks: MockOptions
  /// The storage of the command line.
  let storage: StorageOptions
  /// Whether services are called for real without asking.
  let callsServices: Bool
  /// The emulators of services that the environment names.
  let emulators: ServiceEmulators
  /// The region that they are called in.
  let region: String
  /// What the bindings said when the session began.
  let read: Bindings

  /// The files that say it, also those that may come to be there.
  func files(of bindings: Bindings, _ mocks: MockOptions, _ others: LinkedDefinitions) -> [String] {
    let beside = file.map { [$0.folder + BindingsFile.name, $0.folder + BindingsFile.otherName] } ?? []
    let own = source.bindings.map { [$0] } ?? (file == FileContents.standardInput ? [] : beside)
    return own + [mocks.file].compactMap(\.self) + others.paths
  }

  /// What the files say now.
  ///
  /// - Parameter machine: The definition that is run, with the machines that its tasks can start.
  /// - Returns: Who answers tasks, and which files say it.
  /// - Throws: What is wrong with them.
  func reading(for machine: StateMachine) throws(CommandFailure) -> RulesWatch.Reading {
    let bindings = try source.bindings(for: file)
    let mocks = try mocks.filled(from: bindings)
    let mock = try DebugSubject.mock(mocks, or: sample, for: machine.alone)
    let others = try LinkedDefinitions(of: bindings, using: source)
    let rules = rules(of: bindings, after: mock, try storage.filled(from: bindings))
    return RulesWatch.Reading(
      rules: TaskRules(
        rules.connector,
        calling: rules.caller,
        services: bindings.simulatedSetup,
        notes: bindings.oversights(in: machine) + notes(of: bindings, others, besides: machine)
      ),
      files: files(of: bindings, mocks, others)
    )
  }

  /// Who answers tasks, and who does those that are done outside.
  func rules(
    of bindings: Bindings,
    after mock: MockConnector?,
    _ storage: StorageOptions
  ) -> (connector: any Connector, caller: LocalTaskCaller) {
    let connector = bindings.connector(
      after: mock,
      hasPerson: true,
      hasObjects: storage.objects != nil,
      callsServices: callsServices,
      emulators: emulators,
      otherwise: AskConnector()
    )
    let caller = LocalTaskCaller(
      bindings.aws,
      emulators: emulators.commandLine(in: region),
      connections: bindings.connections,
      objects: storage.objects
    )
    return (connector, caller)
  }

  /// What is said otherwise than when the session began, and takes effect only in the next one.
  private func notes(of bindings: Bindings, _ others: LinkedDefinitions, besides machine: StateMachine) -> [String] {
    var late = bindings.settings(otherThanIn: read)
    if others.machines != machine.links.map(\.linked) { late.append("machines") }
    guard !late.isEmpty else { return [] }
    let verb = late.count == 1 ? "takes" : "take"
    return ["'\(late.joined(separator: "', '"))' \(verb) effect only when asldb is started again"]
  }
}

extension Bindings {
  /// The keys of what a session is begun with, as far as it is said otherwise than in other bindings.
  func settings(otherThanIn other: Bindings) -> [String] {
    let settings = [
      ("type", workflow != other.workflow), ("limits", limits != other.limits), ("s3", s3 != other.s3),
      ("substitute", substitutions != other.substitutions), ("input", input != other.input),
      ("keys", keys != other.keys),
    ]
    return settings.compactMap { $0.1 ? $0.0 : nil }
  }
}
