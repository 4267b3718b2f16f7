import Integrations
package import Interpreter
package import JSONModel
package import StatesLanguage

extension Snapshot {
  /// What waits for an answer or a time, with the deadlines on the execution's clock.
  var waitingLines: [String] {
    let lines = pendingTasks.flatMap(lines) + branches.flatMap(waitLines)
    let clock = "the clock shows \(now.timestamp) (\(clock.text))"
    return [clock] + (lines.isEmpty ? ["nothing waits for an answer or a time"] : lines)
  }

  private func lines(of task: PendingTask) -> [String] {
    let attempt = task.attempt > 0 ? ", try \(task.attempt + 1)" : ""
    return [
      "\(typedName(of: task)) \(path(to: task.state, of: task.id.branch)): \(task.resource.shortName), "
        + "\(task.phase.words)\(attempt)",
      "  " + sentWords(of: task),
      itemWords(of: task).map { "  \($0)" },
      "  waits for \(DurationText.text(from: task.scheduledAt, until: now))",
      answerer(of: task).map { "  answered by \($0)" },
      surroundings.unanswered[task.id].map { "  \($0)" },
      surroundings.jobs.first { $0.task == task.id }.map { job in
        "  polled \(job.count == 1 ? "once" : "\(job.count) times")\(job.polls.last.map { ", \($0.status)" } ?? "")"
      },
      task.token.map { "  token \($0)" },
      task.deadline.map { "  time limit \(words(for: $0))" },
      task.heartbeatDeadline.map { "  heartbeat expected by \(words(for: $0))" },
    ].compactMap(\.self) + inspection.execution.warnings(about: task).map { "  warning: \($0.words)" }
      + offerLines(of: task)
  }

  private func sentWords(of task: PendingTask) -> String {
    let message = SentMessage(of: task)
    return "sent" + (message.target.map { " to \($0)" } ?? "") + ": \(message.content.briefText(upTo: 300))"
  }

  /// The item of the innermost Map that a task is in, in words.
  private func itemWords(of task: PendingTask) -> String? {
    item(of: task).map { "item \($0.index): \($0.value.briefText(upTo: 300))" }
  }

  /// The item of the innermost Map that a task is in.
  package func item(of task: PendingTask) -> (index: Int, value: JSON)? {
    guard let item = inspection.execution.contextObject(of: task.id.branch)?["Map"]?["Item"],
      let index = item["Index"]?.number?.integer
    else { return nil }
    return (index, item["Value"] ?? .null)
  }

  private func waitLines(of view: BranchView) -> [String] {
    let name = path(to: view.branch.visit.state, of: view.branch.id)
    switch view.branch.condition {
    case .sleeping(let until): return ["@\(view.branch.id.number) \(name): sleeps until \(words(for: until))"]
    case .retrying(let until): return ["@\(view.branch.id.number) \(name): retries at \(words(for: until))"]
    case .ready, .task, .joining, .finished, .failed: return []
    }
  }

  private func words(for moment: Instant) -> String {
    "\(moment.timestamp), in \(DurationText.text(from: now, until: moment))"
  }

  /// What a task is called where one has to be typed.
  package func typedName(of task: PendingTask) -> String { "task:\(task.id.number)" }

  /// The name of a state with the way to its branch: `Fan[0]/Ship`.
  package func path(to state: StateID, of branch: BranchID) -> String {
    let path = branches.first { $0.branch.id == branch }?.path ?? ""
    return (path.isEmpty ? "" : path + "/") + machine[state].name.text
  }
}
