import Interpreter
import JSONModel
import StatesLanguage

extension Snapshot {
  /// The last events of the history.
  func eventLines(atMost count: Int) -> [String] {
    let first = max(0, history.count - count)
    return (first..<history.count).map { index in
      let event = history[index]
      let subject = event.detail.subject.map { " \($0)" } ?? ""
      return "\(event.id) \(DurationText.clock(from: start, to: event.moment)) \(event.detail.type)\(subject)"
    }
  }

  /// The moments up to this one; a star marks this one, and what comes after it is counted.
  func momentLines(atMost count: Int) -> [String] { momentSlices(atMost: count).flatMap { momentLines($0) } }

  /// The moments up to this one, in slices that take no time that anybody would notice.
  package func momentSlices(atMost count: Int) -> [ClosedRange<Int>] {
    let first = max(0, moment - count + 1)
    return stride(from: first, through: moment, by: 100).map { $0...min($0 + 99, moment) }
  }

  /// The lines of a slice of the moments; what comes after this moment is counted behind the last one.
  package func momentLines(_ slice: ClosedRange<Int>) -> [String] {
    let later = slice.upperBound == moment ? momentCount - 1 - moment : 0
    return slice.map(momentLine) + (later > 0 ? ["  \(later) more after this one"] : [])
  }

  private func momentLine(_ index: Int) -> String {
    let names = bookmarks.filter { $0.fork == fork && $0.moment == index }.map { " '\($0.name)" }
    let hand = inspection.isByHand(index) ? " by hand" : ""
    return (index == moment ? "* " : "  ") + "\(inspection.address(of: index).text) \(inspection.words(of: index))"
      + hand + names.joined()
  }

  /// The watched expressions, what they give, and what they gave before when that was something else.
  var watchLines: [String] {
    guard !watches.isEmpty else { return ["no watches; watch adds one"] }
    return watches.map { view in
      let before = view.hasChanged ? view.previous.map { ", before \($0.text)" } ?? "" : ""
      return "\(view.watch.number) \(view.watch.expression.text) = \(view.value.text)\(before)"
    }
  }
}
