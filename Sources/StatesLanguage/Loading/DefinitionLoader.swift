public import JSONModel

/// Reads definitions.
///
///     let loaded = DefinitionLoader.load(bytes)
///     for diagnostic in loaded.diagnostics { print(diagnostic) }
///     guard let machine = loaded.machine else { return }
public enum DefinitionLoader {
  /// How deep arrays and objects may nest in a definition; nobody writes more, and more could exhaust the stack.
  package static let depthLimit = 600
  /// How many characters a definition may have.
  ///
  /// - Source: API reference, `CreateStateMachine`, `definition`.
  static let lengthLimit = 1_048_576

  /// Reads a definition, checks it and compiles it; never fails, but says in diagnostics what is wrong.
  ///
  /// - Parameters:
  ///   - bytes: The text of the definition, JSON in UTF-8.
  ///   - workflow: The type of state machine that it is for.
  ///   - variables: The names of variables that have values before the machine starts.
  /// - Returns: the machine, or why there is none.
  public static func load(
    _ bytes: [UInt8],
    for workflow: WorkflowType = .standard,
    given variables: Set<String> = []
  ) -> LoadedDefinition {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: bytes, depthLimit: depthLimit)
    } catch {
      return unreadable(Diagnostic(error))
    }
    return load(document, for: workflow, given: variables)
  }

  /// Checks and compiles a definition that has been read from a text of whatever syntax.
  ///
  /// - Parameters:
  ///   - document: The definition; diagnostics have its positions.
  ///   - workflow: The type of state machine that it is for.
  ///   - variables: The names of variables that have values before the machine starts.
  /// - Returns: the machine, or why there is none.
  public static func load(
    _ document: JSONDocument,
    for workflow: WorkflowType = .standard,
    given variables: Set<String> = []
  ) -> LoadedDefinition {
    guard case .object = document.value else { return unreadable(notAnObject(document), document: document) }
    let outline = OutlineBuilder(reading: document.root, repeated: document.duplicateNames.map(\.position)).outline
    var decoder = DefinitionDecoder(document: document, outline: outline, workflow: workflow)
    decoder.variables.given = variables
    let machine = decoder.decode()
    let diagnostics = [lengthProblem(of: document)].compactMap(\.self) + decoder.sortedDiagnostics
    return LoadedDefinition(
      document: document,
      outline: outline,
      machine: diagnostics.contains { $0.severity == .error } ? nil : machine,
      diagnostics: diagnostics
    )
  }

  /// AWS counts characters, not bytes, and of the JSON that it gets: what is written otherwise comes there without
  /// blanks.
  private static func lengthProblem(of document: JSONDocument) -> Diagnostic? {
    guard document.bytes.count > lengthLimit else { return nil }
    let range = document.root.range
    let written = document.bytes[range.lowerBound.offset..<range.upperBound.offset]
    let text = written.first == UInt8(ascii: "{") ? Array(written) : document.value.utf8()
    let count = text.count { $0 & 0b1100_0000 != 0b1000_0000 }
    guard count > lengthLimit else { return nil }
    let end = document.position(atOffset: range.lowerBound.offset + 1)
    return Diagnostic(problem: .definitionTooLong(found: count), range: range.lowerBound..<end, location: nil)
  }

  private static func notAnObject(_ document: JSONDocument) -> Diagnostic {
    Diagnostic(problem: .notAnObject(found: document.value.kind), range: document.root.range, location: nil)
  }

  private static func unreadable(_ diagnostic: Diagnostic, document: JSONDocument? = nil) -> LoadedDefinition {
    LoadedDefinition(document: document, outline: nil, machine: nil, diagnostics: [diagnostic])
  }
}

extension Diagnostic {
  /// The diagnostic of a text that is no JSON.
  init(_ error: JSONSyntaxError) {
    let problem: Problem = error.problem == .noValue ? .emptyDocument : .invalidJSON(error.message)
    self.init(problem: problem, range: error.position..<error.position, location: nil)
  }
}
