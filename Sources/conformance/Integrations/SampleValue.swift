import JSONModel
import ServiceCatalog

/// Values that the parameters of actions may have, when nothing but their names and types is known.
enum SampleValue {
  /// The token of the task, in a template.
  private static let token: JSON = "$$.Task.Token"

  /// Members whose values are of a form that their types do not tell.
  private static let formed: [String: JSON] = [
    "QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/orders",
    "TopicArn": "arn:aws:sns:us-east-1:123456789012:alarms",
    "StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:Other",
    "TableName": "Orders", "Key": ["id": ["S": "1"]], "Item": ["id": ["S": "1"]],
    "Entries": [["Source": "shop", "DetailType": "order", "Detail": ["total": 7]]],
    "ApiEndpoint": "https://example.execute-api.us-east-1.amazonaws.com", "Endpoint": "https://example.com",
    "Method": "GET", "Path": "/",
    "Authentication": ["ConnectionArn": "arn:aws:events:us-east-1:123456789012:connection/c/1"],
    "ClusterName": "ClusterName", "CertificateAuthority": "Y2E=",
    "Job": ["apiVersion": "batch/v1", "kind": "Job", "metadata": ["name": "job"], "spec": ["template": [:]]],
    "Step": ["Name": "step", "HadoopJarStep": ["Jar": "command-runner.jar"]],
    "Steps": [["Name": "step", "HadoopJarStep": ["Jar": "command-runner.jar"]]],
  ]

  /// Where an action's own form carries the token back: a member, and its name in a template with its value.
  private static let carriers: [String: (member: String, template: String, value: JSON)] = [
    "lambda:invoke": ("Payload", "Payload", ["token.$": token]),
    "apigateway:invoke": ("Headers", "Headers", ["Token.$": "States.Array($$.Task.Token)"]),
    "bedrock:invokeModel": ("Body", "Body", ["token.$": token]),
    "ecs:runTask": (
      "Overrides", "Overrides",
      ["ContainerOverrides": [["Name": "c", "Environment": [["Name": "TOKEN", "Value.$": token]]]]]
    ),
    "events:putEvents": (
      "Entries", "Entries", [["Source": "shop", "DetailType": "order", "Detail": ["token.$": token]]]
    ),
    "sns:publish": ("Message", "Message.$", token),
    "sqs:sendMessage": ("MessageBody", "MessageBody", ["token.$": token]),
    "states:startExecution": ("Input", "Input", ["token.$": token]),
  ]

  /// The value of a member.
  static func of(_ member: CatalogMember) -> JSON { formed[member.name] ?? of(member.type, named: member.name) }

  /// The parameters of a call, as a template.
  ///
  /// - Parameters:
  ///   - members: What is needed.
  ///   - action: What is called: `sqs:sendMessage`.
  ///   - carriesToken: Whether the call carries the task's token.
  /// - Returns: a template with a value for each of them.
  static func parameters(_ members: [CatalogMember], of action: String, carriesToken: Bool) -> JSONObject {
    let carrier = carriesToken ? carriers[action] : nil
    var parameters = JSONObject(
      members.compactMap { $0.name == carrier?.member ? nil : ($0.name, of($0)) }
    )
    if let carrier { parameters[carrier.template] = carrier.value }
    return parameters
  }

  private static func of(_ type: CatalogType, named name: String) -> JSON {
    switch type {
    case .string, .enumeration, .blob:
      name.hasSuffix("Arn") ? .string("arn:aws:service:us-east-1:123456789012:thing/\(name)") : .string(name)
    case .boolean: true
    case .integer, .long, .float, .double: 1
    case .timestamp: "2024-01-01T00:00:00Z"
    case .structure, .document, .eventStream: [:]
    case .list(let element): [of(element, named: name)]
    case .map(let value): ["a": of(value, named: name)]
    case .limited(let type, _): of(type, named: name)
    }
  }
}
