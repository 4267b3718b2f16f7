import JSONModel

extension TemplateEvaluator {
  /// A parameter of the template.
  func parameter(_ name: String) -> SourceNode? { template?.root["Parameters"]?[name] }

  /// What `Ref` gives for a name.
  func reference(to name: String) -> String {
    if let value = values[name] ?? PlausibleValue.pseudoParameters[name] { return value }
    if let parameter = parameter(name) {
      return parameter["Default"].flatMap { deeper?.text($0)?.string } ?? PlausibleValue.arn(named: name)
    }
    guard let resource = template?.resource(name) else { return PlausibleValue.arn(named: name) }
    return ResourceNames(id: name, resource: resource).reference
  }

  /// What `Fn::GetAtt` gives.
  func attribute(_ path: [String]) -> String {
    guard let id = path.first else { return "" }
    let attribute = path.dropFirst().joined(separator: ".")
    if let value = values["\(id).\(attribute)"] { return value }
    guard let resource = template?.resource(id) else { return PlausibleValue.arn(named: id) }
    return ResourceNames(id: id, resource: resource).attribute(attribute)
  }

  /// The id and the attribute, in either form.
  func attributePath(_ argument: SourceNode) -> [String] {
    guard argument.elements.isEmpty else { return argument.elements.compactMap { text($0)?.string } }
    return (text(argument)?.string ?? "").split(separator: ".", maxSplits: 1).map(String.init)
  }
}

/// What a resource of a template is called, as if it had been made in an account.
///
/// - Source: CloudFormation Template Reference, "Return values" of each resource type.
private struct ResourceNames {
  let id: String
  let type: String
  /// Its name: the one that the template gives it, or its logical id.
  let name: String

  init(id: String, resource: SourceNode) {
    self.id = id
    type = resource["Type"]?.text?.string ?? ""
    let kind = type.split(separator: ":").last.map(String.init) ?? ""
    let properties = resource["Properties"]
    name = (properties?[kind + "Name"] ?? properties?["Name"])?.text?.string ?? id
  }

  var reference: String {
    switch type {
    case "AWS::SQS::Queue":
      "https://sqs.\(PlausibleValue.region).amazonaws.com/\(PlausibleValue.account)/\(name)"
    case "AWS::SNS::Topic", "AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine",
      "AWS::StepFunctions::Activity", "AWS::Lambda::Alias", "AWS::Lambda::Version", "AWS::Batch::JobQueue",
      "AWS::Batch::JobDefinition", "AWS::ECS::TaskDefinition", "AWS::SecretsManager::Secret":
      arn
    case "AWS::S3::Bucket": name.lowercased()
    default: name
    }
  }

  func attribute(_ attribute: String) -> String {
    switch attribute {
    case "Arn", "FunctionArn", "TopicArn", "StateMachineArn", "JobQueueArn", "Ref": attribute == "Ref" ? reference : arn
    case "QueueUrl": "https://sqs.\(PlausibleValue.region).amazonaws.com/\(PlausibleValue.account)/\(name)"
    case _ where attribute.hasSuffix("Name"): name
    case _ where attribute.hasSuffix("Arn"): arn
    default: "\(name).\(attribute)"
    }
  }

  private var arn: String {
    switch type {
    case "AWS::Lambda::Function", "AWS::Serverless::Function", "AWS::Lambda::Alias", "AWS::Lambda::Version":
      PlausibleValue.arn("lambda", "function:" + name)
    case "AWS::SQS::Queue": PlausibleValue.arn("sqs", name)
    case "AWS::SNS::Topic": PlausibleValue.arn("sns", name)
    case "AWS::DynamoDB::Table", "AWS::Serverless::SimpleTable": PlausibleValue.arn("dynamodb", "table/" + name)
    case "AWS::S3::Bucket": "arn:aws:s3:::" + name.lowercased()
    case "AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine":
      PlausibleValue.arn("states", "stateMachine:" + name)
    case "AWS::StepFunctions::Activity": PlausibleValue.arn("states", "activity:" + name)
    case "AWS::IAM::Role": "arn:aws:iam::\(PlausibleValue.account):role/" + name
    case "AWS::ECS::Cluster": PlausibleValue.arn("ecs", "cluster/" + name)
    case "AWS::ECS::TaskDefinition": PlausibleValue.arn("ecs", "task-definition/" + name + ":1")
    case "AWS::Batch::JobQueue": PlausibleValue.arn("batch", "job-queue/" + name)
    case "AWS::Batch::JobDefinition": PlausibleValue.arn("batch", "job-definition/" + name + ":1")
    case "AWS::Events::EventBus": PlausibleValue.arn("events", "event-bus/" + name)
    case "AWS::Events::Connection": PlausibleValue.arn("events", "connection/" + name)
    case "AWS::SecretsManager::Secret": PlausibleValue.arn("secretsmanager", "secret:" + name)
    default: PlausibleValue.arn(service, name)
    }
  }

  /// The service in the type, in lower case: `glue` in `AWS::Glue::Job`.
  private var service: String {
    type.split(separator: ":").dropFirst().first.map { $0.lowercased() } ?? "service"
  }
}
