import JSONModel
import StatesLanguage

/// What the fields of one stage are evaluated against.
struct StageScope: EvaluationScope {
  let data: JSON
  let program: Program
  let variables: Variables
  let place: ContextPlace
  var random: RandomSource

  var context: JSON { place.contextObject(of: program) }

  func variable(named name: String) -> JSON? { variables[name] }

  mutating func nextRandom() -> UInt64 { random.next() }
}

/// Where in the execution a context object is asked for.
struct ContextPlace {
  let state: StateID
  let enteredAt: Instant
  let retryCount: Int
  /// The token of the attempt that is being made.
  var token: String?
  /// The item that is being worked on.
  var item: MapItem?

  /// The context object.
  ///
  /// - Source: Step Functions guide, "Accessing execution data from the Context object".
  func contextObject(of program: Program) -> JSON {
    var object = program.executionContext
    object["State"] = [
      "Name": .string(program.machine[state].name.text),
      "EnteredTime": .string(enteredAt.timestamp.text),
      "RetryCount": .number(JSONNumber(retryCount)),
    ]
    if let token { object["Task"] = ["Token": .string(token)] }
    if let item {
      object["Map"] = [
        "Item": ["Index": .number(JSONNumber(item.index)), "Value": item.value, "Source": "STATE_DATA"]
      ]
    }
    return .object(object)
  }
}
