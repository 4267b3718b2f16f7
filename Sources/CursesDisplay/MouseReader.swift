import CNcurses
import TerminalUI

/// Translates what curses says about the mouse, and finds out which clicks are double.
struct MouseReader {
  /// How long after a click a second one makes a double click.
  private static let longestPause: ContinuousClock.Duration = .milliseconds(400)

  private var lastClick: (point: Point, instant: ContinuousClock.Instant)?
  private var leftIsDown = false

  /// The event that curses keeps ready; nothing when it means nothing to us.
  mutating func read(at now: ContinuousClock.Instant) -> MouseEvent? {
    var event = MEVENT()
    guard unsafe getmouse(&event) == OK else { return nil }
    let point = Point(x: Int(event.x), y: Int(event.y))
    return action(of: UInt32(event.bstate), at: point, now: now).map { MouseEvent($0, at: point) }
  }

  mutating func action(of state: UInt32, at point: Point, now: ContinuousClock.Instant) -> MouseEvent.Action? {
    func says(_ mask: UInt32) -> Bool { state & mask != 0 }
    if says(cncurses_wheel_up()) { return .wheelUp }
    if says(cncurses_wheel_down()) { return .wheelDown }
    if says(cncurses_right_pressed()) { return .secondaryClick }
    if says(cncurses_left_pressed()) { return press(at: point, now: now) }
    if says(cncurses_left_released()) { return release() }
    return says(cncurses_mouse_moved()) && leftIsDown ? .drag : nil
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

  private mutating func release() -> MouseEvent.Action {
    leftIsDown = false
    return .release
  }
}
