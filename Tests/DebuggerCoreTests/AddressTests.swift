import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Every moment has a short address")
struct AddressTests {
  @Test("it is the last event and the moments since it")
  func addresses() throws {
    var session = try session(Sample.wait)
    try session.press("c")
    let addresses = (0..<session.snapshot.momentCount).map { session.snapshot.inspection.address(of: $0).text }
    #expect(addresses == ["#1", "#2", "#3", "#4", "#4.1", "#4.2", "#5", "#6", "#8"])
  }

  @Test("each leads back to its moment")
  func roundTrip() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    try session.press("c")
    let inspection = session.snapshot.inspection
    for moment in 0..<session.snapshot.momentCount {
      let address = try #require(MomentAddress(inspection.address(of: moment).text))
      #expect(inspection.moment(at: address) == moment)
    }
  }

  @Test("an event that came together with a later one leads to the moment of both")
  func together() throws {
    var session = try session(Sample.wait)
    try session.press("c")
    #expect(session.snapshot.inspection.moment(at: MomentAddress(event: 7)) == 8)
    #expect(session.snapshot.inspection.moment(at: MomentAddress(event: 9)) == nil)
    #expect(session.snapshot.inspection.moment(at: MomentAddress(event: 4, offset: 3)) == nil)
  }

  @Test(
    "texts that are none are refused",
    arguments: ["", "#", "#a", "1.", "1.2.3", "-1", "#1.-2", "#99999999999999999999"]
  )
  func wrongTexts(_ text: String) { #expect(MomentAddress(text) == nil) }

  @Test("moments have names, also on other timelines")
  func bookmarks() throws {
    var session = try session(Sample.wait)
    try session.press("n")
    session.complete(.bookmark(.set("a")))
    try session.press("c")
    session.complete(.goTo(moment: 0))
    session.complete(.set(.input, 5, in: .main))
    session.complete(.bookmark(.go(to: "a")))
    #expect(session.snapshot.fork == 1 && session.snapshot.moment == 2)
    session.complete(.bookmark(.delete("a")))
    #expect(try session.refusal(of: .bookmark(.go(to: "a"))) == "no moment is named 'a'")
  }
}
