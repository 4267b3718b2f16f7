import JSONModel

/// Reads definitions.
///
///     let loaded = DefinitionLoader.load(bytes)
///     for diagnostic in loaded.diagnostics { print(diagnostic) }
///     guard let machine = loaded.machine else { return }
public enum DefinitionLoader {
  /// How deep arrays and objects may nest in a definition; nobody writes more, and more could exhaust the stack.
  static let depthLimit = 600

  /// Reads a definition, checks it and compiles it; never fails, but says in diagnostics what is wrong.
  ///
  /// - Parameters:
  ///   - bytes: The text of the definition, JSON in UTF-8.
  ///   - workflow: The type of state machine that it is for.
  /// - Returns: the machine, or why there is none.
  public static func load(_ bytes: [UInt8], for workflow: WorkflowType = .standard) -> LoadedDefinition {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: bytes, depthLimit: depthLimit)
    } catch {
      return unreadable(Diagnostic(error))
    }
    guard case .object = document.value else { return unreadable(notAnObject(document), document: document) }
    return load(document, for: workflow)
  }

  private static func load(_ document: JSONDocument, for workflow: WorkflowType) -> LoadedDefinition {
    let outline = OutlineBuilder(reading: document.root).outline
    var decoder = DefinitionDecoder(document: document, outline: outline, workflow: workflow)
    let machine = decoder.decode()
    let diagnostics = decoder.sortedDiagnostics
    return LoadedDefinition(
      document: document,
      outline: outline,
      machine: diagnostics.contains { $0.severity == .error } ? nil : machine,
      diagnostics: diagnostics
    )
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
