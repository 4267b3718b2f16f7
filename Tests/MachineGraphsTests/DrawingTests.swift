import Testing

@testable import MachineGraphs

@Suite("Drawings of machines that were looked at")
struct DrawingTests {
  /// Published machines of all kinds: long and short, with loops, catchers, branches, Maps in Maps.
  static let chosen = [
    "app-control-concurrency-with-dynamodb-tf__statemachines__dynamodb-semaphore",
    "calling-async-api-callback__statemachine__workflow_AsyncAPICallbackPattern",
    "checkout-processing-workflow__statemachine__checkout_workflow",
    "data-processing__sam__statemachine__statemachine",
    "distributed-data-stream-aggregator__statemachine__statemachine",
    "ec2-instance-isolation-sam__statemachine__statemachine",
    "emit-and-wait__statemachine__statemachine",
    "explicit-failure-with-parallel-states__statemachine__statemachine",
    "human-task-reminder__statemachine__statemachine",
    "inventory-management-sam__statemachine__reserve-stock-statemachine",
    "moderated-image-catalog__statemachine__statemachine",
    "pagination-loop__statemachine__statemachine",
    "parallel-agent-early-stopping__statemachine__main",
    "resource-configuration-backup-sam__statemachine__statemachine",
    "s3-bucket-nested-distributed-map__statemachine__statemachine",
    "selective-checkpointing__statemachine__statemachineParent",
    "sfn-rds-to-aurora-migrate-postgres-cdk__statemachine__statemachine",
    "sfn-rekognition-video-catalog-workflow__statemachine__statemachine",
    "step-functions-athena-glue-sam__athenaquery",
    "uml-statemachine__statemachine__BlogOpenRequestSM",
  ]

  static let paths = Folders.samples + Folders.corpus.filter { chosen.contains($0.stem) }

  @Test("are drawn as they were", arguments: paths, [80, 120, 200])
  func drawings(_ path: DefinitionPath, _ width: Int) throws {
    let text = GraphExport(try path.outline, width: width).text(in: .text)
    try Golden.check(text, "drawings/\(path.stem).\(width).txt")
  }

  @Test("are of all samples, and of twenty published machines where these are")
  func count() {
    #expect(Folders.samples.count >= 7)
    #expect(Self.paths.count == Folders.samples.count + (Folders.corpus.isEmpty ? 0 : 20))
  }
}
