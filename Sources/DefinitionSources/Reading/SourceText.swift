import JSONModel
import StatesLanguage
import YAMLModel

/// A text that has been read as what it turned out to be.
enum SourceText {
  case json(JSONDocument)
  case yaml(YAMLText)

  /// Reads a text: JSON if it can be, otherwise YAML if it looks so.
  ///
  /// The path's ending only decides which error a text gets that is neither.
  ///
  /// - Throws: The finding about the text as YAML; nothing is thrown for a text that ought to be JSON, for which `nil`
  ///   is returned.
  static func read(_ bytes: [UInt8], path: String) throws(SourceFinding) -> SourceText? {
    if let document = try? JSONDocument(parsing: bytes, depthLimit: DefinitionLoader.depthLimit) {
      return .json(document)
    }
    let first = bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
    let isNamedYAML = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    let looksLikeJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == nil
    if looksLikeJSON, !isNamedYAML { return nil }
    do throws(YAMLSyntaxError) {
      let yaml = try YAMLText(parsing: bytes, depthLimit: DefinitionLoader.depthLimit)
      guard isNamedYAML || yaml.isMapping else { return nil }
      return .yaml(yaml)
    } catch {
      guard isNamedYAML || !path.hasSuffix(".json") && Self.hasKeys(bytes) else { return nil }
      throw SourceFinding(error)
    }
  }

  /// Whether a line begins with a key that definitions and templates have.
  private static func hasKeys(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      ["StartAt:", "States:", "Resources:", "AWSTemplateFormatVersion:"].contains { line.starts(with: $0.utf8) }
    }
  }
}

extension YAMLText {
  /// Whether the document is a mapping.
  fileprivate var isMapping: Bool {
    guard case .mapping = root.content else { return false }
    return true
  }
}

extension SourceFinding {
  /// The finding about a text that is not YAML.
  init(_ error: YAMLSyntaxError) {
    self.init(severity: .error, code: "INVALID_YAML", message: error.message, range: error.range)
  }
}
