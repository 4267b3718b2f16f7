import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("Meters tell how near a limit is")
struct MeterTests {
  @Test(
    "from four fifths of the limit on they warn",
    arguments: [(0, "0%", false), (799, "79%", false), (800, "80%", true), (999, "99%", true), (1500, "150%", true)]
  )
  func warning(_ amount: Int, _ percent: String, _ warns: Bool) {
    let meter = Meter("x", amount, of: 1000)
    #expect(meter.text == "x \(percent)")
    #expect(meter.role(otherwise: .dim) == (warns ? .warning : .dim))
  }

  @Test("without a limit there is only the amount")
  func unlimited() {
    let meter = Meter("9 events", 9, of: nil)
    #expect(meter.text == "9 events")
    #expect(meter.role(otherwise: .dim) == .dim)
  }
}
