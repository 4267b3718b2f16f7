import JSONModel
import StatesLanguage

/// What came of checking a mutated definition.
enum MutationVerdict: Hashable {
  /// A rule is broken, and a diagnostic stands at the right place.
  case caught
  /// No rule is broken, and nothing is found.
  case neutral
  /// A rule is broken, and nothing is found.
  case missed
  /// A rule is broken, and what is found stands somewhere else.
  case misplaced
  /// No rule is broken by the tables, but something is found.
  case unexpected
  /// The tables do not say whether a rule is broken.
  case undecided(isFound: Bool)

  /// Judges what loading a mutated definition finds.
  init(_ mutation: Mutation, judgedBy table: RuleTable, of definition: JSON) {
    let mutated = mutation.applied(to: definition)
    let loaded = DefinitionLoader.load(Array(mutated.text(.pretty).utf8))
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    let breaksGraph = !GraphTable.isSound(mutated)
    switch (breaksGraph ? true : table.isBroken(by: mutation.change), errors.isEmpty) {
    case (nil, let isEmpty): self = .undecided(isFound: !isEmpty)
    case (true?, true): self = .missed
    case (true?, false):
      let places = MutationPlaces(mutation, in: loaded, of: definition)
      self = errors.contains(where: places.contain) ? .caught : .misplaced
    case (false?, true): self = .neutral
    case (false?, false): self = .unexpected
    }
  }
}

/// Where a mutation may be told: where it is, the object that holds it, the state around it, and the states whose
/// transitions it changes.
struct MutationPlaces {
  private var ranges: [Range<SourcePosition>] = []
  private var states: Set<String> = []

  /// Finds the places in the mutated text.
  init(_ mutation: Mutation, in loaded: LoadedDefinition, of definition: JSON) {
    guard var place = loaded.document?.root else { return }
    for (step, name) in zip(mutation.place, Self.names(mutation)) {
      ranges.append(Self.head(of: place))
      if place.value.object?.isEmpty == true { ranges.append(place.range) }
      guard let next = Self.child(of: place, step, named: name) else { break }
      place = next
      if step == mutation.place.last {
        ranges.append((next.nameRange ?? next.range).lowerBound..<next.range.upperBound)
      }
    }
    ranges = ranges.suffix(4)
    states = Set(Self.texts(in: Self.value(at: mutation.place, in: definition)))
    for step in mutation.place { if case .member(let name) = step { states.insert(name) } }
    if case .rename(let name) = mutation.change { states.insert(name) }
    if case .replace(.string(let name)) = mutation.change { states.insert(name) }
  }

  /// Whether a diagnostic stands at one of the places.
  func contain(_ diagnostic: Diagnostic) -> Bool {
    if case .noTerminalState = diagnostic.problem { return true }
    if let name = diagnostic.problem.nameInGraph { return states.contains(name.text) }
    return ranges.contains { $0.overlaps(diagnostic.range) || $0.contains(diagnostic.range.lowerBound) }
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
    case .object(let object): object.members.flatMap { texts(in: $0.value) }
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
