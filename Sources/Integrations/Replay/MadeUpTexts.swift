import Interpreter
import JSONModel
import StatesLanguage

/// Texts that the engine makes up: names that a history does not have, task tokens, times, UUIDs.
struct MadeUpTexts {
  /// How many milliseconds the clocks of a state and of its events may differ.
  static let tolerance = 5000.0

  private let names: [String]
  private let wholeNames: Set<String>
  private let moments: [Instant]
  private let history: RecordedHistory

  /// Makes the texts of an execution.
  ///
  /// - Parameters:
  ///   - settings: The names that it has.
  ///   - moments: The times that its states may tell.
  ///   - history: What it is compared with.
  init(of settings: ExecutionSettings, around moments: [Instant], notIn history: RecordedHistory) {
    let arns = [settings.executionARN, settings.machineARN]
    names = arns + [settings.executionName].filter { $0.count >= Self.shortestName }
    wholeNames = [settings.executionName, settings.machineName]
    self.moments = moments
    self.history = history
  }

  /// How long an execution's name has to be to be looked for inside other texts.
  private static let shortestName = 12

  /// Whether a recorded text is one of ours with something else in the place of what is made up.
  func allow(_ recorded: String, insteadOf ours: String) -> Bool {
    if wholeNames.contains(ours) { return true }
    if let left = Timestamp(parsing: recorded), let right = Timestamp(parsing: ours) {
      return Double((left.milliseconds - right.milliseconds).magnitude) <= Self.tolerance
    }
    let number = /\(entered at the event id #\d+\)/
    let (recorded, ours) = (recorded.replacing(number, with: ""), ours.replacing(number, with: ""))
    return recorded == ours || fits(recorded, pieces: pieces(of: ours))
  }

  /// The parts of a text around what is made up in it.
  private func pieces(of text: String) -> [Substring] {
    var marked = text
    for name in names { marked = marked.replacing(name, with: Self.hole) }
    marked = marked.replacing(/asldb-\d+-\d+-[0-9a-z]+(-[0-9a-f]+)?/, with: Self.hole)
    marked = marked.replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) { match in
      isRecorded(match.output.0) ? String(match.output.0) : Self.hole
    }
    marked = marked.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/) { match in
      isNow(match.output.0) ? Self.hole : String(match.output.0)
    }
    return marked.split(separator: Self.hole, omittingEmptySubsequences: false)
  }

  private static let hole = "\u{FFFC}"

  private func isRecorded(_ text: Substring) -> Bool {
    history.events.contains { $0.json.text().contains(text) }
  }

  private func isNow(_ text: Substring) -> Bool {
    guard let time = Timestamp(parsing: String(text)) else { return false }
    return moments.contains { Double((time.milliseconds - $0.milliseconds).magnitude) <= Self.tolerance }
  }

  private func fits(_ text: String, pieces: [Substring]) -> Bool {
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last,
      text.utf8.count >= first.utf8.count + last.utf8.count, text.hasPrefix(first), text.hasSuffix(last)
    else { return false }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
