import DebuggerCore
import Interpreter
import StatesLanguage
import TerminalUI

/// How much of something there is, and how much of its limit that is.
struct Meter: Equatable {
  /// The amount in words.
  let words: String
  /// How many percent of the limit it is, rounded down; nothing without a limit.
  let percent: Int?

  /// Compares an amount with its limit.
  init(_ words: String, _ amount: Int, of limit: Int?) {
    self.words = words
    percent = limit.map { limit in
      limit > 0 ? Int((Double(amount) / Double(limit) * 100).rounded(.down)) : 100
    }
  }

  /// The amount, and the percentage where there is a limit.
  var text: String { words + (percent.map { " \($0)%" } ?? "") }

  /// How it looks: from four fifths of the limit on it warns.
  func role(otherwise role: Role) -> Role { (percent ?? 0) >= Self.warningPercent ? .warning : role }

  private static let warningPercent = 80
}

extension Snapshot {
  /// The events, as a part of those that an execution may have; an Express execution has no limit of them.
  var eventMeter: Meter {
    let limit: Int? =
      switch workflow {
      case .standard: limits.historyEvents
      case .express: nil
      }
    return Meter(history.count == 1 ? "1 event" : "\(history.count) events", history.count, of: limit)
  }

  /// A payload, as a part of the largest one.
  func payloadMeter(bytes: Int) -> Meter { Meter(ByteText.text(bytes), bytes, of: limits.payloadBytes) }
}
