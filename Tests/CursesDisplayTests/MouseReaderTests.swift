import CNcurses
import Testing
import TerminalUI

@testable import CursesDisplay

@Suite("clicks")
struct MouseReaderTests {
  /// Presses at places and times in milliseconds, and what they are.
  @Test(
    "are double when they are near each other in place and time",
    arguments: [
      ([(1, 0)], [.click]), ([(1, 0), (1, 399)], [.click, .doubleClick]), ([(1, 0), (1, 401)], [.click, .click]),
      ([(1, 0), (2, 100)], [.click, .click]), ([(1, 0), (1, 100), (1, 200)], [.click, .doubleClick, .click]),
    ] as [([(Int, Int)], [MouseEvent.Action])]
  )
  func clicks(_ presses: [(column: Int, time: Int)], _ actions: [MouseEvent.Action]) {
    var reader = MouseReader()
    let start = ContinuousClock.now
    let found = presses.map { press in
      reader.action(
        of: cncurses_left_pressed(),
        at: Point(x: press.column, y: 0),
        now: start + .milliseconds(press.time)
      )
    }
    #expect(found == actions)
  }
}
