import TerminalUI

/// Makes events of what the mouse reports, and finds out which clicks are double.
struct MouseReader {
  /// How long after a click a second one makes a double click.
  private static let longestPause: ContinuousClock.Duration = .milliseconds(400)

  private var lastClick: (point: Point, instant: ContinuousClock.Instant)?
  private var leftIsDown = false

  /// The event of a report that came at a time; nothing when it means nothing to us.
  mutating func event(of report: MouseReport, at now: ContinuousClock.Instant) -> MouseEvent? {
    action(of: report, at: now).map { MouseEvent($0, at: report.point) }
  }

  private mutating func action(of report: MouseReport, at now: ContinuousClock.Instant) -> MouseEvent.Action? {
    switch report.change {
    case .press(.left): press(at: report.point, now: now)
    case .press(.right): .secondaryClick
    case .drag(.left): drag()
    case .release(.left): release()
    case .release(nil): leftIsDown ? release() : nil
    case .wheelUp: .wheelUp
    case .wheelDown: .wheelDown
    case .press(.middle), .drag(.middle), .drag(.right), .release(.middle), .release(.right): nil
    }
  }

  private mutating func press(at point: Point, now: ContinuousClock.Instant) -> MouseEvent.Action {
    leftIsDown = true
    if let last = lastClick, last.point == point, last.instant.duration(to: now) <= MouseReader.longestPause {
      lastClick = nil
      return .doubleClick
    }
    lastClick = (point, now)
    return .click
  }

  /// A click that became a drag is not the first half of a double click.
  private mutating func drag() -> MouseEvent.Action {
    lastClick = nil
    return .drag
  }

  private mutating func release() -> MouseEvent.Action {
    leftIsDown = false
    return .release
  }
}
