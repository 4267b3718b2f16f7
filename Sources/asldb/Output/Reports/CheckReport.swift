import JSONModel
import StatesLanguage

/// What came of checking definitions.
struct CheckReport {
  /// A definition and what was found in it.
  struct Entry {
    /// The path of the file, as it was given.
    let file: String
    /// What was found, in the order of the text.
    let findings: [Finding]
  }

  /// The definitions that could be read, in order.
  private(set) var entries: [Entry] = []
  /// Why the others could not.
  private(set) var failures: [String] = []

  /// The values that are given for names, in order.
  private var substitutions: [GivenSubstitution] = []
  /// Those that a definition has a use for.
  private var usedSubstitutions: Set<GivenSubstitution> = []
  /// The names that the definitions have.
  private(set) var placeholders: Set<String> = []

  /// Notes which of the values that are given a definition has a use for.
  mutating func noteSubstitutions(of definition: DefinitionFile) {
    substitutions += definition.substitutions.filter { !substitutions.contains($0) }
    usedSubstitutions.formUnion(definition.substitutions.filter { definition.placeholders.contains($0.name) })
    placeholders.formUnion(definition.placeholders)
  }

  /// The values that no definition has a use for.
  var unknownSubstitutions: [GivenSubstitution] { substitutions.filter { !usedSubstitutions.contains($0) } }

  /// Notes a definition and what was found in it.
  mutating func add(_ file: String, _ findings: [Finding]) {
    entries.append(Entry(file: file, findings: findings))
  }

  /// Notes a file that could not be read.
  mutating func add(failure: String) { failures.append(failure) }

  /// All findings, file after file.
  var findings: [Finding] { entries.flatMap(\.findings) }

  /// How many findings are of a severity.
  func count(_ severity: Diagnostic.Severity) -> Int { findings.count { $0.severity == severity } }

  /// Whether there is anything to warn of, values that are given to nothing included.
  var hasWarnings: Bool { count(.warning) > 0 || !unknownSubstitutions.isEmpty }

  /// The report in a format, without a line break at the end.
  func text(as format: ReportFormat) -> String {
    switch format {
    case .text: (findings.map(\.text) + [summary]).joined(separator: "\n")
    case .json: json.text(.pretty)
    case .sarif: sarif.text(.pretty)
    case .github:
      (findings.map(\.githubCommand) + failures.map(Self.githubCommand) + [summary]).joined(separator: "\n")
    }
  }

  /// One line with the counts.
  var summary: String {
    let problems = [(count(.error), "error"), (count(.warning), "warning")].filter { $0.0 > 0 }
    let found = problems.isEmpty ? "no problems" : problems.map(Self.counted).joined(separator: ", ")
    let checked = "\(Self.counted(entries.count, "definition")): \(found)"
    guard !failures.isEmpty else { return checked }
    let unread = "\(Self.counted(failures.count, "file")) could not be read"
    return entries.isEmpty ? unread : "\(checked); \(unread)"
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
