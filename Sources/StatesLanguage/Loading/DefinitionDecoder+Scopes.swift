import JSONModel

extension DefinitionDecoder {
  /// Decodes an object with `StartAt` and `States`.
  mutating func decodeScope(_ id: ScopeID, of object: Members) {
    reportMissing(["StartAt", "States"], of: object)
    let start = string("StartAt", of: object)
    guard let json = object["States"], expect(.object, json, field: "States", "an object of states") else { return }
    if json.members.isEmpty { report(.emptyValue(field: "States"), at: json) }
    let outer = names
    names = Dictionary(zip(json.members.map(\.name), outline[id].states), uniquingKeysWith: { first, _ in first })
    defer { names = outer }
    for (state, member) in zip(outline[id].states, json.members) { decodeState(state, member.value, in: id) }
    guard let start, let first = names[start] else { return }
    scopes[id.index] = StateScope(
      id: id,
      startAt: first,
      states: outline[id].states,
      owner: outline[id].owner,
      index: outline[id].index
    )
  }

  private mutating func decodeState(_ id: StateID, _ json: LocatedJSON, in scope: ScopeID) {
    let outer = place
    place = (id, json)
    defer { place = outer }
    let name = outline[id].name
    if name.text.isEmpty || name.text.unicodeScalars.count > 80 {
      report(.invalidStateName(name), at: json, blaming: json.nameRange)
    }
    guard !isFieldOfMachine(name, json), expect(.object, json, field: name.text, "an object") else { return }
    let fields = Members(json)
    let comment = string("Comment", of: fields)
    guard let type = stateType(fields), let state = decodeState(type, fields) else { return }
    states[id.index] = StateDefinition(
      id: id,
      name: name,
      scope: scope,
      comment: comment,
      nameRange: outline[id].nameRange,
      range: outline[id].range,
      state: state
    )
  }

  /// Whether a member of `States` is no state, but a field of the object around; reports it.
  private mutating func isFieldOfMachine(_ name: StateName, _ json: LocatedJSON) -> Bool {
    guard Self.scopeFields.contains(name.text), json.value.kind != .object, let place else { return false }
    misplaced.insert(place.state)
    report(.misplacedInStates(name.text), at: json, blaming: json.nameRange)
    return true
  }

  private static let scopeFields = ["Comment", "StartAt", "QueryLanguage", "Version", "TimeoutSeconds"]

  private mutating func stateType(_ fields: Members) -> StateType? {
    reportMissing(["Type"], of: fields)
    if !fields.contains("Type") { reportMisspeltType(fields) }
    guard let text = string("Type", of: fields), let json = fields["Type"] else { return nil }
    return value(text, of: "Type", at: json, as: StateType.self)
  }

  /// Reports what is probably meant to be `Type`; the other fields of a state without one are not looked at.
  private mutating func reportMisspeltType(_ fields: Members) {
    for (name, value) in fields.all where StateField(named: name) == nil {
      guard let nearest = nearestName(to: name, among: ["Type"]) else { continue }
      report(.unknownField(name, nearest: nearest), at: fields.json, blaming: value.nameRange)
    }
  }

  private mutating func decodeState(_ type: StateType, _ fields: Members) -> State? {
    let outer = language
    language = checkLanguage(fields)
    defer { language = outer }
    checkFields(of: type, fields)
    return switch type {
    case .pass: pass(fields).map(State.pass)
    case .task: task(fields).map(State.task)
    case .choice: choice(fields).map(State.choice)
    case .wait: wait(fields).map(State.wait)
    case .succeed: .succeed(SucceedState(flow: flow(fields)))
    case .fail: fail(fields).map(State.fail)
    case .parallel: parallel(fields).map(State.parallel)
    case .map: map(fields).map(State.map)
    }
  }

  private mutating func checkFields(of type: StateType, _ fields: Members) {
    for (name, value) in fields.all {
      guard let field = StateField(named: name) else {
        let nearest = nearestName(to: name, among: StateField.names(for: type, in: language))
        report(.unknownField(name, nearest: nearest), at: fields.json, blaming: value.nameRange)
        continue
      }
      if field.types.contains(type), !field.exists(in: language) {
        report(.fieldOfOtherLanguage(name, language: language), at: fields.json, blaming: value.nameRange)
      } else if !field.types.contains(type) {
        report(.misplacedField(name, type: type), at: fields.json, blaming: value.nameRange)
      }
    }
  }
}

extension StateField {
  /// The names of the fields that a type of state has in a language.
  static func names(for type: StateType, in language: QueryLanguage) -> [String] {
    allCases.filter { $0.types.contains(type) && $0.exists(in: language) }.map(\.rawValue)
  }

  /// Whether states in a language have the field.
  func exists(in language: QueryLanguage) -> Bool { self.language.map { $0 == language } ?? true }
}
