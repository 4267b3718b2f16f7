extension OptimizedService {
  /// All of them, in the order of AWS's pages.
  package static let all: [OptimizedService] = [
    lambda, batch, athena, apiGateway, bedrock, bedrockAgentCore, codeBuild, dynamoDB, ecs, eks, emr, emrContainers,
    emrServerless, eventBridge, glue, dataBrew, mediaConvert, sageMaker, sns, sqs, stepFunctions, https,
  ]

  /// The service of a prefix: `sqs`.
  package static subscript(prefix: String) -> OptimizedService? { byPrefix[prefix] }

  private static let byPrefix = Dictionary(all.map { ($0.prefix, $0) }) { first, _ in first }
}
