import JSONModel
import ServiceCalls
import StatesLanguage
import Testing

@Suite("the error of a task whose call was refused")
struct ErrorTests {
  static let names: [(String, String, ErrorName)] = [
    ("lambda:invoke", "ResourceNotFoundException", "Lambda.ResourceNotFoundException"),
    ("lambda:invoke", "AccessDeniedException", "Lambda.AWSLambdaException"),
    ("aws-sdk:lambda:invoke", "AccessDeniedException", "Lambda.LambdaException"),
    ("dynamodb:putItem", "ConditionalCheckFailedException", "DynamoDB.ConditionalCheckFailedException"),
    ("dynamodb:putItem", "ValidationException", "DynamoDB.AmazonDynamoDBException"),
    ("aws-sdk:dynamodb:query", "ValidationException", "DynamoDb.DynamoDbException"),
    ("sns:publish", "NotFound", "SNS.NotFoundException"),
    ("sns:publish", "InvalidParameter", "SNS.InvalidParameterException"),
    ("sqs:sendMessage", "MissingParameter", "SQS.AmazonSQSException"),
    ("sqs:sendMessage", "AWS.SimpleQueueService.NonExistentQueue", "SQS.QueueDoesNotExistException"),
    ("aws-sdk:sqs:sendMessage", "QueueDoesNotExist", "Sqs.QueueDoesNotExistException"),
    ("states:startExecution", "StateMachineDoesNotExist", "StepFunctions.StateMachineDoesNotExistException"),
    ("aws-sdk:sfn:startExecution", "ExecutionAlreadyExists", "Sfn.ExecutionAlreadyExistsException"),
    ("aws-sdk:s3:getObject", "NoSuchKey", "S3.NoSuchKeyException"),
    ("aws-sdk:s3:getObject", "SlowDown", "S3.S3Exception"),
    ("aws-sdk:rds:describeDBInstances", "DBInstanceNotFound", "Rds.DbInstanceNotFoundException"),
    ("aws-sdk:dynamodb:query", "InternalServerError", "DynamoDb.InternalServerErrorException"),
    ("sns:publish", "InternalError", "SNS.InternalErrorException"),
    ("aws-sdk:rds:describeDBSubnetGroups", "DBSubnetGroupNotFoundFault", "Rds.DbSubnetGroupNotFoundException"),
    ("aws-sdk:brandnew:doIt", "Whatever", "Brandnew.BrandnewException"),
  ]

  @Test("has the name of the client's exception", arguments: names)
  func name(_ task: String, _ code: String, _ name: ErrorName) {
    let error = APIError(code: code, message: "No.", status: 400)
    #expect(TaskOutcome.failure(of: resource(task), error, exchange).error == name)
  }

  static let causes: [(String, String)] = [
    (
      "dynamodb:putItem",
      "No. (Service: AmazonDynamoDBv2; Status Code: 400; Error Code: Oops; "
        + "Request ID: 5e272390-8c1b-4d41-a6b7-0c2f9d1e3a55; Proxy: null)"
    ),
    (
      "aws-sdk:dynamodb:putItem",
      "No. (Service: DynamoDb, Status Code: 400, Request ID: 5e272390-8c1b-4d41-a6b7-0c2f9d1e3a55) (SDK Attempt Count: 1)"
    ),
    (
      "aws-sdk:s3:getObject",
      "No. (Service: S3, Status Code: 400, Request ID: 5e272390-8c1b-4d41-a6b7-0c2f9d1e3a55, Extended Request ID: "
        + "NWUyNzIzOTAtOGMxYi00ZDQxLWE2YjctMGMyZjlkMWUzYTU1) (SDK Attempt Count: 1)"
    ),
  ]

  @Test("has a cause as the client writes it", arguments: causes)
  func cause(_ task: String, _ cause: String) {
    let error = APIError(code: "Oops", message: "No.", status: 400)
    #expect(TaskOutcome.failure(of: resource(task), error, exchange).cause == cause)
  }

  @Test(
    "is the client's own when nobody answered",
    arguments: [("sqs:sendMessage", "SQS"), ("aws-sdk:sqs:sendMessage", "Sqs")]
  )
  func unreachable(_ task: String, _ prefix: String) {
    let error = APIError(code: "SdkClientException", message: "Unable to execute HTTP request", status: nil)
    let failure = TaskFailure(ErrorName(prefix + ".SdkClientException"), cause: "Unable to execute HTTP request")
    #expect(TaskOutcome.failure(of: resource(task), error, exchange) == failure)
  }

  static let offers: [(String, ErrorName)] = [
    ("dynamodb:putItem", "DynamoDB.ConditionalCheckFailedException"),
    ("dynamodb:putItem", "DynamoDB.AmazonDynamoDBException"),
    ("lambda:invoke", "Exception"), ("lambda:invoke", "Lambda.TooManyRequestsException"),
    ("apigateway:invoke", "ApiGateway.403"), ("http:invoke", "States.Http.Socket"), ("eks:call", "EKS.404"),
    ("events:putEvents", "EventBridge.FailedEntry"), ("ecs:runTask.sync", "AmazonECS.Unknown"),
    ("aws-sdk:s3:getObject", "S3.NoSuchKeyException"), ("aws-sdk:s3:getObject", "States.Timeout"),
    ("elasticmapreduce:addStep.sync", "States.TaskFailed"),
  ]

  @Test("is one of those that a person is offered", arguments: offers)
  func offered(_ task: String, _ name: ErrorName) {
    let offered = resource(task).offeredErrors
    #expect(offered.contains(name))
    #expect(Set(offered).count == offered.count)
  }
}
