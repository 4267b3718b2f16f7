import JSONModel
import StatesLanguage

/// Where a mutation may be told: where it is, the object that holds it, the state around it, and the states whose
/// transitions it changes.
struct MutationPlaces {
  private var ranges: [Range<SourcePosition>] = []
  /// The states and variables that the mutation names.
  private var names: Set<String> = []
  /// Whether the mutation is to the language of all fields.
  private let isOfLanguage: Bool

  /// Finds the places in the mutated text.
  init(_ mutation: Mutation, in loaded: LoadedDefinition, of definition: JSON) {
    isOfLanguage = mutation.place.last == .member("QueryLanguage")
    guard var place = loaded.document?.root else { return }
    var partners: [Range<SourcePosition>] = []
    for (step, name) in zip(mutation.place, Self.names(mutation)) {
      ranges.append(Self.head(of: place))
      partners += Self.partners(of: mutation, step, in: place)
      if place.value.object?.isEmpty == true { ranges.append(place.range) }
      guard let next = Self.child(of: place, step, named: name) else { break }
      place = next
      if step == mutation.place.last {
        ranges.append((next.nameRange ?? next.range).lowerBound..<next.range.upperBound)
      }
    }
    ranges = ranges.suffix(4) + partners
    names = Set(Self.texts(in: Self.value(at: mutation.place, in: definition)))
    for step in mutation.place { if case .member(let name) = step { names.insert(name) } }
    if case .rename(let name) = mutation.change { names.insert(name) }
    if case .replace(.string(let name)) = mutation.change { names.insert(name) }
  }

  /// Whether a diagnostic stands at one of the places.
  func contain(_ diagnostic: Diagnostic) -> Bool {
    if case .noTerminalState = diagnostic.problem { return true }
    if isOfLanguage { return true }
    if let name = diagnostic.problem.nameInGraph { return names.contains(name.text) }
    if case .unassignedVariable(let name) = diagnostic.problem, names.contains(name) { return true }
    return ranges.contains { $0.overlaps(diagnostic.range) || $0.contains(diagnostic.range.lowerBound) }
  }

  /// Whether a resource of one of the places is one of which only a warning is made: it is no ARN, as placeholders are
  /// that are not filled in yet, or the catalog of services does not have it.
  func haveDoubtfulResource(in loaded: LoadedDefinition) -> Bool {
    let codes = ["RESOURCE_IS_NO_ARN", AdviceRule.unknownService.rawValue, AdviceRule.unknownAction.rawValue]
    return (loaded.diagnostics + loaded.advice(for: .standard)).contains { codes.contains($0.code) && contain($0) }
  }

  /// Where the members stand that go with what is mutated: the others in a part of a distributed Map, and what only
  /// such a Map has.
  private static func partners(
    of mutation: Mutation,
    _ step: Mutation.Step,
    in holder: LocatedJSON
  ) -> [Range<SourcePosition>] {
    let parts = ["ProcessorConfig", "ItemReader", "ReaderConfig", "ItemBatcher", "ResultWriter", "WriterConfig"]
    let isOfMode = mutation.place.contains(.member("ProcessorConfig"))
    if isOfMode, step == .member("ItemProcessor") || step == .member("Iterator") {
      return ["ItemReader", "ItemBatcher", "ResultWriter", "Label"].compactMap { holder[$0]?.nameRange }
    }
    guard step == mutation.place.last, parts.contains(where: { mutation.place.dropLast().contains(.member($0)) }) else {
      return []
    }
    return holder.members.compactMap(\.value.nameRange)
  }

  /// The names in the mutated text of the steps to the member.
  private static func names(_ mutation: Mutation) -> [String?] {
    var names: [String?] = mutation.place.map { step in
      if case .member(let name) = step { name } else { nil }
    }
    if case .rename(let name) = mutation.change { names[names.count - 1] = name }
    return names
  }

  private static func child(of json: LocatedJSON, _ step: Mutation.Step, named name: String?) -> LocatedJSON? {
    switch step {
    case .member: name.flatMap { json[$0] }
    case .element(let index): json[index]
    }
  }

  /// An object's name, or its first character when it has none.
  private static func head(of json: LocatedJSON) -> Range<SourcePosition> {
    let start = json.range.lowerBound
    let brace = SourcePosition(line: start.line, column: start.column + 1, offset: start.offset + 1)
    return json.nameRange ?? start..<brace
  }

  private static func value(at place: [Mutation.Step], in definition: JSON) -> JSON {
    place.reduce(definition) { value, step in
      switch step {
      case .member(let name): value[name] ?? .null
      case .element(let index): value[index] ?? .null
      }
    }
  }

  private static func texts(in value: JSON) -> [String] {
    switch value {
    case .object(let object): object.members.flatMap { [$0.name] + texts(in: $0.value) }
    case .array(let elements): elements.flatMap(texts)
    case .string(let text): [text]
    case .null, .bool, .number: []
    }
  }
}

extension Diagnostic.Problem {
  /// The state that a problem with the graph names.
  fileprivate var nameInGraph: StateName? {
    if case .unknownState(let name, _) = self { return name }
    if case .unreachableState(let name) = self { return name }
    if case .duplicateState(let name) = self { return name }
    return nil
  }
}
