import Interpreter
import JSONModel
package import StatesLanguage

/// What came of one moment when the branches moved in several orders.
package struct ScheduleComparison: Sendable, Equatable {
  /// The moment of the timeline from which they were tried.
  package let moment: Int
  /// What came of each order, the usual one first.
  package let results: [ScheduleResult]

  /// Compares results with the first of them.
  init(moment: Int, _ results: [ScheduleResult]) {
    self.moment = moment
    guard let usual = results.first else {
      self.results = []
      return
    }
    self.results = results.map { $0.compared(with: usual) }
  }

  /// Whether all came to the same.
  package var agrees: Bool { results.allSatisfy { $0.difference == nil } }

  /// The comparison in words, a line each: first what the usual order came to, then the orders that differ.
  package func words(in machine: StateMachine) -> [String] {
    guard let usual = results.first else { return [] }
    let end = usual.end.words(in: machine)
    guard results.count > 1 else { return ["there is only one order, as no two branches can move at once: \(end)"] }
    guard !agrees else { return ["\(results.count) orders of the branches come to the same: \(end)"] }
    let same = results.dropFirst().count { $0.difference == nil }
    let others = same == 0 ? "" : "; \(same) other \(same == 1 ? "order" : "orders") too"
    return ["\(usual.order.words): \(end)\(others)"] + results.compactMap { $0.words(against: usual, in: machine) }
  }
}

extension ScheduleResult {
  fileprivate func compared(with usual: ScheduleResult) -> ScheduleResult {
    var result = self
    result.difference = end.difference(from: usual.end)
    guard result.difference != nil else { return result }
    let place = zip(entries, usual.entries).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let index = place ?? min(entries.count, usual.entries.count)
    let (here, there) = (entries.dropFirst(index).first, usual.entries.dropFirst(index).first)
    result.firstTurn = here == there ? nil : Turn(usual: there, here: here)
    return result
  }

  fileprivate func words(against usual: ScheduleResult, in machine: StateMachine) -> String? {
    guard let difference else { return nil }
    let what =
      switch difference {
      case .end, .error: end.words(in: machine)
      case .output(let change): "output \(change.words)"
      }
    guard let firstTurn, let here = firstTurn.here else { return "\(order.words): \(what)" }
    let there = firstTurn.usual.map { " before \($0.words(in: machine))" } ?? ""
    return "\(order.words): \(what); entered \(here.words(in: machine))\(there)"
  }
}

extension ScheduleResult.End {
  fileprivate func difference(from usual: Self) -> ScheduleResult.Difference? {
    guard self != usual else { return nil }
    switch (usual, self) {
    case (.ended(.succeeded(let old)), .ended(.succeeded(let new))):
      return JSONDifference.between(old, new).first.map { .output($0) }
    case (.ended(.failed), .ended(.failed)): return .error
    case (.ended, _), (.needsAnswer, _), (.tooLong, _): return .end
    }
  }

  /// How it ended, in words.
  package func words(in machine: StateMachine) -> String {
    switch self {
    case .ended(.failed(let error, let cause)):
      "FAILED with \([error ?? "an error without a name", cause].compactMap(\.self).joined(separator: ": "))"
    case .ended(let status): status.name
    case .needsAnswer(let states):
      "needs an answer for \(states.map { machine[$0].name.text }.joined(separator: ", "))"
    case .tooLong(let stages): "not at its end after \(stages) stages"
    }
  }
}

extension JSONDifference.Change {
  /// The place and what differs there.
  fileprivate var words: String {
    let place = pointer.text.isEmpty ? "" : "at \(pointer.text): "
    return switch kind {
    case .added(let new): "\(place)\(Self.short(new)) in place of nothing"
    case .removed(let old): "\(place)nothing in place of \(Self.short(old))"
    case .changed(let old, let new): "\(place)\(Self.short(new)) in place of \(Self.short(old))"
    }
  }

  private static func short(_ value: JSON) -> String {
    let text = value.text()
    return text.count > 40 ? text.prefix(37) + "..." : text
  }
}
