import Foundation
import Testing

@testable import asldb

@Suite("a walk along a history is a session that is recorded and can be gone on with", .serialized)
struct HistorySessionTests {
  private static let name = "order-approval"
  private static let arguments = ["replay", "\(name).history.json", "--definition", "\(name).asl.json", "--plain"]
  private static let recovery = "\(name).history.json.asldb-recovery"

  private func place() throws -> Workplace {
    let place = try Workplace()
    for file in try #require(Sample.named(Self.name)).files { try place.write(file.bytes, to: file.name) }
    return place
  }

  /// A workplace in which a session was killed two steps before the end of the history.
  private func cutOff() throws -> Workplace {
    let place = try place()
    let program = try RunningProgram(Self.arguments, in: place)
    try program.type("back-over")
    try program.type("back-over")
    try program.wait(for: "at #47: before Undo (Task)")
    program.kill()
    return place
  }

  @Test("after a kill, the same command goes on from the last step")
  func goesOn() throws {
    let place = try cutOff()
    let again = try place.run(Self.arguments + ["--recover"], input: "where\n")
    #expect(again.code == 0 && again.complaints.isEmpty, "\(again)")
    #expect(again.output.hasSuffix("at #47: before Undo (Task)\n@0 Main: Undo (Task), enter, ready\n"), "\(again)")
    #expect(try !place.paths(in: "").contains(Self.recovery))
  }

  @Test("a session of another history is not gone on with, and stays")
  func otherHistory() throws {
    let place = try cutOff()
    let left = try place.text(of: Self.recovery)
    let name = "\(Self.name).history.json"
    let history = try place.text(of: name).replacing("Ada Lovelace", with: "Grace Hopper")
    try place.write(Array(history.utf8), to: name)
    let refused = try place.run(Self.arguments + ["--recover"])
    #expect(refused.code == 2 && refused.complaints.contains("it is of another history"), "\(refused)")
    let fresh = try place.run(Self.arguments)
    #expect(fresh.code == 0 && fresh.output.contains("at #54: FAILED"), "\(fresh)")
    #expect(try place.text(of: Self.recovery + "~") == left)
  }

  @Test("its recording stands alone, and is lived again elsewhere")
  func recording() throws {
    let place = try place()
    let commands = "back-over\nback-over\nset input.id \"B-7\"\nover\n"
    let run = try place.run(Self.arguments + ["--record", "r"], input: commands)
    #expect(run.code == 0, "\(run)")
    let elsewhere = try Workplace(["r": try place.text(of: "r")])
    let again = try elsewhere.run("replay", "r", "--check")
    #expect(again.code == 0 && again.output.hasPrefix("r: 4 commands of \(Self.name).asl.json lead where"), "\(again)")
    let plain = try elsewhere.run("replay", "r", "--plain", input: "timelines\n")
    #expect(plain.output.contains("the first: ") && plain.output.contains("* 2 something else from #47"), "\(plain)")
  }

  @Test("what is marked as a secret is in no event of it")
  func redaction() throws {
    let place = try place()
    let run = try place.run(Self.arguments + ["--record", "r", "--redact", "sku"], input: "back-over\nback-over\n")
    #expect(run.code == 0, "\(run)")
    let text = try place.text(of: "r")
    #expect(text.contains("[redacted]") && !text.contains("desk-oak"))
    #expect(try place.run("replay", "r", "--check").code == 0)
  }

  @Test("a recording that is lived again keeps none of its own")
  func recordingAgain() throws {
    let place = try place()
    _ = try place.run(Self.arguments + ["--record", "r"], input: "back-over\n")
    for options in [["--record", "s"], ["--recover"], ["--no-recovery"]] {
      let run = try place.run(["replay", "r"] + options)
      #expect(run.code == 2 && run.complaints.contains("a recording that is lived again"), "\(run)")
    }
  }
}
