/// A line for the log, and what it says together with others like it.
struct NarratedLine: Equatable {
  /// What lines that follow each other have in common: they are one line, with their number.
  struct Refrain: Equatable, Sendable {
    /// What happens again and again: `Call of Import failed: Busy`.
    let subject: String
    /// What is true after the last time: `, 4 of 5 tolerated`.
    let state: String
    /// Whether it happens in one branch after the other, and not again and again.
    var isOfBranches = true

    /// The line for so many times.
    func text(count: Int) -> String {
      isOfBranches ? "\(subject), in \(count) branches\(state)" : "\(subject) \(count) times\(state)"
    }
  }

  /// The line, when it stands alone.
  let text: String
  /// What it has in common with others; nothing when it always stands alone.
  var refrain: Refrain?
}
