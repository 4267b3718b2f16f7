import JSONModel
import StatesLanguage
import YAMLModel

/// Finds the definition in a file, in whatever form it is there.
///
/// Forms: JSON, YAML, and templates of CloudFormation, SAM and CDK in either. They are told apart by what the text
/// says.
package struct SourceReader {
  let request: SourceRequest

  /// Makes a reader.
  package init(_ request: SourceRequest) { self.request = request }

  /// Reads the file that is asked for.
  ///
  /// - Throws: ``SourceError`` when there is no text to be looked at as a definition. A text that ought to be JSON and
  ///   is not is no error here: it comes back without a document.
  package func read() throws(SourceError) -> DefinitionSource {
    let bytes = try request.contents(request.path)
    // A text with placeholders where values have to be can only be read when these are filled in.
    let text = try? SourceText.read(bytes, path: request.path)
    if let text, let template = try template(text, bytes) {
      var source = try template.source(for: request)
      source.placeholders = template.root.placeholders.union(Placeholder.names(in: source.bytes))
        .union((template.root["Parameters"]?.members ?? []).map(\.name))
      return source
    }
    if let machine = request.machine {
      guard machine == name(of: request.path) else { throw noMachines(machine, bytes) }
    }
    var source = try definition(path: request.path, bytes, values: request.substitutions, text: text)
    source.placeholders = Placeholder.names(in: bytes).union(text?.placeholdersInTags ?? [])
    return source
  }

  /// The machines of the file, by their logical ids; none when it is no template.
  ///
  /// - Throws: ``SourceError`` when the file cannot be read.
  package func machines() throws(SourceError) -> [String] {
    let bytes = try request.contents(request.path)
    guard let text = try? SourceText.read(bytes, path: request.path) else { return [] }
    return try template(text, bytes)?.machines.map(\.id) ?? []
  }

  /// Reads a file with nothing but a definition.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - bytes: Its text.
  ///   - values: The values of placeholders.
  ///   - text: What the text has been read as, placeholders included; it is read again when there are some.
  /// - Returns: the definition.
  /// - Throws: Why there is none to look at.
  func definition(
    path: String,
    _ bytes: [UInt8],
    values: [String: String],
    text: SourceText? = nil
  ) throws(SourceError) -> DefinitionSource {
    try inFile(path, bytes) { () throws(SourceFinding) in
      var placeholders = Placeholders(values: values, map: SourceMap(bytes))
      let filled = try placeholders.fill(bytes, path: path)
      let isChanged = filled.bytes != bytes
      var text = text
      do throws(SourceFinding) {
        if isChanged || text == nil { text = try SourceText.read(filled.bytes, path: path) }
      } catch {
        throw isChanged ? error.relocated(by: filled, in: bytes) : error
      }
      if text == nil, isChanged, let finding = Self.wrongValue(in: filled, placeholders) { throw finding }
      var findings = placeholders.findings
      let (document, isYAML) = try document(text, filled, &findings)
      return DefinitionSource(
        path: path,
        bytes: bytes,
        document: isChanged ? document?.relocated(by: filled, in: bytes) : document,
        isYAML: isYAML,
        name: nil,
        workflow: nil,
        findings: findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
      )
    }
  }

  /// The finding about a value of a placeholder that keeps a text from being JSON.
  private static func wrongValue(in filled: LocatedText, _ placeholders: Placeholders) -> SourceFinding? {
    do throws(JSONSyntaxError) {
      _ = try JSONDocument(parsing: filled.bytes, depthLimit: DefinitionLoader.depthLimit)
      return nil
    } catch {
      return placeholders.finding(error)
    }
  }

  private func document(
    _ text: SourceText?,
    _ filled: LocatedText,
    _ findings: inout [SourceFinding]
  ) throws(SourceFinding) -> (JSONDocument?, isYAML: Bool) {
    switch text {
    case .json(let document): return (document, false)
    case .yaml(let yaml):
      do throws(YAMLSyntaxError) {
        let node = try yaml.node(nameOfTag: TemplateFunction.name(ofTag:))
        let evaluator = TemplateEvaluator(template: nil, values: request.substitutions, bytes: yaml.bytes)
        return (JSONDocument(evaluator.resolvingTags(node), in: yaml.bytes), true)
      } catch { throw SourceFinding(error) }
    case nil: return (nil, false)
    }
  }

  /// The template that a text is.
  private func template(_ text: SourceText, _ bytes: [UInt8]) throws(SourceError) -> Template? {
    try inFile(request.path, bytes) { () throws(SourceFinding) in
      switch text {
      case .json(let document):
        guard Template.hasShape(document.value) else { return nil }
        return Template(document.root.sourceNode, bytes: bytes, isYAML: false)
      case .yaml(let yaml):
        guard yaml.namesResources else { return nil }
        do throws(YAMLSyntaxError) {
          return Template(try yaml.node(nameOfTag: TemplateFunction.name(ofTag:)), bytes: bytes, isYAML: true)
        } catch { throw SourceFinding(error) }
      }
    }
  }

  /// Does something with a file, and says which file it was when that fails.
  func inFile<Result>(
    _ path: String,
    _ bytes: [UInt8],
    _ work: () throws(SourceFinding) -> Result
  ) throws(SourceError) -> Result {
    do throws(SourceFinding) { return try work() } catch { throw .at(error, path: path, bytes: bytes) }
  }

  /// The name of a file without folder and ending.
  private func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return file.split(separator: ".").first.map(String.init) ?? ""
  }

  private func noMachines(_ name: String, _ bytes: [UInt8]) -> SourceError {
    let start = SourceMap(bytes).position(at: 0)
    let message = "this is a definition and no template, so there is no machine '\(name)' to choose"
    return .at(
      .init(severity: .error, code: "NO_SUCH_MACHINE", message: message, range: start..<start),
      path: request.path,
      bytes: bytes
    )
  }
}

extension YAMLText {
  /// Whether the document is a mapping with resources, and no definition.
  fileprivate var namesResources: Bool {
    guard case .mapping(let entries) = root.content else { return false }
    let names = entries.compactMap { entry -> String? in
      guard case .scalar(let text, _) = entry.key.content else { return nil }
      return text.string
    }
    return names.contains("Resources") && !names.contains("States")
  }
}

extension SourceFinding {
  /// The finding at the places that a text was taken from.
  func relocated(by text: LocatedText, in bytes: [UInt8]) -> SourceFinding {
    let map = SourceMap(bytes)
    let place = text.source(of: range.lowerBound.offset..<min(range.upperBound.offset, text.bytes.count))
    let start = map.position(at: place.lowerBound)
    return SourceFinding(
      severity: severity,
      code: code,
      message: message,
      range: start..<map.position(at: place.upperBound)
    )
  }
}
