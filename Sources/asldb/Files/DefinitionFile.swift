import StatesLanguage

/// A definition, where it comes from, and what was found in it.
struct DefinitionFile {
  /// The path of its file.
  let path: String
  /// Its text.
  let bytes: [UInt8]
  /// What came of reading it.
  let loaded: LoadedDefinition

  /// Reads a definition from a file.
  init(reading path: String) throws(CommandFailure) {
    self.init(path: path, bytes: try FileContents.read(path))
  }

  /// Takes a definition that has been read.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    loaded = DefinitionLoader.load(bytes)
  }

  /// What is wrong with it, in the order of the text.
  var findings: [Finding] {
    loaded.diagnostics.map {
      Finding(file: path, bytes: bytes, range: $0.range, severity: $0.severity, message: $0.message)
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

  /// What its executions call the machine: the file's name without folder and ending.
  var machineName: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").first.map(String.init) ?? name
  }
}
