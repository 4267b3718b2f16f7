/// Who else looks at a session.
package struct SessionCompany: Sendable, Equatable {
  /// How many others there are.
  package var others = 0
  /// Whether it was one of them who moved the session last: where it stands, it stands for them.
  package var hasMoved = false

  /// Makes the company of somebody.
  package init(others: Int = 0, hasMoved: Bool = false) {
    (self.others, self.hasMoved) = (others, hasMoved)
  }

  /// What has changed since then, when that is worth a word.
  package func news(since before: SessionCompany) -> String? {
    let change = others - before.others
    if change == 0 { return nil }
    let words = abs(change) == 1 ? "another debugger" : "\(abs(change)) other debuggers"
    return change > 0 ? "\(words) attached" : "\(words) left"
  }
}
