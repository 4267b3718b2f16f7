import DebuggerCore
import DebuggerUI
import Integrations
import Interpreter
import JSONModel
import SimulatedServices
import StatesLanguage

/// What is debugged: a definition with its input and mocks, paused before its first state.
struct DebugSubject {
  /// The definition, as it is shown, with those of the machines that its tasks can start.
  let shown: Definition
  /// The definition, as it is run, with the machines that its tasks can start.
  let machine: StateMachine
  /// The execution's input.
  let input: JSON
  /// What the execution is called and what it may use.
  let settings: ExecutionSettings
  /// When the execution starts.
  let start: Instant
  /// Tells what becomes of the files that are used while it is debugged.
  let watch: SessionWatch
  /// Who answers tasks, and reads and keeps what distributed Maps need.
  let outside: OutsideWorld
  /// The walk along a history at whose end the session begins; none when it begins before the first state.
  let walk: Replay?
  /// What there is to say of that walk.
  let notes: [String]

  /// Reads what the arguments name; without a file, the first sample.
  init(
    file: String?,
    source: SourceOptions,
    input: InputOptions,
    mocks: MockOptions,
    storage: StorageOptions,
    workflow: WorkflowOptions,
    options: ExecutionOptions,
    callsServices: Bool
  ) throws(CommandFailure) {
    let sample = file == nil ? Sample.all.first : nil
    let bindings = try source.bindings(for: file)
    let options = options.filled(from: bindings)
    let definition = try Self.definition(file, or: sample, for: workflow.type, source, bindings)
    let others = try LinkedDefinitions(of: bindings, using: source)
    machine = try definition.machine(linking: others)
    definition.complainOfSubstitutions()
    let filledMocks = try mocks.filled(from: bindings)
    let mock = try Self.mock(filledMocks, or: sample, for: machine.alone)
    shown = try definition.shown.linking(others.shown)
    self.input = try Self.input(input.filled(from: bindings), or: sample, within: options.limits)
    settings = options.settings(for: definition)
    start = options.startMoment
    let type = workflow.type
    let definitionWatch = file.flatMap { file in
      DefinitionWatch(file) { () throws(CommandFailure) in
        try DefinitionFile(reading: file, for: type, using: source, bindings)
      }
    }
    let reread = RulesReading(
      file: file,
      sample: sample,
      source: source,
      mocks: mocks,
      storage: storage,
      callsServices: callsServices,
      emulators: try ServiceEmulators.ofEnvironment,
      region: settings.region,
      read: bindings
    )
    let rulesWatch = RulesWatch(reread.files(of: bindings, filledMocks, others)) { machine throws(CommandFailure) in
      try reread.reading(for: machine)
    }
    watch = SessionWatch(definition: definitionWatch, rules: rulesWatch)
    bindings.complainOfOversights(in: machine)
    let storage = try storage.filled(from: bindings)
    let rules = reread.rules(of: bindings, after: mock, storage)
    var outside = try storage.outside(answering: rules.connector).calling(rules.caller)
    outside.services = bindings.simulatedServices(for: settings, at: start)
    self.outside = outside
    (walk, notes) = (nil, [])
  }

  /// Takes a walk along a history that has come to its end.
  ///
  /// - Parameters:
  ///   - walk: The walk.
  ///   - notes: What there is to say of it.
  ///   - definition: The definition, as it is shown.
  ///   - watch: Tells what becomes of the files that are used.
  ///   - outside: Who answers what the history does not tell.
  init(
    after walk: Replay,
    noting notes: [String],
    in definition: Definition,
    watching watch: SessionWatch,
    outside: OutsideWorld
  ) {
    let program = walk.start.program
    (machine, input, settings, start) = (program.machine, program.input, program.settings, program.start)
    (self.walk, self.notes, shown, self.watch, self.outside) = (walk, notes, definition, watch, outside)
  }

  /// The session before the first state.
  func debugger(in outside: OutsideWorld) -> Debugger {
    Debugger(machine: machine, input: input, settings: settings, now: start, outside: outside)
  }

  /// Whether a recorded session began at the end of the same history, or of none as this one.
  func hasHistory(of journal: Journal) -> Bool { journal.history == walk?.history }

  /// What a recording of the session begins with.
  var header: JournalHeader {
    var header = JournalHeader(
      program: Asldb.version,
      name: shown.name,
      definition: machine.document.value,
      input: input,
      settings: settings,
      start: start
    )
    header.services = outside.services?.setup.json
    header.machines = machine.links.map { JournalMachine($0.linked) }
    header.history = walk.map { .array($0.history.events.map(\.json)) }
    return header
  }

  private static func definition(
    _ file: String?,
    or sample: Sample?,
    for type: WorkflowType?,
    _ source: SourceOptions,
    _ bindings: Bindings
  ) throws(CommandFailure) -> DefinitionFile {
    if let file { return try DefinitionFile(reading: file, for: type, using: source, bindings) }
    guard let sample else { throw CommandFailure("error: name a definition") }
    return DefinitionFile(path: "\(sample.name).asl.json", bytes: sample.definition, for: type ?? .standard)
  }

  private static func input(
    _ options: InputOptions,
    or sample: Sample?,
    within limits: ExecutionLimits
  ) throws(CommandFailure) -> JSON {
    if let value = try options.value(within: limits) { return value }
    guard let sample else { return [:] }
    return try InputOptions.parse(sample.input, from: "\(sample.name).input.json")
  }

  /// Who answers from the test case that is asked for; that of a sample is its first.
  static func mock(
    _ options: MockOptions,
    or sample: Sample?,
    for machine: StateMachine
  ) throws(CommandFailure) -> MockConnector? {
    if let mock = try options.connector(for: machine) { return mock }
    guard let sample else { return nil }
    let file = MockFile(path: "\(sample.name).mocks.json", bytes: sample.mocks)
    return try file.configuration().cases.first.map { MockConnector($0, of: file.path) }
  }
}

extension DefinitionFile {
  /// The definition, as the debugger shows it.
  var shown: Definition {
    get throws(CommandFailure) {
      guard let outline = loaded.outline else { throw CommandFailure("") }
      return Definition(name: path, outline: outline, bytes: bytes, value: loaded.document?.value, isYAML: isYAML)
    }
  }
}
