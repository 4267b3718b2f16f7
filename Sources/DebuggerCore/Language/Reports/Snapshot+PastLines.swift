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
  func momentLines(atMost count: Int) -> [String] {
    let later = momentCount - 1 - moment
    return (max(0, moment - count + 1)...moment).map(momentLine)
      + (later > 0 ? ["  \(later) more after this one"] : [])
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
