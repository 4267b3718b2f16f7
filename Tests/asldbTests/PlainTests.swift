import Foundation
import Testing

@testable import asldb

@Suite("asldb --plain")
struct PlainTests {
  private static let definition = #"""
    {
      "StartAt": "First",
      "States": {
        "First": { "Type": "Pass", "Result": { "n": 1 }, "Next": "Ask" },
        "Ask": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {}, "End": true }
      }
    }
    """#

  private func place(_ files: [String: String] = [:]) throws -> Workplace {
    try Workplace(files.merging(["m.json": Self.definition]) { _, own in own })
  }

  private static let beginning = """
    at #1: before First (Pass)
    nothing has run yet; over runs the first state, continue runs on, help lists all commands

    """

  @Test("takes commands from a pipe, without a prompt, up to its end")
  func pipe() throws {
    let run = try place().run("m.json", "--plain", input: "over\n\n// on to the task\nc\nsucceed {\"ok\": true}\nc")
    #expect(
      run
        == ProgramRun(
          output: Self.beginning + """
            at #3: before Ask (Task)
            a task waits for an answer
            at #6: in Ask (Task), waiting for the answer
            task:1 of Ask waits: succeed task:1 JSON, fail task:1 ERROR CAUSE
            at #7: in Ask (Task), before leaving
            the execution has ended
            at #9: SUCCEEDED
            output: {"ok":true}

            """
        )
    )
  }

  @Test(
    "opens the sample without a file, in any order of the arguments",
    arguments: [["--plain"], ["debug", "--plain"]]
  )
  func sample(_ arguments: [String]) throws {
    let run = try Workplace().run(arguments, input: "quit\nover\n")
    #expect(run.code == 0 && run.complaints.isEmpty, "\(run)")
    #expect(run.output.hasPrefix("at #1: before Receive order (Pass)\n") && !run.output.contains("#3"), "\(run)")
  }

  @Test("goes on after a command that is refused")
  func refusals() throws {
    let run = try place().run("m.json", "--plain", input: "undo\nsucceed\nnext\nover\n")
    #expect(run.code == 0 && run.complaints.isEmpty, "\(run)")
    #expect(run.output.split(separator: "\n").filter { $0.hasPrefix("refused: ") }.count == 3, "\(run)")
    #expect(run.output.hasSuffix("at #3: before Ask (Task)\n"), "\(run)")
  }

  @Test("ends with 2 at the first line of a pipe that is no command")
  func wrongLine() throws {
    let run = try place().run("m.json", "--plain", input: "over\n\nto Assk\nover\n")
    #expect(
      run
        == ProgramRun(
          output: Self.beginning + "at #3: before Ask (Task)\n",
          complaints: "<stdin>:3: column 4: there is no state 'Assk'; did you mean 'Ask'?\n",
          code: 2
        )
    )
  }

  @Test("runs a script first, then what is typed")
  func script() throws {
    let place = try place(["walk.txt": "// to the task\nover\n"])
    let run = try place.run("m.json", "--plain", "--script", "walk.txt", input: "where\n")
    #expect(
      run
        == ProgramRun(
          output: Self.beginning + "at #3: before Ask (Task)\n@0 Main: Ask (Task), enter, ready\n"
        )
    )
    let left = try self.place(["walk.txt": "over\nquit\n"]).run("m.json", "--plain", "--script", "walk.txt", input: "x")
    #expect(left == ProgramRun(output: Self.beginning + "at #3: before Ask (Task)\n"))
  }

  @Test("the script of the sample goes through it to a good end")
  func sampleScript() throws {
    let name = "order-approval"
    let place = try Workplace()
    for file in try #require(Sample.named(name)).files { try place.write(file.bytes, to: file.name) }
    let mocks = "\(name).mocks.json#YouDecide"
    let run = try place.run(
      "\(name).asl.json",
      "--input",
      "\(name).input.json",
      "--mocks",
      mocks,
      "--plain",
      "--script",
      "\(name).commands.txt"
    )
    #expect(run.code == 0 && run.complaints.isEmpty, "\(run)")
    #expect(
      run.output.contains("\nrule 1 holds: $.total >= 1000\n") && run.output.contains("\nat #59: SUCCEEDED\n"),
      "\(run)"
    )
  }

  @Test("says where a script is wrong and opens nothing", arguments: [["--plain"], []])
  func wrongScript(_ options: [String]) throws {
    let place = try place(["walk.txt": "// nothing\nover\n\novr 3\n"])
    let run = try place.run(["m.json", "--script", "walk.txt"] + options, input: "over\n")
    #expect(run.code == 2, "\(run)")
    #expect(run.complaints == "walk.txt:4: there is no command 'ovr'; did you mean 'over'?\n", "\(run)")
    let missing = try place.run(["m.json", "--script", "none.txt"] + options)
    #expect(missing.code == 2 && missing.complaints.contains("none.txt"), "\(missing)")
  }

  @Test("leaves no recovery file when nobody reads any more")
  func closedPipe() throws {
    let place = try place()
    let program = try ProgramRun.program.path
    let lines = "(for i in 1 2 3 4 5 6; do echo over; sleep 0.1; done)"
    let run = try ProgramRun.shell("\(lines) | '\(program)' m.json --plain | head -n 1", in: place.folder)
    #expect(run.output == "at #1: before First (Pass)\n")
    #expect(try place.paths(in: "") == ["m.json"])
  }

  @Test("nothing that a definition says steers the terminal")
  func escapes() throws {
    let run = try place().run("m.json", "--plain", "--input-json", #"{"a": "\u009b31m"}"#, input: "print input.a\n")
    #expect(run.code == 0 && run.output.hasSuffix("input.a = \"\\u{9B}31m\"\n"), "\(run)")
  }

  @Test("cuts a long value, and shows all of it when that is asked for")
  func longValue() throws {
    let list = "[" + (1...100).map(String.init).joined(separator: ",") + "]"
    let run = try place().run("m.json", "--plain", "--input-json", list, input: "print input\n")
    #expect(run.output.hasSuffix("\n  39,\n... 62 more lines; print-all input shows them\n"), "\(run)")
    let whole = try place().run("m.json", "--plain", "--input-json", list, input: "print-all input\n")
    #expect(whole.output.hasSuffix("\n  100\n]\n"), "\(whole)")
  }

  @Test("a pipe does not read the breakpoints that are kept with a definition, and sets those of the arguments")
  func breakpoints() throws {
    let place = try place(["m.json.asldb": "break First\n"])
    let run = try place.run("m.json", "--plain", "--break", "Ask", input: "breakpoints\ndelete 1\n")
    #expect(run.code == 0 && run.output.contains("\n#1 break Ask\n"), "\(run)")
    #expect(try place.text(of: "m.json.asldb") == "break First\n")
  }

  @Test("replay stands at the end of what was recorded")
  func replay() throws {
    let sample = try #require(Sample.named("order-approval"))
    let place = try Workplace()
    for file in sample.files { try place.write(file.bytes, to: file.name) }
    let arguments = ["replay", "order-approval.history.json", "--definition", "order-approval.asl.json", "--plain"]
    let run = try place.run(arguments, input: "back-continue\n")
    #expect(run.code == 0 && run.complaints.isEmpty, "\(run)")
    #expect(
      run.output.contains("at #54: FAILED\n") && run.output.hasSuffix("at #1: before Receive order (Pass)\n"),
      "\(run)"
    )
  }

  @Test(
    "a terminal gets a prompt, another try after a wrong line, and a pause with Ctrl-C",
    .enabled(if: Tmux.isPresent, Comment(rawValue: Tmux.reason))
  )
  func terminal() throws {
    let loop = #"""
      {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 3000, "End": true}}}
      """#
    let place = try Workplace(["loop.json": loop])
    let terminal = try Tmux(columns: 100, rows: 40)
    try terminal.type(
      "cd '\(place.folder.path)'; clear; '\(try ProgramRun.program.path)' loop.json --plain; echo code $?"
    )
    try terminal.wait(for: "(asldb)")
    try terminal.type("ovr")
    try terminal.wait(for: "did you mean 'over'?")
    try terminal.type("clock real")
    try terminal.wait(for: "done")
    try terminal.type("continue")
    try terminal.wait(for: "waiting until")
    try terminal.send("C-c")
    try terminal.wait(for: "paused")
    try terminal.send("C-c")
    try terminal.wait(for: "quit or Ctrl-D leaves")
    try terminal.send("C-d")
    try terminal.wait(for: "code 0")
  }

  @Test("a script runs before the screen opens", .enabled(if: Tmux.isPresent, Comment(rawValue: Tmux.reason)))
  func screen() throws {
    let place = try place(["walk.txt": "break Ask\ncontinue\n"])
    let terminal = try Tmux(columns: 120, rows: 40)
    try terminal.type("cd '\(place.folder.path)'; clear; '\(try ProgramRun.program.path)' m.json --script walk.txt")
    try terminal.wait(for: "PAUSED before Task \"Ask\"")
    try terminal.send("q", "y")
  }
}
