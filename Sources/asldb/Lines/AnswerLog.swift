import Synchronization

/// The questions of a script and what was answered to them, in order.
final class AnswerLog: Sendable {
  private let texts = Mutex<[String]>([])

  /// Adds the answer to the question of a line.
  func add(_ question: String, _ answer: [String]) {
    texts.withLock { texts in
      if !texts.isEmpty { texts.append("") }
      texts.append("> \(question)")
      texts += answer
    }
  }

  /// All of it.
  var lines: [String] { texts.withLock { $0 } }
}
