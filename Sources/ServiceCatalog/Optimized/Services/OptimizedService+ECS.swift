extension OptimizedService {
  /// Amazon ECS / Fargate.
  ///
  /// - Source: Step Functions guide, page `connect-ecs`.
  static let ecs = OptimizedService(
    prefix: "ecs",
    name: "Amazon ECS / Fargate",
    errorPrefix: "ECS",
    api: "ecs",
    actions: [
      OptimizedAction(
        "runTask",
        patterns: [.job, .callback],
        required: ["TaskDefinition"],
        optional: [
          "Cluster", "Group", "LaunchType", "NetworkConfiguration", "Overrides", "PlacementConstraints",
          "PlacementStrategy", "PlatformVersion", "PropagateTags", "EnableExecuteCommand", "CapacityProviderStrategy",
        ],
        job: OptimizedJob(
          describe: "describeTasks",
          success: .stopped,
          result: .element(of: "Tasks"),
          cancel: "stopTask",
          certainty: .recorded
        )
      )
    ]
  )
}
