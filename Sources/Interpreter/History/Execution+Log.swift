public import JSONModel

extension Execution {
  /// The events as CloudWatch Logs gets them: for an Express execution, all that is told of it.
  ///
  /// - Parameters:
  ///   - level: Which events.
  ///   - includesData: Whether payloads are told, and not only names, errors and causes.
  /// - Returns: The events, each as one flat object.
  /// - Source: Step Functions guide, "Using CloudWatch Logs to log execution history"; recorded.
  public func log(_ level: LogLevel = .all, includesData: Bool = true) -> [JSON] {
    history.filter { level.admits($0.detail) }.map { event in
      [
        "id": .string("\(event.id)"),
        "type": .string(event.detail.type),
        "details": .object(event.detail.logDetails(includesData: includesData)),
        "previous_event_id": .string("\(event.previousID)"),
        "event_timestamp": .string("\(event.moment.milliseconds)"),
        "execution_arn": .string(program.settings.executionARN),
        "redrive_count": .string("\(redriveCount(at: event.id))"),
      ]
    }
  }

  /// How often the execution had been redriven when an event was made.
  private func redriveCount(at event: Int) -> Int { redrives.count { $0.event <= event } }
}

extension EventDetail {
  /// The event's details, with its payloads or without.
  fileprivate func logDetails(includesData: Bool) -> JSONObject {
    let all = details?.members ?? [:]
    guard !includesData else { return all }
    return JSONObject(all.members.filter { !Self.payloads.contains($0.name) }.map { ($0.name, $0.value) })
  }

  private static let payloads: Set = [
    "input", "inputDetails", "output", "outputDetails", "parameters", "assignedVariables", "assignedVariablesDetails",
  ]
}
