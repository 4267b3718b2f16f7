package import JSONModel
package import StatesLanguage

/// Something to say about the text of a definition before it is looked at as a definition.
package struct SourceFinding: Error, Equatable, Sendable {
  /// How bad it is.
  package let severity: Diagnostic.Severity
  /// A stable name of the kind of finding: `PLACEHOLDER_WITHOUT_VALUE`.
  package let code: String
  /// What was found, what was expected and how to mend it.
  package let message: String
  /// Which characters are to blame.
  package let range: Range<SourcePosition>
}

/// Why a file has no definition to look at.
package enum SourceError: Error, Equatable, Sendable {
  /// A part of a file is to blame.
  case at(SourceFinding, path: String, bytes: [UInt8])
  /// A file cannot be read, for the reason that is told.
  case unreadable(path: String, reason: String)
}

/// A definition that has been found in a file.
package struct DefinitionSource: Sendable {
  /// The path of the file that the definition stands in: the one that was asked for, or one that it points to.
  package let path: String
  /// The text of that file.
  package let bytes: [UInt8]
  /// The definition with its places in that text; nothing when the text is no JSON and has to be refused as such.
  package let document: JSONDocument?
  /// Whether the file is written in YAML.
  package let isYAML: Bool
  /// What a template calls the machine.
  package internal(set) var name: String?
  /// The type of state machine that a template asks for.
  package internal(set) var workflow: WorkflowType?
  /// Warnings, in the order of the text.
  package let findings: [SourceFinding]
  /// The names that a value can be given for: of placeholders, parameters and references.
  package internal(set) var placeholders: Set<String> = []
}

/// What to look for, and with what.
package struct SourceRequest: Sendable {
  /// The path of the file.
  package let path: String
  /// Which machine of several, by its logical id or name.
  package let machine: String?
  /// The values of placeholders and of a template's parameters.
  package let substitutions: [String: String]
  /// Gives the bytes of a file, or the reason why it cannot be read.
  package let contents: @Sendable (String) throws(SourceError) -> [UInt8]

  /// Makes a request.
  package init(
    path: String,
    machine: String? = nil,
    substitutions: [String: String] = [:],
    contents: @escaping @Sendable (String) throws(SourceError) -> [UInt8]
  ) {
    self.path = path
    self.machine = machine
    self.substitutions = substitutions
    self.contents = contents
  }
}
