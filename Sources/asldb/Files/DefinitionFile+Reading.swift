import DefinitionSources
import Integrations
import StatesLanguage

extension DefinitionFile {
  /// Reads the definition that an argument names: `FILE`, or `FILE#MACHINE` of a template.
  ///
  /// - Parameters:
  ///   - argument: The argument.
  ///   - type: The type of state machine that is asked for; otherwise bindings and template say it.
  ///   - options: Where in the file the definition is.
  ///   - bindings: What the machine is run with.
  /// - Throws: Why there is no definition to look at.
  init(
    reading argument: String,
    for type: WorkflowType? = nil,
    using options: SourceOptions,
    _ bindings: Bindings = Bindings()
  ) throws(CommandFailure) {
    try self.init(in: SourceFile(reading: argument), for: type, using: options, bindings)
  }

  /// Reads a definition in a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - type: The type of state machine that is asked for; otherwise bindings and template say it.
  ///   - options: Where in the file the definition is.
  ///   - bindings: What the machine is run with.
  /// - Throws: Why there is no definition to look at.
  init(
    in file: SourceFile,
    for type: WorkflowType?,
    using options: SourceOptions,
    _ bindings: Bindings
  ) throws(CommandFailure) {
    let given = try options.givenSubstitutions(bindings)
    let request = file.request(machine: options.machine, substitutions: try options.values(bindings))
    do throws(SourceError) {
      self.init(try SourceReader(request).read(), for: type ?? bindings.workflow)
      substitutions = given
    } catch {
      throw CommandFailure(error)
    }
  }

  private init(_ source: DefinitionSource, for type: WorkflowType?) {
    path = source.path
    bytes = source.bytes
    name = source.name
    isYAML = source.isYAML
    workflow = type ?? source.workflow ?? .standard
    loaded =
      source.document.map { DefinitionLoader.load($0, for: type ?? source.workflow ?? .standard) }
      ?? DefinitionLoader.load(source.bytes, for: type ?? source.workflow ?? .standard)
    sourceFindings = source.findings.map { Finding($0, file: source.path, bytes: source.bytes) }
    placeholders = source.placeholders
  }

  /// The machines of a file, when it is a template and neither argument nor options name one of them; else none.
  ///
  /// - Throws: Why there are none to look at.
  static func machines(of file: SourceFile, using options: SourceOptions) throws(CommandFailure) -> [String] {
    guard options.machine == nil, file.machine == nil else { return [] }
    do throws(SourceError) {
      return try SourceReader(file.request()).machines()
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  /// The end of a command that has found no definition.
  fileprivate init(_ error: SourceError) {
    switch error {
    case .unreadable(let path, let reason):
      self.init("error: cannot read \(FileContents.name(of: path)): \(reason)")
    case .at(let finding, let path, let bytes):
      self.init(Finding(finding, file: path, bytes: bytes))
    }
  }
}

extension Finding {
  /// Makes a finding of one about the text around a definition.
  fileprivate init(_ finding: SourceFinding, file: String, bytes: [UInt8]) {
    self.init(
      file: file,
      bytes: bytes,
      range: finding.range,
      severity: finding.severity,
      message: finding.message,
      code: finding.code
    )
  }
}
