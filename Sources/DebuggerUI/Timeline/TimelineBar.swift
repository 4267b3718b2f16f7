import DebuggerCore
import Interpreter
import TerminalUI

/// The timeline in one row: where the session is, where it stopped, what was done by hand and what has a name.
struct TimelineBar {
  /// How many moments there are.
  let count: Int
  /// The moment that is looked at.
  let cursor: Int
  /// How wide it is.
  let width: Int

  /// The column of a moment.
  func column(of moment: Int) -> Int {
    count <= width ? moment : moment * (width - 1) / max(1, count - 1)
  }

  /// The moment that a column stands for.
  func moment(at column: Int) -> Int {
    let moment = count <= width ? column : (column * (count - 1) + width - 2) / max(1, width - 1)
    return min(max(0, moment), count - 1)
  }

  /// The columns that are used.
  var used: Int { min(count, width) }
}

extension Model {
  /// Where the timeline is, when there is room for it.
  var timelineRect: Rect? {
    guard ScreenLayout.hasTimelineRow(size) else { return nil }
    return Rect(x: 0, y: size.height - 3, width: size.width, height: 1)
  }

  private var timelineTitle: String {
    let fork = snapshot.forks.count > 1 ? "timeline \(snapshot.fork)/\(snapshot.forks.count) " : ""
    return " \(fork)\(snapshot.address.text) "
  }

  private func bar(in rect: Rect) -> (bar: TimelineBar, start: Int) {
    let start = max(14, Text.columns(of: timelineTitle))
    let bar = TimelineBar(count: snapshot.momentCount, cursor: snapshot.moment, width: max(1, rect.width - start - 2))
    return (bar, rect.minX + start)
  }

  /// Draws the timeline.
  func drawTimeline(into frame: inout Frame) {
    guard let rect = timelineRect else { return }
    let (bar, start) = bar(in: rect)
    frame.write(timelineTitle, at: rect.origin, role: .title)
    let cursor = bar.column(of: bar.cursor)
    for column in 0..<bar.used {
      let glyph: Glyph = column <= cursor ? .heavyHorizontal : .timeline
      frame.write(String(glyphs[glyph]), at: Point(x: start + column, y: rect.minY), role: .timeline)
    }
    mark(snapshot.stops, .timelineStop, .timelineStop, on: bar, start, rect, &frame)
    mark(snapshot.handmade, .timelineFork, .timelineFork, on: bar, start, rect, &frame)
    for bookmark in snapshot.bookmarks where bookmark.fork == snapshot.fork && bookmark.moment < bar.count {
      // A sign of two columns would cut a hole into the row.
      let first = bookmark.name.first.map(String.init) ?? ""
      let place = Point(x: start + bar.column(of: bookmark.moment), y: rect.minY)
      frame.write(Text.columns(of: first) == 1 ? first : "'", at: place, role: .title)
    }
    frame.write(String(glyphs[.timelineCurrent]), at: Point(x: start + cursor, y: rect.minY), role: .timelineCurrent)
  }

  private func mark(
    _ moments: AppendOnlyLog<Int>,
    _ glyph: Glyph,
    _ role: Role,
    on bar: TimelineBar,
    _ start: Int,
    _ rect: Rect,
    _ frame: inout Frame
  ) {
    for column in Set(moments.map(bar.column(of:))) where column < bar.used {
      frame.write(String(glyphs[glyph]), at: Point(x: start + column, y: rect.minY), role: role)
    }
  }

  /// Goes to the moment that the mouse points at on the timeline.
  mutating func travel(to point: Point) -> [Request]? {
    guard let rect = timelineRect, rect.contains(point) else { return nil }
    let (bar, start) = bar(in: rect)
    guard (0..<bar.used).contains(point.x - start) else { return [] }
    return [.command(.goTo(moment: bar.moment(at: point.x - start)))]
  }
}
