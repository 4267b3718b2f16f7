import HashTreeCollections
import JSONModel

extension SimulatedServices {
  /// The name of the bus of a call, which must be there.
  func busName(_ members: Members) throws(Refusal) -> String {
    let name = AccountPlace.name(of: try members.text("EventBusName") ?? "default")
    guard events.buses[name] != nil else {
      throw .error("ResourceNotFoundException", "Event bus \(name) does not exist.")
    }
    return name
  }

  /// The rule of a call, which must be there, and its bus.
  func rule(_ members: Members, _ member: String) throws(Refusal) -> (bus: String, rule: EventRule) {
    let bus = try busName(members)
    let name = try members.text(member) ?? ""
    guard let rule = events.buses[bus]?.rules[name] else {
      throw .error("ResourceNotFoundException", "Rule \(name) does not exist on EventBus \(bus).")
    }
    return (bus, rule)
  }

  /// Reads an event pattern.
  static func pattern(_ text: String) throws(Refusal) -> ContentPattern {
    guard let json = try? JSON(parsing: text) else {
      throw .error("InvalidEventPatternException", "Event pattern is not valid. Reason: Filter is not valid JSON")
    }
    do throws(PatternProblem) {
      return try ContentPattern(json)
    } catch {
      switch error {
      case .invalid(let reason):
        throw .error("InvalidEventPatternException", "Event pattern is not valid. Reason: \(reason)")
      case .notSimulated(let what): throw .notSimulated(what)
      }
    }
  }

  private func ruleARN(_ bus: String, _ rule: String) -> String {
    place.arn("events", bus == "default" ? "rule/\(rule)" : "rule/\(bus)/\(rule)")
  }

  mutating func putRule(_ members: Members) throws(Refusal) -> JSON {
    let bus = try busName(members)
    guard let name = try members.text("Name"), !name.isEmpty else {
      throw .validation(
        "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null"
      )
    }
    let text = try members.text("EventPattern")
    guard text != nil || members["ScheduleExpression"] != nil else {
      throw .validation("Parameter(s) EventPattern or ScheduleExpression must be specified.")
    }
    let pattern = try text.map { text throws(Refusal) in try Self.pattern(text) }
    var rule = events.buses[bus]?.rules[name] ?? EventRule(name: name, members: [:], pattern: nil, isEnabled: true)
    rule.members = members.object.picking(["EventPattern", "ScheduleExpression", "Description", "RoleArn"])
    rule.pattern = pattern
    rule.isEnabled = try members.text("State") != "DISABLED"
    events.buses[bus]?.rules[name] = rule
    return ["RuleArn": .string(ruleARN(bus, name))]
  }

  mutating func deleteRule(_ members: Members) throws(Refusal) -> JSON {
    let bus = try busName(members)
    let name = try members.text("Name") ?? ""
    guard events.buses[bus]?.rules[name]?.targets.isEmpty ?? true else {
      throw .validation("Rule can't be deleted since it has targets.")
    }
    events.buses[bus]?.rules[name] = nil
    return [:]
  }

  /// A rule as the API describes it.
  func description(of rule: EventRule, on bus: String) -> JSONObject {
    var object: JSONObject = [
      "Name": .string(rule.name), "Arn": .string(ruleARN(bus, rule.name)),
      "State": rule.isEnabled ? "ENABLED" : "DISABLED", "EventBusName": .string(bus),
    ]
    for member in rule.members.members { object[member.name] = member.value }
    return object
  }

  func listRules(_ members: Members) throws(Refusal) -> JSON {
    let bus = try busName(members)
    let prefix = try members.text("NamePrefix") ?? ""
    let rules = (events.buses[bus]?.rules.values.map(\.self) ?? []).filter { $0.name.hasPrefix(prefix) }
    let sorted = rules.sorted { $0.name < $1.name }.prefix(try members.integer("Limit") ?? 100)
    return ["Rules": .array(sorted.map { .object(description(of: $0, on: bus)) })]
  }

  mutating func putTargets(_ members: Members) throws(Refusal) -> JSON {
    let (bus, rule) = try rule(members, "Rule")
    var targets = rule.targets
    for json in try members.list("Targets") ?? [] {
      let target = try EventTarget(json)
      targets.removeAll { $0.id == target.id }
      targets.append(target)
    }
    guard targets.count <= 5 else {
      throw .error("LimitExceededException", "The requested resource exceeds the maximum number allowed.")
    }
    events.buses[bus]?.rules[rule.name]?.targets = targets
    return ["FailedEntryCount": 0, "FailedEntries": []]
  }

  mutating func removeTargets(_ members: Members) throws(Refusal) -> JSON {
    let (bus, rule) = try rule(members, "Rule")
    let ids = try members.texts("Ids") ?? []
    events.buses[bus]?.rules[rule.name]?.targets.removeAll { ids.contains($0.id) }
    return ["FailedEntryCount": 0, "FailedEntries": []]
  }

  mutating func createBus(_ members: Members) throws(Refusal) -> JSON {
    let name = try members.text("Name") ?? ""
    guard events.buses[name] == nil else {
      throw .error("ResourceAlreadyExistsException", "Event bus \(name) already exists.")
    }
    events.buses[name] = EventBus(name: name)
    return ["EventBusArn": .string(place.arn("events", "event-bus/\(name)"))]
  }
}

extension EventTarget {
  /// Reads a target of a call.
  init(_ json: JSON) throws(Refusal) {
    let members = try Members(json, of: "a target of eventbridge:putTargets")
    try members.require(["Id", "Arn", "Input", "InputPath", "SqsParameters", "RoleArn"])
    guard let id = try members.text("Id"), let arn = try members.text("Arn") else {
      throw .validation("A target needs an Id and an Arn.")
    }
    self.id = id
    self.arn = arn
    input = try members.text("Input").flatMap { try? JSON(parsing: $0) }
    inputPath = try members.text("InputPath")
    group = members["SqsParameters"]?["MessageGroupId"]?.string
  }
}
