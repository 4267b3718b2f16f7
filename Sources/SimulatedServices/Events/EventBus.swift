import HashTreeCollections
import Interpreter
import JSONModel

/// An event bus, its rules, and the events that were put on it.
struct EventBus: Sendable, Equatable {
  /// Its name.
  let name: String
  /// The rules by their names.
  var rules: TreeDictionary<String, EventRule> = [:]
  /// The events, in their order.
  var events = AppendOnlyLog<BusEvent>()
}

/// What happens to some events.
struct EventRule: Sendable, Equatable {
  /// Its name.
  let name: String
  /// The members that it was made with.
  var members: JSONObject
  /// Which events it is of; nothing for a rule with a schedule, which no event matches.
  var pattern: ContentPattern?
  /// Whether it is in force.
  var isEnabled: Bool
  /// Who gets the events.
  var targets: [EventTarget] = []
}

/// Who gets events.
struct EventTarget: Sendable, Equatable {
  /// Its identifier in its rule.
  let id: String
  /// Its ARN.
  let arn: String
  /// What it gets in place of the event.
  let input: JSON?
  /// The part of the event that it gets.
  let inputPath: String?
  /// The group of its messages, for a queue that is ordered.
  let group: String?
}

/// An event on a bus.
struct BusEvent: Sendable, Equatable {
  /// The event, as rules see it.
  let event: JSON
  /// When it was put on the bus.
  let at: Instant
  /// The rules that it matched.
  let rules: [String]
  /// The targets that got it.
  let targets: [String]
}

/// All event buses.
struct EventService: Sendable, Equatable {
  /// The buses by their names.
  var buses: TreeDictionary<String, EventBus> = ["default": EventBus(name: "default")]

  /// The buses' names in alphabetical order.
  var names: [String] { buses.keys.sorted() }
}

/// The actions of EventBridge that are simulated.
enum EventAction: String, CaseIterable {
  case putEvents, putRule, deleteRule, describeRule, enableRule, disableRule, listRules
  case putTargets, removeTargets, listTargetsByRule, createEventBus, deleteEventBus, listEventBuses, testEventPattern

  /// The members that are understood.
  var members: [String] {
    switch self {
    case .putEvents: ["Entries"]
    case .putRule:
      ["Name", "EventPattern", "ScheduleExpression", "State", "Description", "RoleArn", "Tags", "EventBusName"]
    case .deleteRule, .describeRule, .enableRule, .disableRule: ["Name", "EventBusName", "Force"]
    case .listRules: ["NamePrefix", "EventBusName", "Limit"]
    case .putTargets: ["Rule", "EventBusName", "Targets"]
    case .removeTargets: ["Rule", "EventBusName", "Ids", "Force"]
    case .listTargetsByRule: ["Rule", "EventBusName"]
    case .createEventBus: ["Name", "Description", "Tags"]
    case .deleteEventBus: ["Name"]
    case .listEventBuses: ["NamePrefix"]
    case .testEventPattern: ["EventPattern", "Event"]
    }
  }
}
