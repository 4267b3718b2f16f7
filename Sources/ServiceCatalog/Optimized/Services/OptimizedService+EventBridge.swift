extension OptimizedService {
  /// Amazon EventBridge.
  ///
  /// - Source: Step Functions guide, page `connect-eventbridge`.
  static let eventBridge = OptimizedService(
    prefix: "events",
    name: "Amazon EventBridge",
    errorPrefix: "EventBridge",
    api: "eventbridge",
    actions: [
      OptimizedAction(
        "putEvents",
        patterns: [.callback],
        required: ["Entries"],
        optional: [],
        answer: [CatalogMember("Entries", .list(of: .structure())), CatalogMember("FailedEntryCount", .integer)]
      )
    ]
  )
}
