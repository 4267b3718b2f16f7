/// What the clients call themselves that optimized integrations use: it stands in their causes and in the name of the
/// error for what a service's API does not model.
///
/// - Source: recorded for `AWSLambda`, `AmazonDynamoDBv2`, `AmazonSNS`, `AmazonSQS`, `AWSStepFunctions` and the errors
///   `AmazonDynamoDBException` and `AmazonSQSException`; the other ones are those of the AWS SDK for Java 1.
struct ClientName {
  /// The service in causes: `AmazonDynamoDBv2`.
  let service: String
  /// The error for what is not modelled: `AmazonDynamoDBException`.
  let exception: String

  private init(_ service: String, exception: String? = nil) {
    self.service = service
    self.exception = exception ?? service + "Exception"
  }

  /// That of an optimized service, by its name in ARNs.
  static subscript(service: String) -> ClientName? { all[service] }

  private static let all: [String: ClientName] = [
    "athena": ClientName("AmazonAthena"),
    "batch": ClientName("AWSBatch"),
    "bedrock": ClientName("AmazonBedrock"),
    "bedrockagentcore": ClientName("AmazonBedrockAgentCore"),
    "codebuild": ClientName("AWSCodeBuild"),
    "databrew": ClientName("AWSGlueDataBrew"),
    "dynamodb": ClientName("AmazonDynamoDBv2", exception: "AmazonDynamoDBException"),
    "ecs": ClientName("AmazonECS"),
    "eks": ClientName("AmazonEKS"),
    "elasticmapreduce": ClientName("AmazonElasticMapReduce"),
    "emr-containers": ClientName("AmazonEMRContainers"),
    "emr-serverless": ClientName("AWSEMRServerless"),
    "events": ClientName("AmazonEventBridge"),
    "glue": ClientName("AWSGlue"),
    "lambda": ClientName("AWSLambda"),
    "mediaconvert": ClientName("AWSMediaConvert"),
    "sagemaker": ClientName("AmazonSageMaker"),
    "sns": ClientName("AmazonSNS"),
    "sqs": ClientName("AmazonSQS"),
    "states": ClientName("AWSStepFunctions"),
  ]
}
