import Foundation
import Interpreter
import JSONModel
import Testing

@Suite("an endpoint with --data that is killed at any moment goes on with all that it has answered", .serialized)
struct ServeKillTests {
  /// How often it is killed; ASLDB_KILLS sets another number.
  private static let count = ProcessInfo.processInfo.environment["ASLDB_KILLS"].flatMap(Int.init) ?? 8
  /// How often a folder is gone on with.
  private static let killsOfFolder = 8

  @Test("each call that was answered is there after the restart, and each execution comes to its end")
  func kills() async throws {
    var (left, answered, random) = (Self.count, 0, RandomSource(seed: 7))
    while left > 0 {
      let kills = min(left, Self.killsOfFolder)
      left -= kills
      answered += try await killFolder(kills, &random)
    }
    print("\(Self.count) kills, \(answered) calls answered before them")
    #expect(answered > Self.count * 5)
  }

  /// Starts and kills an endpoint in a new folder, and looks at what is there each time.
  ///
  /// - Returns: How many calls were answered.
  private func killFolder(_ kills: Int, _ random: inout RandomSource) async throws -> Int {
    let (place, facts) = (try Workplace(), ServedFacts())
    for kill in 0..<kills {
      let program = try ServedProgram(["--data", "d"], in: place)
      try await ServedLoad.prepare(program)
      try await expectAll(facts, in: program, "before kill \(kill)")
      let clients = (0..<4).map { number in
        let load = ServedLoad(program, facts, "\(kill)-\(number)", seed: random.next())
        return Task {
          var load = load
          await load.run()
        }
      }
      try await Task.sleep(for: .milliseconds(Int.random(in: 1...400, using: &random)))
      program.kill()
      for client in clients { await client.value }
    }
    let program = try ServedProgram(["--data", "d"], in: place)
    try await expectAll(facts, in: program, "at the end")
    let running = try await ServedCheck(program: program, facts: facts.all).finish()
    #expect(running.isEmpty, "\(running.count): \(running.prefix(5).joined(separator: "\n"))")
    return facts.all.count
  }

  private func expectAll(_ facts: ServedFacts, in program: ServedProgram, _ moment: String) async throws {
    let problems = try await ServedCheck(program: program, facts: facts.all).problems()
    #expect(problems.isEmpty, "\(moment): \(problems.prefix(5).joined(separator: "\n"))")
  }

  @Test("a folder has one endpoint, and only what that has kept")
  func folders() throws {
    let place = try Workplace()
    let program = try ServedProgram(["--data", "d"], in: place)
    let second = try place.run("serve", "--port", "0", "--data", "d")
    #expect(second == ProgramRun(complaints: "error: another asldb serves d\n", code: 2))
    program.kill()
    try place.write(Array("x\n".utf8), to: "other/x", inNewFolder: "other")
    let other = try place.run("serve", "--port", "0", "--data", "other")
    #expect(other.complaints == "error: other has other things in it; name a folder that is new or empty\n")
  }

  @Test("a line that was cut off is dropped, a wrong one in the middle is named and left as it is")
  func damage() async throws {
    let place = try Workplace()
    let program = try ServedProgram(["--data", "d"], in: place)
    try await ServedLoad.prepare(program)
    program.kill()
    let journal = place.folder.appending(path: "d/journal.jsonl")
    let whole = try Data(contentsOf: journal)
    try (whole + Data("{\"call\"".utf8)).write(to: journal)
    let again = try ServedProgram(["--data", "d"], in: place)
    let machines = try await again.call("ListStateMachines").members?["stateMachines"]?.array
    #expect(machines?.count == ServedLoad.machines.count)
    _ = try await again.call("CreateActivity", ["name": "A"])
    again.kill()
    let longer = try Data(contentsOf: journal)
    #expect(
      longer.starts(with: whole)
        && longer.dropFirst(whole.count).starts(with: Data("{\"call\":\"CreateActivity\"".utf8))
    )
    var lines = whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Data($0) }
    lines[2] = Data("{\"call\"".utf8)
    let broken = Data(lines.joined(separator: [UInt8(ascii: "\n")]))
    try broken.write(to: journal)
    let refused = try place.run("serve", "--port", "0", "--data", "d")
    #expect(refused.complaints.hasPrefix("error: d/journal.jsonl:3: this is no JSON: ") && refused.code == 2)
    #expect(try Data(contentsOf: journal) == broken)
  }
}
