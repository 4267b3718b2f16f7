/// Which executions have which Map Runs.
struct MapRunTable {
  /// The ARNs of the runs of each execution.
  private var runs: [String: [String]] = [:]
  /// The ARN of each run's execution.
  private var owners: [String: String] = [:]
  /// The ARNs of the executions that have runs, as they came.
  private(set) var executions: [String] = []

  /// Whether there is none.
  var isEmpty: Bool { executions.isEmpty }

  /// The execution that has a run.
  func execution(of run: String) -> String? { owners[run] }

  /// Takes in all runs of an execution, which only gets more of them.
  mutating func add(_ arns: some Collection<String>, of execution: String) {
    let known = runs[execution]?.count ?? 0
    guard arns.count > known else { return }
    if known == 0 { executions.append(execution) }
    let new = Array(arns.dropFirst(known))
    runs[execution, default: []] += new
    for run in new { owners[run] = execution }
  }

  /// Forgets the runs of an execution.
  mutating func remove(runsOf execution: String) {
    guard let former = runs.removeValue(forKey: execution) else { return }
    for run in former { owners[run] = nil }
    executions.removeAll { $0 == execution }
  }
}
