import ArgumentParser
import DefinitionSources
import Integrations
import JSONModel
import StatesLanguage
import YAMLModel

/// Where in a file the definition is, and what it is run with.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which machine of a template, by logical id or name; FILE#NAME does the same.",
      valueName: "name"
    )
  )
  var machine: String?

  @Option(
    help: ArgumentHelp(
      "Put a value in place of ${K} in the definition, or of a template's parameter; can be repeated.",
      valueName: "K=V"
    )
  )
  var substitute: [String] = []

  @Option(
    help: ArgumentHelp("Read such values from a file, a YAML or JSON object.", valueName: "file")
  )
  var substitutions: String?

  @Option(
    help: ArgumentHelp(
      """
      Read who answers tasks (tasks, resources, default, simulate, machines, aws, connections), and type, limits, s3, \
      substitute, input, mocks, mock-counter and keys; by default asldb.yaml beside FILE.
      """,
      valueName: "file"
    )
  )
  var bindings: String?

  mutating func validate() throws {
    for text in substitute where !text.contains("=") || text.hasPrefix("=") {
      throw ValidationError("--substitute takes a name and a value, K=V, not '\(text)'")
    }
  }

  /// The options as words of a command line, those that were not given left out.
  var words: [String] {
    let options = [("--machine", machine), ("--substitutions", substitutions), ("--bindings", bindings)]
    return options.flatMap { name, value in value.map { [name, $0] } ?? [] }
      + substitute.flatMap { ["--substitute", $0] }
  }

  /// The names that values are given for, those of the command line first; each with who gives it first.
  func givenSubstitutions(_ bindings: Bindings) throws(CommandFailure) -> [GivenSubstitution] {
    var given = substitute.map { GivenSubstitution(name: String($0.prefix { $0 != "=" }), origin: .option) }
    func add(_ names: some Sequence<String>, from path: String) {
      let known = Set(given.map(\.name))
      given += names.filter { !known.contains($0) }.sorted().map { GivenSubstitution(name: $0, origin: .file(path)) }
    }
    if let substitutions { add(try BindingsFile.substitutions(substitutions).keys, from: substitutions) }
    if let file = bindings.file { add(bindings.substitutions.keys, from: file.path) }
    return given
  }

  /// The bindings for a definition.
  ///
  /// - Parameter file: The argument that names the definition; nothing for a sample.
  /// - Returns: what the file says; nothing at all without one.
  /// - Throws: What is wrong with the file.
  func bindings(for file: String?) throws(CommandFailure) -> Bindings {
    guard let path = bindingsFile(for: file), bindings != nil || FileContents.exists(path) else { return Bindings() }
    return try BindingsFile.read(path)
  }

  /// The path of the bindings for a definition: the one that is named, or one beside it, which need not be there.
  func bindingsFile(for file: String?) -> String? {
    if let bindings { return bindings }
    return file.flatMap { $0 == FileContents.standardInput ? nil : BindingsFile.path(besideDefinition: $0) }
  }

  /// The values of placeholders: those of the command line win over the file's, and these over the bindings'.
  func values(_ bindings: Bindings) throws(CommandFailure) -> [String: String] {
    var values = bindings.substitutions
    if let substitutions {
      values.merge(try BindingsFile.substitutions(substitutions)) { $1 }
    }
    for text in substitute {
      guard let mark = text.firstIndex(of: "=") else { continue }
      values[String(text[..<mark])] = String(text[text.index(after: mark)...])
    }
    return values
  }
}

extension String {
  /// The folder of a path, with its slash; empty for the current one.
  var folder: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }
}
