import Integrations
package import Interpreter
import JSONModel
import StatesLanguage

extension Snapshot {
  /// The answers that are kept, in the order in which they are tried.
  var keptLines: [String] {
    guard !kept.answers.isEmpty else {
      return ["no answer is kept; keep STATE succeed JSON keeps one, pin the last one of a task"]
    }
    return kept.byPrecedence.map { answer in
      ([answer.pattern.text] + answer.timing.words + [answer.outcome.words]).joined(separator: " ")
    }
  }

  /// How tasks are answered from outside, a line for each.
  func callbackLines(of tasks: [TaskID], _ form: CallbackForm) -> [String] {
    tasks.map { id in
      guard let task = pendingTasks.first(where: { $0.id == id }) else { return Refusal.noSuchTask(id).words }
      return callbackText(of: task)?.text(form) ?? "task \(id.number) has no token: it is answered only here"
    }
  }

  /// Who answers a task that waits, as far as that is known.
  package func answerer(of task: PendingTask) -> String? { surroundings.sources[task.id] }

  /// What an answer to a task looks like, and which errors it can fail with.
  func offerLines(of task: PendingTask) -> [String] {
    guard !surroundings.attends(to: task.id) else { return [] }
    let offer = offer(for: task)
    let names = offer.errors.map(\.quotedWord)
    let rest = names.count - Self.offeredErrorCount
    let listed = names.prefix(Self.offeredErrorCount).joined(separator: ", ")
    return [
      "  succeeds with: \(offer.result.briefText(upTo: 300))",
      "  fails with: \(listed)" + (rest > 0 ? ", \(rest) more" : ""),
    ]
  }

  /// How many names of errors are told.
  private static var offeredErrorCount: Int { 8 }
}
