import Testing
import TerminalUI

@testable import CursesDisplay

@Suite("what the mouse does")
struct MouseReaderTests {
  /// Reports, each at a column and a time in milliseconds, and what they are.
  private func actions(_ reports: [(MouseReport.Change, column: Int, time: Int)]) -> [MouseEvent.Action?] {
    var reader = MouseReader()
    let start = ContinuousClock.now
    return reports.map { change, column, time in
      let event = reader.event(of: MouseReport(change, at: Point(x: column, y: 0)), at: start + .milliseconds(time))
      #expect(event == nil || event?.point == Point(x: column, y: 0))
      return event?.action
    }
  }

  @Test(
    "clicks are double when they are near each other in place and time",
    arguments: [
      ([(1, 0)], [.click]), ([(1, 0), (1, 400)], [.click, .doubleClick]), ([(1, 0), (1, 401)], [.click, .click]),
      ([(1, 0), (2, 100)], [.click, .click]), ([(1, 0), (1, 100), (1, 200)], [.click, .doubleClick, .click]),
    ] as [([(Int, Int)], [MouseEvent.Action])]
  )
  func clicks(_ presses: [(column: Int, time: Int)], _ expected: [MouseEvent.Action]) {
    let reports = presses.flatMap { press in
      [(.press(.left), press.column, press.time), (.release(.left), press.column, press.time)]
        as [(MouseReport.Change, column: Int, time: Int)]
    }
    #expect(actions(reports) == expected.flatMap { [$0, .release] })
  }

  @Test("a drag ends the chance of a double click")
  func drag() {
    let reports: [(MouseReport.Change, column: Int, time: Int)] = [
      (.press(.left), 1, 0), (.drag(.left), 2, 10), (.drag(.left), 1, 20), (.release(.left), 1, 30),
      (.press(.left), 1, 40),
    ]
    #expect(actions(reports) == [.click, .drag, .drag, .release, .click])
  }

  @Test("the right button only clicks, the middle one does nothing, the wheel turns")
  func others() {
    let reports: [(MouseReport.Change, column: Int, time: Int)] = [
      (.press(.right), 1, 0), (.drag(.right), 2, 1), (.release(.right), 2, 2), (.press(.middle), 2, 3),
      (.drag(.middle), 2, 4), (.release(.middle), 2, 5), (.wheelUp, 2, 6), (.wheelDown, 2, 7),
    ]
    #expect(actions(reports) == [.secondaryClick, nil, nil, nil, nil, nil, .wheelUp, .wheelDown])
  }

  @Test("a release of no known button is the left one's when that is down")
  func release() {
    let reports: [(MouseReport.Change, column: Int, time: Int)] = [
      (.press(.right), 1, 0), (.release(nil), 1, 1), (.press(.left), 1, 2), (.release(nil), 1, 3),
      (.release(nil), 1, 4),
    ]
    #expect(actions(reports) == [.secondaryClick, nil, .click, .release, nil])
  }
}
