import StatesLanguage

/// A definition, where it comes from, and what was found in it.
struct DefinitionFile {
  /// The path of its file.
  let path: String
  /// Its text.
  let bytes: [UInt8]
  /// The type of state machine that it is for.
  let workflow: WorkflowType
  /// What came of reading it.
  let loaded: LoadedDefinition
  /// What a template calls the machine.
  let name: String?
  /// Whether its text is YAML.
  let isYAML: Bool
  /// What there is to say about the text around the definition.
  let sourceFindings: [Finding]

  /// Takes a definition that has been read.
  init(path: String, bytes: [UInt8], for workflow: WorkflowType = .standard) {
    self.path = path
    self.bytes = bytes
    self.workflow = workflow
    loaded = DefinitionLoader.load(bytes, for: workflow)
    name = nil
    isYAML = false
    sourceFindings = []
  }

  /// What is wrong with it, in the order of the text.
  var findings: [Finding] { findings(of: loaded.diagnostics) }

  /// What is wrong with it and what a careful engineer would write differently, in the order of the text.
  var allFindings: [Finding] { findings(of: (loaded.diagnostics + loaded.advice(for: workflow)).sortedByPlace) }

  private func findings(of diagnostics: [Diagnostic]) -> [Finding] {
    sourceFindings + diagnostics.map { Finding($0, file: path, bytes: bytes) }
  }

  /// Tells on standard error of what nobody does on purpose: names that stand twice, placeholders without a value.
  func complainOfOversights() {
    let duplicates = findings.filter { $0.code == DiagnosticCode.duplicateMember }
    let lines = (sourceFindings + duplicates).map(\.line)
    if !lines.isEmpty { Console.complain(lines.joined(separator: "\n")) }
  }

  /// The machine.
  ///
  /// - Throws: All errors, when there is one.
  var machine: StateMachine {
    get throws(CommandFailure) {
      if let machine = loaded.machine { return machine }
      throw CommandFailure(findings.filter { $0.severity == .error }.map(\.text).joined(separator: "\n"))
    }
  }

  /// What its executions call the machine: as a template does, or the file's name without folder and ending.
  var machineName: String {
    if let name { return name }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").first.map(String.init) ?? name
  }
}
