import HashTreeCollections
import Interpreter
import JSONModel
import ServiceCalls
import StatesLanguage

extension SimulatedServices {
  /// What EventBridge answers.
  mutating func answer(_ action: EventAction, _ call: APICall) throws(Refusal) -> JSON {
    let members = try Members(call, action.members)
    switch action {
    case .putEvents: return try putEvents(members)
    case .putRule: return try putRule(members)
    case .deleteRule: return try deleteRule(members)
    case .describeRule:
      let (bus, rule) = try rule(members, "Name")
      return .object(description(of: rule, on: bus))
    case .enableRule, .disableRule:
      let (bus, rule) = try rule(members, "Name")
      events.buses[bus]?.rules[rule.name]?.isEnabled = action == .enableRule
      return [:]
    case .listRules: return try listRules(members)
    case .putTargets: return try putTargets(members)
    case .removeTargets: return try removeTargets(members)
    case .listTargetsByRule:
      let (_, rule) = try rule(members, "Rule")
      return ["Targets": .array(rule.targets.map(\.json))]
    case .createEventBus: return try createBus(members)
    case .deleteEventBus:
      events.buses[try members.text("Name") ?? ""] = nil
      return [:]
    case .listEventBuses:
      let prefix = try members.text("NamePrefix") ?? ""
      let names = events.names.filter { $0.hasPrefix(prefix) }
      return [
        "EventBuses": .array(
          names.map { ["Name": .string($0), "Arn": .string(place.arn("events", "event-bus/\($0)"))] }
        )
      ]
    case .testEventPattern:
      let pattern = try Self.pattern(try members.text("EventPattern") ?? "")
      let event = (try? JSON(parsing: try members.text("Event") ?? "")) ?? [:]
      return ["Result": .bool(pattern.matches(event))]
    }
  }

  /// Puts events on buses, and hands them to the targets of the rules that they match.
  ///
  /// - Source: EventBridge API reference, PutEvents.
  private mutating func putEvents(_ members: Members) throws(Refusal) -> JSON {
    let entries = try members.list("Entries") ?? []
    guard (1...10).contains(entries.count) else {
      let rule = entries.isEmpty ? "greater than or equal to 1" : "less than or equal to 10"
      throw .validation(
        "1 validation error detected: Value '\(JSON.array(entries).text())' at 'entries' failed to satisfy constraint: "
          + "Member must have length \(rule)"
      )
    }
    var (answers, failed) = ([JSON](), 0)
    for json in entries {
      let entry = try Members(json, of: "an entry of \(members.owner)")
      try entry.require(["Source", "DetailType", "Detail", "EventBusName", "Resources", "Time", "TraceHeader"])
      if let problem = try Self.problem(of: entry) {
        failed += 1
        answers.append(["ErrorCode": .string(problem.code), "ErrorMessage": .string(problem.message)])
        continue
      }
      let id = identifiers.uuid()
      let bus = AccountPlace.name(of: try entry.text("EventBusName") ?? "default")
      try put(try event(entry, id: id), on: bus)
      answers.append(["EventId": .string(id)])
    }
    return ["FailedEntryCount": .integer(failed), "Entries": .array(answers)]
  }

  private static func problem(of entry: Members) throws(Refusal) -> (code: String, message: String)? {
    for (member, code) in [("Source", "Source"), ("DetailType", "DetailType"), ("Detail", "Detail")]
    where try entry.text(member)?.isEmpty ?? true {
      return ("InvalidArgument", "Parameter \(code) is not valid. Reason: \(code) is a required argument.")
    }
    guard (try? JSON(parsing: try entry.text("Detail") ?? ""))?.object != nil else {
      return ("MalformedDetail", "Detail is malformed.")
    }
    return nil
  }

  private func event(_ entry: Members, id: String) throws(Refusal) -> JSON {
    let time = try entry.text("Time") ?? now.timestamp.wholeSecond.text.replacingFraction
    return [
      "version": "0", "id": .string(id), "detail-type": entry["DetailType"] ?? "", "source": entry["Source"] ?? "",
      "account": .string(place.account), "time": .string(time), "region": .string(place.region),
      "resources": entry["Resources"] ?? [], "detail": (try? JSON(parsing: try entry.text("Detail") ?? "")) ?? [:],
    ]
  }

  /// Puts one event on a bus; on a bus that is not there it is lost, as on AWS.
  mutating func put(_ event: JSON, on bus: String) throws(Refusal) {
    guard let found = events.buses[bus] else { return }
    let rules = found.rules.values.filter { $0.isEnabled && ($0.pattern?.matches(event) ?? false) }
      .sorted { $0.name < $1.name }
    var told: [String] = []
    for rule in rules {
      for target in rule.targets where try hand(event, to: target) { told.append(target.arn) }
    }
    events.buses[bus]?.events.append(BusEvent(event: event, at: now, rules: rules.map(\.name), targets: told))
  }

  /// Hands an event to a target: a queue or a topic gets it, for others it only shows that they were told.
  private mutating func hand(_ event: JSON, to target: EventTarget) throws(Refusal) -> Bool {
    let text = try target.text(of: event)
    let name = AccountPlace.name(of: target.arn)
    switch target.arn.split(separator: ":").dropFirst(2).first {
    case "sqs":
      guard (try? existingQueue(name)) != nil else { return false }
      let message = OutgoingMessage(body: text, attributes: .none, group: target.group, deduplication: nil)
      return (try? send(message, to: name)) != nil
    case "sns":
      guard (try? existingTopic(arn: target.arn)) != nil else { return false }
      return (try? publish(TopicMessage(text: text), to: name)) != nil
    case _: return true
    }
  }
}

extension String {
  /// An instant's text without the fraction of a second, as events have it.
  fileprivate var replacingFraction: String { hasSuffix(".000Z") ? dropLast(5) + "Z" : self }
}

extension EventTarget {
  /// What the target gets of an event.
  func text(of event: JSON) throws(Refusal) -> String {
    if let input { return input.text() }
    guard let inputPath else { return event.text() }
    var value: JSON? = event
    for name in inputPath.dropFirst().split(separator: ".") { value = value?[String(name)] }
    return value?.text() ?? "null"
  }

  /// The target as the API writes it.
  var json: JSON {
    var object: JSONObject = ["Id": .string(id), "Arn": .string(arn)]
    object.set("Input", input?.text())
    object.set("InputPath", inputPath)
    if let group { object["SqsParameters"] = ["MessageGroupId": .string(group)] }
    return .object(object)
  }
}
