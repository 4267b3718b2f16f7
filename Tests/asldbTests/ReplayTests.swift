import Foundation
import Testing

@testable import asldb

@Suite("asldb replay")
struct ReplayTests {
  private static let name = "order-approval"
  private static let arguments = ["replay", "\(name).history.json", "--definition", "\(name).asl.json"]

  /// The files of the sample, with something else in its definition.
  private func place(_ old: String = "", _ new: String = "") throws -> Workplace {
    let sample = try #require(Sample.named(Self.name))
    let place = try Workplace()
    for file in sample.files { try place.write(file.bytes, to: file.name) }
    let text = try place.text(of: "\(Self.name).asl.json")
    if !old.isEmpty { try place.write(Array(text.replacing(old, with: new).utf8), to: "\(Self.name).asl.json") }
    return place
  }

  @Test("the sample's history is what the sample does", arguments: [[], ["--check"]])
  func sample(_ options: [String]) throws {
    let run = try place().run(Self.arguments + options)
    #expect(run.code == 0 && run.complaints.isEmpty, "\(run)")
    #expect(
      run.output == "order-approval.history.json: no divergence: all 54 events are as this definition makes them; "
        + "the execution failed with OrderRefused\n"
    )
  }

  @Test("the sample's history is written by its own run")
  func isUpToDate() throws {
    let place = try place()
    let sample = Self.name
    _ = try place.run(
      "run",
      "\(sample).asl.json",
      "--input",
      "\(sample).input.json",
      "--mocks",
      "\(sample).mocks.json#Refused",
      "--start",
      "2026-03-02T09:30:00Z",
      "--history",
      "again.json"
    )
    #expect(try place.text(of: "again.json") == place.text(of: "\(sample).history.json"))
  }

  @Test("a changed rule is another way, told with its line")
  func divergence() throws {
    let place = try place("\"NumericGreaterThanEquals\": 1000", "\"NumericGreaterThanEquals\": 5000")
    let run = try place.run(Self.arguments)
    #expect(run.code == 1 && run.complaints.isEmpty, "\(run)")
    #expect(
      run.output == """
        order-approval.asl.json:117:5: error: event 42 of 54, +00:00:00: the history enters Task 'Ask a manager', \
        this definition enters Task 'Ship order'
          117 |     "Needs a person?": {
              |     ^~~~~~~~~~~~~~~~~

        """
    )
  }

  @Test("changed data is told place by place")
  func data() throws {
    let run = try place("credit-score", "credit-report").run(Self.arguments)
    #expect(run.code == 1 && run.output.contains("asl.json:86:13: error: event 13 of 54"), "\(run)")
    #expect(
      run.output.contains("\n  parameters/FunctionName: \"credit-score\" in the history, \"credit-report\" here\n")
    )
  }

  @Test("another input is another way")
  func input() throws {
    let run = try place().run(Self.arguments + ["--input-json", "{}"])
    #expect(run.code == 1 && run.output.contains("event 2 of 54"), "\(run)")
  }

  @Test("a history that is none is told with its place")
  func badHistory() throws {
    let place = try place()
    try place.write(Array(#"{"events": [{"id": 1}]}"#.utf8), to: "\(Self.name).history.json")
    let run = try place.run(Self.arguments)
    #expect(run.code == 2 && run.output.isEmpty, "\(run)")
    #expect(run.complaints.hasPrefix("order-approval.history.json:1:13: error: an event has a 'type'"), "\(run)")
  }

  @Test("a missing file, a wrong definition and a missing option are wrong usage")
  func usage() throws {
    let place = try place("\"StartAt\"", "\"StartsAt\"")
    #expect(try place.run(Self.arguments).code == 2)
    #expect(try place.run("replay", "none.json", "--definition", "\(Self.name).asl.json").code == 2)
    #expect(try place.run("replay", "\(Self.name).history.json").code == 2)
    #expect(try place.run(Self.arguments + ["--execution-arn", "arn:x"]).code == 2)
  }

  @Test(
    "opens at the end in a terminal; what is changed in the past goes on",
    .enabled(if: Tmux.isPresent, Comment(rawValue: Tmux.reason))
  )
  func screen() throws {
    let folder = try place()
    let terminal = try Tmux(columns: 120, rows: 40)
    let mocks = "--mocks \(Self.name).mocks.json#Approved"
    let command = "'\(try ProgramRun.program.path)' \(Self.arguments.joined(separator: " ")) \(mocks)"
    try terminal.type("cd '\(folder.folder.path)'; clear; \(command); echo code $?")
    try terminal.wait(for: "FAILED")
    try terminal.wait(for: "was not shipped")
    try terminal.send("N", "N", "N", "N")
    try terminal.wait(for: "before Choice \"Needs a person?\"")
    try terminal.send("3", "g", "g")
    for _ in 0..<18 { try terminal.send("j") }
    try terminal.send("e")
    try terminal.wait(for: "Change input/total")
    try terminal.send("C-u", "5", "0", "0", "Enter")
    try terminal.wait(for: "total: 500")
    try terminal.send("c")
    try terminal.wait(for: "SUCCEEDED")
    try terminal.send("q", "Enter")
    try terminal.wait(for: "code 0")
  }
}
