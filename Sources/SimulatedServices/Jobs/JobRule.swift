import JSONModel

/// How long some jobs take, and how they end.
package struct JobRule: Sendable, Hashable {
  /// The service as AWS SDK integrations name it; nothing for all.
  package var service: String?
  /// The action as AWS SDK integrations name it; nothing for all.
  package var action: String?
  /// The name, where `*` stands for any letters; nothing for all.
  package var name: String?
  /// How long they take, in seconds; nothing where another rule says it.
  package var seconds: Double?
  /// How they end; nothing where another rule says it.
  package var outcome: JobOutcome?

  /// Makes a rule.
  package init(
    service: String? = nil,
    action: String? = nil,
    name: String? = nil,
    seconds: Double? = nil,
    outcome: JobOutcome? = nil
  ) {
    self.service = service
    self.action = action
    self.name = name
    self.seconds = seconds
    self.outcome = outcome
  }

  /// Whether the rule is for a job.
  func covers(service: String, action: String, name: String) -> Bool {
    guard self.service.map({ $0 == service }) ?? true, self.action.map({ $0 == action }) ?? true else { return false }
    return self.name.map { ValueTest.wildcard($0).accepts(.string(name)) } ?? true
  }
}
