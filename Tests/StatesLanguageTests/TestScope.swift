import JSONModel
import StatesLanguage

/// A scope made of plain values.
struct TestScope: EvaluationScope {
  var data: JSON = [:]
  var context: JSON = ["Execution": ["Id": "e-1"], "StateMachine": ["Id": "m-1", "Name": "Ship"]]
  var variables: [String: JSON] = [:]
  var result: JSON?
  var errorOutput: JSON?
  var now = Timestamp(secondsSince1970: 1_700_000_000)
  var random: [UInt64] = [0x0123_4567_89AB_CDEF, 0xFEDC_BA98_7654_3210]

  func states(_ member: StatesMember) -> JSON? {
    switch member {
    case .input: data
    case .result: result
    case .errorOutput: errorOutput
    case .context: context
    }
  }

  func variable(named name: String) -> JSON? { variables[name] }

  mutating func nextRandom() -> UInt64 {
    random.append(random.removeFirst())
    return random[random.count - 1]
  }
}

/// What an evaluation gave: a value, or an error.
enum Outcome: Equatable, CustomStringConvertible {
  case value(JSON)
  case error(ErrorName, String)

  init(_ body: () throws(EvaluationError) -> JSON) {
    do throws(EvaluationError) {
      self = .value(try body())
    } catch {
      self = .error(error.name, error.reason)
    }
  }

  var description: String {
    switch self {
    case .value(let value): value.text()
    case .error(let name, let reason): "\(name): \(reason)"
    }
  }
}

/// Loads a machine whose only state, named `A`, is the given one.
func loadState(_ state: String) -> State? {
  let text = #"{"StartAt": "A", "States": {"A": \#(state), "B": {"Type": "Succeed"}}}"#
  // The second state, which rules of a Choice lead to, is there for all and reachable for few.
  let alone = #"{"StartAt": "A", "States": {"A": \#(state)}}"#
  let machine = DefinitionLoader.load(Array(text.utf8)).machine ?? DefinitionLoader.load(Array(alone.utf8)).machine
  return machine?.states.first?.state
}
