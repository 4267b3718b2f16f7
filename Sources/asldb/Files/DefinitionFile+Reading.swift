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
    let (path, machine) = Self.split(argument)
    let request = SourceRequest(
      path: path,
      machine: options.machine ?? machine,
      substitutions: try options.values(bindings)
    ) { (path) throws(SourceError) in try Self.contents(path) }
    do throws(SourceError) {
      self.init(try SourceReader(request).read(), for: type ?? bindings.workflow)
      unknownSubstitutions = options.substitutedNames.filter { !placeholders.contains($0) }
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

  /// The machines that an argument names, when it names a template and none of its machines; else none.
  ///
  /// Standard input is not looked at: it can only be read once.
  ///
  /// - Throws: Why the file cannot be read.
  static func machines(of argument: String, using options: SourceOptions) throws(CommandFailure) -> [String] {
    let (path, machine) = split(argument)
    guard options.machine == nil, machine == nil, path != FileContents.standardInput else { return [] }
    do throws(SourceError) {
      return try SourceReader(SourceRequest(path: path) { (path) throws(SourceError) in try contents(path) }).machines()
    } catch {
      throw CommandFailure(error)
    }
  }

  /// A `#` in the name of a file that is there belongs to the name.
  private static func split(_ argument: String) -> (path: String, machine: String?) {
    guard let hash = argument.lastIndex(of: "#"), !FileContents.exists(argument) else { return (argument, nil) }
    return (String(argument[..<hash]), String(argument[argument.index(after: hash)...]))
  }

  /// The path of the file that an argument names.
  static func path(of argument: String) -> String { split(argument).path }

  private static func contents(_ path: String) throws(SourceError) -> [UInt8] {
    do throws(SystemError) {
      return try FileContents.bytes(of: path)
    } catch {
      throw .unreadable(path: path, reason: error.description)
    }
  }
}

extension CommandFailure {
  /// The end of a command that has found no definition.
  fileprivate init(_ error: SourceError) {
    switch error {
    case .unreadable(let path, let reason):
      let name = path == FileContents.standardInput ? "standard input" : path
      self.init("error: cannot read \(name): \(reason)")
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
