import JSONModel
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
  /// The values that are given for names.
  var substitutions: [GivenSubstitution] = []
  /// The names that a value can be given for.
  let placeholders: Set<String>

  /// Takes a definition that has been read.
  init(path: String, bytes: [UInt8], for workflow: WorkflowType = .standard) {
    self.path = path
    self.bytes = bytes
    self.workflow = workflow
    loaded = DefinitionLoader.load(bytes, for: workflow)
    name = nil
    isYAML = false
    sourceFindings = []
    placeholders = []
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
    complainOfSubstitutions()
  }

  /// Tells on standard error of values that are given to nothing.
  func complainOfSubstitutions() {
    for given in substitutions where !placeholders.contains(given.name) {
      Console.complain(UnknownSubstitution(given: given, known: placeholders).text)
    }
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

  /// The definition as an endpoint answers it: its text as it stands, when that is a definition in JSON.
  ///
  /// - Throws: All errors, when there is one.
  var servedText: String {
    get throws(CommandFailure) {
      let machine = try machine
      if (try? JSON(parsing: bytes)) == machine.document.value { return String(decoding: bytes, as: UTF8.self) }
      return machine.document.value.text(.pretty)
    }
  }

  /// The machine, with those that its tasks can start.
  func machine(linking others: LinkedDefinitions) throws(CommandFailure) -> StateMachine {
    try machine.linking(others.machines)
  }

  /// What its executions call the machine: as a template does, or the file's name without folder and ending.
  ///
  /// - Source: API reference, `CreateStateMachine`, `name`: up to 80 characters.
  var machineName: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let whole = name ?? file.split(separator: ".").first.map(String.init) ?? file
    var room = 80
    return String(
      whole.prefix { character in
        room -= character.unicodeScalars.count
        return room >= 0
      }
    )
  }
}
