import Testing
import TerminalUI

@testable import CursesDisplay

@Suite("reports of the mouse")
struct MouseReportTests {
  @Test(
    "tell button, movement and wheel; what is held with them makes no difference",
    arguments: [
      ("<0;5;6", "M", .press(.left)), ("<1;5;6", "M", .press(.middle)), ("<2;5;6", "M", .press(.right)),
      ("<0;5;6", "m", .release(.left)), ("<2;5;6", "m", .release(.right)), ("<32;5;6", "M", .drag(.left)),
      ("<34;5;6", "M", .drag(.right)), ("<64;5;6", "M", .wheelUp), ("<65;5;6", "M", .wheelDown),
      ("<4;5;6", "M", .press(.left)), ("<24;5;6", "M", .press(.left)), ("<80;5;6", "M", .wheelUp),
      ("<60;5;6", "M", .drag(.left)),
    ] as [(String, Character, MouseReport.Change)]
  )
  func changes(_ parameters: String, _ final: Character, _ change: MouseReport.Change) throws {
    let report = try #require(EscapeSequence(parameters: parameters, final: final).report)
    #expect(report.change == change)
    #expect(report.point == Point(x: 4, y: 5))
  }

  @Test("know every column and row")
  func places() throws {
    let report = try #require(EscapeSequence(parameters: "<0;1000;400", final: "M").report)
    #expect(report.point == Point(x: 999, y: 399))
  }

  @Test(
    "mean nothing when they are broken, or speak of buttons and movements that nobody asked for",
    arguments: [
      ("<", "M"), ("<0;5", "M"), ("<0;5;6;7", "M"), ("<a;5;6", "M"), ("<0;0;6", "M"), ("<0;5;-6", "M"),
      ("<-1;5;6", "M"),
      ("<0;5;99999999999999999999", "M"), ("<0;5;6", "x"), ("<3;5;6", "M"), ("<35;5;6", "M"), ("<66;5;6", "M"),
      ("<128;5;6", "M"), ("<64;5;6", "m"),
    ] as [(String, Character)]
  )
  func broken(_ parameters: String, _ final: Character) {
    #expect(EscapeSequence(parameters: parameters, final: final) == .unknown)
  }

  @Test(
    "come from old terminals as three characters",
    arguments: [
      (" %&", .press(.left)), ("\"%&", .press(.right)), ("#%&", .release(nil)), ("@%&", .drag(.left)),
      ("`%&", .wheelUp), ("a%&", .wheelDown), ("0%&", .press(.left)), ("3%&", .release(nil)), ("C%&", nil),
      (" %", nil), (" \u{1F}&", nil), ("", nil),
    ] as [(String, MouseReport.Change?)]
  )
  func old(_ characters: String, _ change: MouseReport.Change?) {
    let report = MouseReport(characters: Array(characters.unicodeScalars))
    #expect(report?.change == change)
    #expect(report == nil || report?.point == Point(x: 4, y: 5))
  }
}

extension EscapeSequence {
  /// The report of the mouse that this is.
  fileprivate var report: MouseReport? {
    if case .mouse(let report) = self { report } else { nil }
  }
}
