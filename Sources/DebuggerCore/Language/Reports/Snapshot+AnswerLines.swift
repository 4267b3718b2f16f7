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
    return kept.byPrecedence.map { "\($0.pattern.text) \($0.outcome.words)" }
  }

  /// Who answers a task that waits, as far as that is known.
  package func answerer(of task: PendingTask) -> String? { surroundings.sources[task.id] }

  /// What an answer to a task looks like, and which errors it can fail with.
  func offerLines(of task: PendingTask) -> [String] {
    guard !surroundings.attends(to: task.id) else { return [] }
    let offer = AnswerOffer(for: task, in: machine)
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
