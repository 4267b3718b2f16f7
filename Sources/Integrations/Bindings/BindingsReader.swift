package import JSONModel
import StatesLanguage

/// Reads bindings out of a document, whatever syntax it was written in.
package struct BindingsReader {
  /// A key of the file.
  private enum Key: String, CaseIterable {
    case type, s3, limits, substitute, input, mocks
    case mockCounter = "mock-counter"
    case keys, machines, tasks, resources, `default`, simulate, aws, connections
  }

  let folder: String
  private var bindings = Bindings()
  private var places: [Bindings.Path: Range<SourcePosition>] = [:]
  private var problems: [BindingProblem] = []

  private init(folder: String) { self.folder = folder }

  /// Reads bindings.
  ///
  /// - Parameters:
  ///   - document: The file's text.
  ///   - path: Where the file is.
  ///   - folder: The file's folder with its slash; empty for the current one.
  /// - Returns: what the file says.
  /// - Throws: Everything that is wrong.
  package static func read(
    _ document: JSONDocument,
    path: String,
    folder: String
  ) throws(BindingProblems) -> Bindings {
    var reader = BindingsReader(folder: folder)
    reader.read(document)
    guard reader.problems.isEmpty else { throw BindingProblems(problems: reader.problems) }
    reader.bindings.file = Bindings.File(path: path, bytes: document.bytes, places: reader.places)
    return reader.bindings
  }

  /// The values of placeholders out of a document that has nothing else: an object of texts.
  ///
  /// - Throws: Everything that is wrong.
  package static func substitutions(in document: JSONDocument) throws(BindingProblems) -> [String: String] {
    var reader = BindingsReader(folder: "")
    let values = reader.texts(document.root, what: "the file of placeholders")
    guard reader.problems.isEmpty else { throw BindingProblems(problems: reader.problems) }
    return values
  }

  private mutating func read(_ document: JSONDocument) {
    guard document.value != .null else { return }
    guard document.value.object != nil else {
      return report("a bindings file has keys such as 'type' and 'mocks'", at: document.root.range)
    }
    for (name, value) in document.root.members {
      guard let key = Key(rawValue: name) else {
        reportUnknown(name, at: value)
        continue
      }
      read(key, value)
    }
  }

  private mutating func read(_ key: Key, _ value: LocatedJSON) {
    switch key {
    case .type: bindings.workflow = workflow(value)
    case .limits: bindings.limits = choice(key, value, Bindings.Limits.self) { $0.lowercased() }
    case .keys: bindings.keys = choice(key, value, Bindings.Keys.self) { $0.lowercased() }
    case .s3: bindings.s3 = path(.s3, text(key, value, "the path of a folder"), at: value)
    case .input: bindings.input = path(.input, text(key, value, "the path of a file"), at: value)
    case .mocks:
      bindings.mocks = path(.mocks, text(key, value, "a file and a test case, file#Machine/Case"), at: value)
    case .mockCounter: bindings.mockCounter = choice(key, value, MockCounter.self) { $0.lowercased() }
    case .machines: bindings.machines = machines(value)
    case .substitute: bindings.substitutions = texts(value, what: "'substitute'")
    case .tasks: bindings.tasks.states = stateRules(value)
    case .resources: bindings.tasks.resources = resourceRules(value)
    case .default: bindings.tasks.fallback = connector(value)
    case .simulate: bindings.services = services(value)
    case .aws: bindings.aws = aws(value) ?? AWSBinding()
    case .connections: bindings.connections = connections(value)
    }
  }

  /// A type of state machine.
  mutating func workflow(_ value: LocatedJSON) -> WorkflowType? {
    choice(.type, value, WorkflowType.self) { $0.uppercased() }
  }

  /// A text that is one of a few.
  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: Key,
    _ value: LocatedJSON,
    _ type: Choice.Type,
    spelled: (String) -> String
  ) -> Choice? {
    let words = Choice.allCases.map(\.rawValue).joined(separator: " or ")
    // `limits: off` is a text in YAML 1.2, but writers of YAML 1.1 may take it for a boolean.
    guard let text = text(key, value, words) else { return nil }
    guard let choice = Choice(rawValue: spelled(text)) else {
      report("'\(key.rawValue)' is \(words), not '\(text)'", at: value.range)
      return nil
    }
    return choice
  }

  private mutating func text(_ key: Key, _ value: LocatedJSON, _ expected: String) -> String? {
    text(key.rawValue, value, expected)
  }

  /// A text that is not empty.
  mutating func text(_ key: String, _ value: LocatedJSON, _ expected: String) -> String? {
    if let text = value.value.string, !text.isEmpty { return text }
    report("'\(key)' is \(expected), but this is \(value.value.kind.withArticle)", at: value.range)
    return nil
  }

  /// An object of texts; numbers and booleans are taken as they are written.
  mutating func texts(_ value: LocatedJSON, what: String) -> [String: String] {
    guard value.value.object != nil else {
      report("\(what) has names with their values, but this is \(value.value.kind.withArticle)", at: value.range)
      return [:]
    }
    var texts: [String: String] = [:]
    for (name, value) in value.members {
      switch value.value {
      case .string(let text): texts[name] = text
      case .number, .bool: texts[name] = value.value.text()
      case .null, .array, .object:
        report("the value of '\(name)' is a text, but this is \(value.value.kind.withArticle)", at: value.range)
      }
    }
    return texts
  }

  private mutating func path(_ key: Bindings.Path, _ text: String?, at value: LocatedJSON) -> String? {
    places[key] = value.range
    return text.map { $0.hasPrefix("/") ? $0 : folder + $0 }
  }

  private mutating func reportUnknown(_ name: String, at value: LocatedJSON) {
    reportUnknown(name, at: value, "a bindings file may have", among: Key.allCases.map(\.rawValue))
  }

  mutating func reportUnknown(_ name: String, at value: LocatedJSON, _ words: String, among known: [String]) {
    let nearest = nearestName(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    let message = "there is no key '\(name)'; \(words) \(known.joined(separator: ", "))\(nearest)"
    report(message, at: value.nameRange ?? value.range)
  }

  mutating func report(_ message: String, at range: Range<SourcePosition>) {
    problems.append(BindingProblem(message: message, range: range))
  }
}
