import JSONModel

/// Reads the outline of a definition, state by state in the order of the text.
struct OutlineBuilder {
  /// How deep scopes may be nested; nobody writes more, and deeper ones would exhaust the stack.
  static let depthLimit = 100

  private(set) var outline: DefinitionOutline
  private let language: QueryLanguage

  /// Reads the outline of a definition.
  ///
  /// - Parameters:
  ///   - root: The definition.
  ///   - repeated: Where names stand that their objects have had before.
  init(reading root: LocatedJSON, repeated: [SourcePosition] = []) {
    outline = DefinitionOutline(states: [], scopes: [], comment: root["Comment"]?.value.string)
    language = Self.language(of: root) ?? Self.misplacedLanguage(in: root) ?? .jsonPath
    outline.language = language
    addScope(root, field: "", owner: nil, index: 0, depth: 0)
    markNamesakes(repeated: Set(repeated.map(\.offset)))
  }

  @discardableResult
  private mutating func addScope(
    _ json: LocatedJSON,
    field: String,
    owner: StateID?,
    index: Int,
    depth: Int
  ) -> ScopeID {
    let id = ScopeID(index: outline.scopes.count)
    outline.scopes.append(
      DefinitionOutline.Scope(id: id, owner: owner, index: index, field: field, range: json.range)
    )
    for (name, state) in json["States"]?.members ?? [] {
      let state = addState(state, named: name, in: id, depth: depth)
      outline.scopes[id.index].states.append(state)
    }
    outline.scopes[id.index].start = target(json["StartAt"])
    resolveTargets(of: id)
    return id
  }

  private mutating func addState(_ json: LocatedJSON, named name: String, in scope: ScopeID, depth: Int) -> StateID {
    let id = StateID(index: outline.states.count)
    var state = DefinitionOutline.State(
      id: id,
      name: StateName(name),
      typeText: json["Type"]?.value.string ?? "",
      nameRange: json.nameRange ?? json.range,
      range: json.range,
      scope: scope,
      comment: json["Comment"]?.value.string
    )
    state.transitions = transitions(of: json)
    state.retriers = json["Retry"]?.elements.count ?? 0
    state.maxConcurrency = json["MaxConcurrency"]?.value.number?.integer
    state.resource = json["Resource"]?.value.string
    state.language = language == .jsonata ? .jsonata : Self.language(of: json) ?? language
    state.ends = json["End"]?.value.bool == true || state.type == .succeed || state.type == .fail
    state.isDistributed = Self.isDistributed(json)
    outline.states.append(state)
    outline.states[id.index].nested = addNested(json, owner: id, type: state.type, depth: depth + 1)
    return id
  }

  private mutating func addNested(_ json: LocatedJSON, owner: StateID, type: StateType?, depth: Int) -> [ScopeID] {
    let nested = Self.nestedScopes(of: json, type: type)
    guard depth <= Self.depthLimit else {
      outline.isCut = outline.isCut || !nested.isEmpty
      return []
    }
    return nested.enumerated().map { index, nested in
      addScope(nested.json, field: nested.field, owner: owner, index: index, depth: depth)
    }
  }

  /// The objects in a state that hold states of their own, and the fields that they stand in.
  private static func nestedScopes(of json: LocatedJSON, type: StateType?) -> [(field: String, json: LocatedJSON)] {
    switch type {
    case .parallel:
      (json["Branches"]?.elements ?? []).enumerated().map { ("Branches[\($0)]", $1) }
    case .map:
      ["ItemProcessor", "Iterator"].compactMap { field in json[field].map { (field, $0) } }.prefix(1).map { $0 }
    case .pass, .task, .choice, .wait, .succeed, .fail, nil: []
    }
  }

  /// The language that a machine or state chooses.
  ///
  /// - Source: measured on AWS: whatever is not exactly `JSONPath` counts as JSONata.
  private static func language(of json: LocatedJSON) -> QueryLanguage? {
    json["QueryLanguage"].map { $0.value == "JSONPath" ? .jsonPath : .jsonata }
  }

  /// The language of a machine whose field stands in `States`.
  private static func misplacedLanguage(in root: LocatedJSON) -> QueryLanguage? {
    root["States"]?["QueryLanguage"]?.value.string.flatMap(QueryLanguage.init)
  }

  private static func isDistributed(_ json: LocatedJSON) -> Bool {
    let processor = json["ItemProcessor"] ?? json["Iterator"]
    return processor?["ProcessorConfig"]?["Mode"]?.value == "DISTRIBUTED"
  }

  private mutating func markNamesakes(repeated offsets: Set<Int>) {
    let counts = Dictionary(outline.states.map { ($0.name, 1) }, uniquingKeysWith: +)
    for (index, state) in outline.states.enumerated() {
      let isRepeated = offsets.contains(state.nameRange.lowerBound.offset)
      outline.states[index].hasNamesake = isRepeated || counts[state.name, default: 0] > 1
    }
  }

  private mutating func resolveTargets(of scope: ScopeID) {
    let ids = outline[scope].states
    let named = Dictionary(ids.map { (outline[$0].name, $0) }, uniquingKeysWith: { _, last in last })
    if let start = outline[scope].start { outline.scopes[scope.index].start?.state = named[start.name] }
    for id in ids {
      for index in outline[id].transitions.indices {
        let name = outline[id].transitions[index].target.name
        outline.states[id.index].transitions[index].target.state = named[name]
      }
    }
  }
}
