import JSONModel
import ServiceCalls
import StatesLanguage
import Testing

/// A task's parameters, and the call of an API that they make.
struct Request: Sendable, CustomTestStringConvertible {
  let task: String
  let parameters: JSON
  let call: String
  let sent: JSON

  init(_ task: String, _ parameters: JSON, calls call: String, with sent: JSON) {
    (self.task, self.parameters, self.call, self.sent) = (task, parameters, call, sent)
  }

  var testDescription: String { "\(task) \(parameters)" }
}

@Suite("the call that a task makes")
struct RequestTests {
  static let texts = [
    Request(
      "sqs:sendMessage",
      ["QueueUrl": "q", "MessageBody": ["order": 7]],
      calls: "sqs:sendMessage",
      with: ["QueueUrl": "q", "MessageBody": #"{"order":7}"#]
    ),
    Request(
      "sns:publish",
      ["TopicArn": "t", "Message": ["order": .null]],
      calls: "sns:publish",
      with: ["TopicArn": "t", "Message": #"{"order":null}"#]
    ),
    Request(
      "lambda:invoke",
      ["FunctionName": "f", "Payload": ["a": 1]],
      calls: "lambda:invoke",
      with: ["FunctionName": "f", "Payload": #"{"a":1}"#]
    ),
    Request(
      "lambda:invoke",
      ["FunctionName": "f", "Payload": "\"text\""],
      calls: "lambda:invoke",
      with: ["FunctionName": "f", "Payload": "\"text\""]
    ),
    Request(
      "states:startExecution.sync:2",
      ["StateMachineArn": "m", "Input": [1, 2]],
      calls: "sfn:startExecution",
      with: ["StateMachineArn": "m", "Input": "[1,2]"]
    ),
    Request(
      "bedrock:invokeModel",
      ["ModelId": "m", "Body": ["prompt": "Hi"]],
      calls: "bedrockruntime:invokeModel",
      with: ["ModelId": "m", "Body": #"{"prompt":"Hi"}"#]
    ),
    Request(
      "aws-sdk:s3:putObject",
      ["Bucket": "b", "Key": "k", "Body": ["Dict": "Value"]],
      calls: "s3:putObject",
      with: ["Bucket": "b", "Key": "k", "Body": #"{"Dict":"Value"}"#]
    ),
  ]

  static let nothing = [
    Request(
      "lambda:invoke",
      ["FunctionName": "f", "Payload": .null],
      calls: "lambda:invoke",
      with: ["FunctionName": "f"]
    ),
    Request(
      "states:startExecution",
      ["StateMachineArn": "m", "Input": .null],
      calls: "sfn:startExecution",
      with: ["StateMachineArn": "m", "Input": "{}"]
    ),
    Request(
      "states:startExecution",
      ["StateMachineArn": "m"],
      calls: "sfn:startExecution",
      with: ["StateMachineArn": "m", "Input": "{}"]
    ),
  ]

  static let lists = [
    Request(
      "dynamodb:getItem",
      ["TableName": "t", "Key": ["id": ["S": "1"]], "Colour": "red"],
      calls: "dynamodb:getItem",
      with: ["TableName": "t", "Key": ["id": ["S": "1"]]]
    ),
    Request(
      "athena:startQueryExecution",
      ["QueryString": "SELECT 1", "WorkGroup": "w"],
      calls: "athena:startQueryExecution",
      with: ["QueryString": "SELECT 1", "WorkGroup": "w"]
    ),
    Request(
      "elasticmapreduce:createCluster",
      ["Name": "n", "Instances": [:], "Steps": []],
      calls: "emr:runJobFlow",
      with: ["Name": "n", "Instances": [:]]
    ),
    Request(
      "ecs:runTask.sync",
      ["TaskDefinition": "d", "StartedBy": "AWS Step Functions"],
      calls: "ecs:runTask",
      with: ["TaskDefinition": "d", "StartedBy": "AWS Step Functions"]
    ),
  ]

  static let extras = [
    Request(
      "events:putEvents",
      ["Entries": [["Source": "shop", "DetailType": "order", "Detail": ["id": 7], "Resources": ["r"]]]],
      calls: "eventbridge:putEvents",
      with: [
        "Entries": [
          [
            "Source": "shop", "DetailType": "order", "Detail": #"{"id":7}"#,
            "Resources": ["r", .string(caller.stateMachineARN), .string(caller.executionARN)],
          ]
        ]
      ]
    ),
    Request(
      "batch:submitJob.sync",
      ["JobName": "n", "JobQueue": "q", "JobDefinition": "d"],
      calls: "batch:submitJob",
      with: [
        "JobName": "n", "JobQueue": "q", "JobDefinition": "d",
        "ContainerOverrides": ["Environment": [["Name": "MANAGED_BY_AWS", "Value": "STARTED_BY_STEP_FUNCTIONS"]]],
      ]
    ),
    Request(
      "batch:submitJob",
      ["JobName": "n", "JobQueue": "q", "JobDefinition": "d"],
      calls: "batch:submitJob",
      with: ["JobName": "n", "JobQueue": "q", "JobDefinition": "d"]
    ),
    Request(
      "mediaconvert:createJob.sync",
      ["Role": "r", "Settings": [:], "Tags": ["team": "video"]],
      calls: "mediaconvert:createJob",
      with: ["Role": "r", "Settings": [:], "Tags": ["team": "video", "ManagedByService": "AWSStepFunctions"]]
    ),
    Request(
      "sagemaker:createTransformJob.sync",
      [
        "TransformJobName": "j", "ModelName": "m", "TransformInput": [:], "TransformOutput": [:],
        "TransformResources": [:],
      ],
      calls: "sagemaker:createTransformJob",
      with: [
        "TransformJobName": "j", "ModelName": "m", "TransformInput": [:], "TransformOutput": [:],
        "TransformResources": [:],
        "Tags": [["Key": "AWS_STEP_FUNCTIONS_EXECUTION_ARN", "Value": .string(caller.executionARN)]],
      ]
    ),
  ]

  static let wrapped = [
    Request(
      "elasticmapreduce:addStep.sync",
      ["ClusterId": "j-1", "Step": ["Name": "s"], "ExecutionRoleArn": "r"],
      calls: "emr:addJobFlowSteps",
      with: ["JobFlowId": "j-1", "Steps": [["Name": "s"]], "ExecutionRoleArn": "r"]
    ),
    Request(
      "elasticmapreduce:cancelStep",
      ["ClusterId": "j-1", "StepId": "s-1"],
      calls: "emr:cancelSteps",
      with: ["ClusterId": "j-1", "StepIds": ["s-1"]]
    ),
    Request(
      "elasticmapreduce:terminateCluster",
      ["ClusterId": "j-1"],
      calls: "emr:terminateJobFlows",
      with: ["JobFlowIds": ["j-1"]]
    ),
    Request(
      "elasticmapreduce:setClusterTerminationProtection",
      ["ClusterId": "j-1", "TerminationProtected": true],
      calls: "emr:setTerminationProtection",
      with: ["JobFlowIds": ["j-1"], "TerminationProtected": true]
    ),
  ]

  @Test("has texts where the API wants texts", arguments: texts)
  func hasTexts(_ request: Request) throws { try check(request) }

  @Test("has no members that are null", arguments: nothing)
  func hasNoNulls(_ request: Request) throws { try check(request) }

  @Test("has only the members that the action takes", arguments: lists)
  func hasListedMembers(_ request: Request) throws { try check(request) }

  @Test("says who calls", arguments: extras)
  func saysWhoCalls(_ request: Request) throws { try check(request) }

  @Test("is that of the API, where the action of EMR is not", arguments: wrapped)
  func isWrapped(_ request: Request) throws { try check(request) }

  private func check(_ request: Request) throws {
    let call = try #require(try apiCall(request.task, request.parameters))
    #expect("\(call.service):\(call.action)" == request.call)
    #expect(call.parameters == request.sent)
  }

  @Test("of a function's ARN sends the input as its event")
  func directFunction() throws {
    let arn = "arn:aws:lambda:eu-west-1:123456789012:function:pay"
    let call = try TaskCall.of(TaskResource(parsing: arn), input: "text", caller: caller)
    let parameters: JSON = ["FunctionName": .string(arn), "Payload": "\"text\""]
    #expect(call == .api(APICall(service: "lambda", action: "invoke", parameters: parameters)))
  }

  @Test("does not exist for an activity")
  func activity() throws {
    let arn = "arn:aws:states:eu-west-1:123456789012:activity:approve"
    #expect(try TaskCall.of(TaskResource(parsing: arn), input: [:], caller: caller) == nil)
  }

  @Test("comes after another one where EMR's fleets and groups go by their names")
  func looksNamesUp() throws {
    let name = "elasticmapreduce:modifyInstanceFleetByName"
    let parameters: JSON = [
      "ClusterId": "j-1", "InstanceFleetName": "workers", "InstanceFleet": ["TargetOnDemandCapacity": 8],
    ]
    guard case .service(let action) = resource(name) else { return }
    let lookup = try #require(EMRNameLookup(action, parameters: parameters))
    #expect(lookup.call.action == "listInstanceFleets")
    let call = try #require(try apiCall(name, parameters))
    let fleets: JSON = ["InstanceFleets": [["Id": "if-1", "Name": "main"], ["Id": "if-2", "Name": "workers"]]]
    #expect(
      lookup.completing(call, with: fleets)?.parameters
        == ["ClusterId": "j-1", "InstanceFleet": ["TargetOnDemandCapacity": 8, "InstanceFleetId": "if-2"]]
    )
    #expect(lookup.completing(call, with: ["InstanceFleets": []]) == nil)
  }

  @Test("finds the name of an EMR group inside of the group or beside it")
  func looksGroupsUp() throws {
    let name = "elasticmapreduce:modifyInstanceGroupByName"
    let groups: JSON = ["InstanceGroups": [["Id": "ig-1", "Name": "core"]]]
    let asked: [JSON] = [
      ["ClusterId": "j-1", "InstanceGroupName": "core", "InstanceGroup": ["InstanceCount": 2]],
      ["ClusterId": "j-1", "InstanceGroup": ["InstanceGroupName": "core", "InstanceCount": 2]],
    ]
    guard case .service(let action) = resource(name) else { return }
    for parameters in asked {
      let lookup = try #require(EMRNameLookup(action, parameters: parameters))
      let call = try #require(try apiCall(name, parameters))
      #expect(
        lookup.completing(call, with: groups)?.parameters
          == ["ClusterId": "j-1", "InstanceGroups": [["InstanceCount": 2, "InstanceGroupId": "ig-1"]]]
      )
    }
  }
}
