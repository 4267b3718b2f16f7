import JSONModel
import ServiceCatalog
import StatesLanguage

/// A call of an action in one of its patterns, in one type of workflow, answered by one of those who can.
struct IntegrationCase {
  /// What is called: `sqs:sendMessage`.
  let action: String
  /// The resource of the task.
  let resource: String
  /// How the task waits.
  let pattern: IntegrationPattern
  /// The type of state machine.
  let workflow: WorkflowType
  /// Whether that type has the pattern.
  let isAllowed: Bool
  /// Who answers.
  let answers: Answers
  /// The parameters that the call needs.
  let needed: [String]

  /// All cases of the file of facts.
  static func all(in facts: JSON) -> [JSON] {
    (facts["services"]?.array ?? []).flatMap { service in
      (service["actions"]?.array ?? []).flatMap { all(of: $0, prefix: service["prefix"]?.string ?? "") }
    }
  }

  private static func all(of action: JSON, prefix: String) -> [JSON] {
    // `Input.S3Uri` is a member of a member.
    let oneOf = (action["oneOf"]?.array ?? []).compactMap { $0[0]?.string?.split(separator: ".").first }
    let needed = (action["required"]?.array ?? []) + oneOf.map { .string(String($0)) }
    let name = "\(prefix):\(action["name"]?.string ?? "")"
    var cases: [JSON] = []
    for pattern in (action["patterns"]?.array ?? []).compactMap(\.string) {
      let allowed = action["workflowTypesByPattern"]?[pattern]?.array ?? []
      for workflow in WorkflowType.allCases {
        let isAllowed = allowed.contains(.string(workflow.rawValue))
        for answers in Answers.allCases {
          cases.append([
            "name": .string("\(name) \(pattern) \(workflow.rawValue) \(answers.rawValue)"), "action": .string(name),
            "resource": action["resources"]?[pattern] ?? .null, "workflow": .string(workflow.rawValue),
            "isAllowed": .bool(isAllowed), "answers": .string(answers.rawValue), "needed": .array(needed),
          ])
        }
      }
    }
    return cases
  }

  /// Reads a case; nothing when it is none.
  init?(_ item: JSON) {
    guard let action = item["action"]?.string, let resource = item["resource"]?.string,
      case .service(let called) = TaskResource(parsing: resource),
      let workflow = item["workflow"]?.string.flatMap(WorkflowType.init),
      let answers = item["answers"]?.string.flatMap(Answers.init)
    else { return nil }
    (self.action, self.resource, self.workflow, self.answers) = (action, resource, workflow, answers)
    pattern = called.pattern
    isAllowed = item["isAllowed"]?.bool == true
    needed = (item["needed"]?.array ?? []).compactMap(\.string)
  }

  /// The machine: what has to be there first, then the one Task.
  var definition: JSON {
    // Made-up results stand on nothing.
    let groundwork = answers == .skeleton ? nil : Groundwork.of(action)
    var states = JSONObject()
    let names = (groundwork?.steps ?? []).map(\.result) + (groundwork?.waits == true ? ["Wait"] : []) + ["Call"]
    for (step, next) in zip(groundwork?.steps ?? [], names.dropFirst()) {
      states[step.result] = [
        "Type": "Task", "Resource": .string("arn:aws:states:::\(step.action)"), "Parameters": step.parameters,
        "ResultPath": .string("$.\(step.result)"), "Next": .string(next),
      ]
    }
    if groundwork?.waits == true { states["Wait"] = ["Type": "Wait", "Seconds": 120, "Next": "Call"] }
    states["Call"] = [
      "Type": "Task", "Resource": .string(resource), "Parameters": .object(parameters(groundwork)), "End": true,
    ]
    return ["StartAt": .string(names[0]), "States": .object(states)]
  }

  private func parameters(_ groundwork: Groundwork?) -> JSONObject {
    let parts = action.split(separator: ":").map(String.init)
    let known = CatalogAction(parts[1], of: parts[0])?.parameters ?? []
    let members = needed.map { name in known.first { $0.name == name } ?? CatalogMember(name, .string) }
    var parameters = SampleValue.parameters(members, of: action, carriesToken: pattern == .waitForTaskToken)
    for (member, path) in (groundwork?.members ?? [:]).sorted(by: { $0.key < $1.key }) {
      parameters[String(member.dropLast(".$".count))] = nil
      parameters[member] = path
    }
    return parameters
  }
}
