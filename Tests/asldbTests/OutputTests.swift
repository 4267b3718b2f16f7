import Foundation
import Testing

@Suite("what cannot be written is told, and nothing is lost for it")
struct OutputTests {
  private static let good = #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#
  private static let bad = #"{"StartAt": "A", "States": {"A": {"Type": "Fail", "Error": "Broken"}}}"#
  private static let full = "error: cannot write standard output: No space left on device\n"

  /// Runs the program from a shell, with what it does with the streams.
  private func shell(_ command: String, in place: Workplace) throws -> ProgramRun {
    let line = command.replacing("asldb", with: try ProgramRun.program.path)
    return try ProgramRun(["-c", line], in: place.folder, of: URL(filePath: "/bin/sh"))
  }

  @Test(
    "a full device is told of by every command",
    arguments: ["run m.json", "check m.json", "graph m.json", "eval 1", "eval 1 --trace", "samples", "--help"]
  )
  func fullDevice(_ arguments: String) throws {
    let run = try shell("asldb \(arguments) > /dev/full", in: Workplace(["m.json": Self.good]))
    #expect(run == ProgramRun(complaints: Self.full, code: 2))
  }

  @Test("a closed standard output is told of, and no other file gets the output")
  func closedOutput() throws {
    let place = try Workplace(["m.json": Self.good])
    let run = try shell("asldb run m.json --history events.json >&-", in: place)
    #expect(run == ProgramRun(complaints: "error: cannot write standard output: Bad file descriptor\n", code: 2))
    #expect(try place.text(of: "events.json").hasPrefix("{\n    \"events\""))
  }

  @Test("a reader that goes away ends the program quietly", arguments: ["", "trap '' PIPE; "])
  func closedPipe(_ trap: String) throws {
    let place = try Workplace(["m.json": Self.good])
    let run = try shell("\(trap)asldb check --help | true; asldb samples | true", in: place)
    #expect(run == ProgramRun())
  }

  @Test(
    "a record that cannot be written is told of before the run",
    arguments: [
      (["--history", "none/x"], "error: cannot write none/x: No such file or directory\n"),
      (["--log", "none/x"], "error: cannot write none/x: No such file or directory\n"),
      (["--history", "."], "error: cannot write .: Is a directory\n"),
      (["--children", "m.json"], "error: cannot make the folder m.json: File exists\n"),
    ]
  )
  func records(_ options: [String], _ message: String) throws {
    let place = try Workplace(["m.json": Self.good])
    #expect(try place.run(["run", "m.json"] + options) == ProgramRun(complaints: message, code: 2))
  }

  @Test("a run that is refused leaves no empty records")
  func leavesNothing() throws {
    let place = try Workplace(["m.json": Self.good])
    #expect(try place.run("run", "m.json", "--history", "new.json", "--log", "none/x").code == 2)
    #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "new.json").path))
  }

  @Test("a record that cannot be written afterwards does not hide the output, or the error")
  func afterwards() throws {
    let place = try Workplace(["m.json": Self.good, "bad.json": Self.bad])
    let message = "error: cannot write /dev/full: No space left on device\n"
    let good = try place.run("run", "m.json", "--history", "/dev/full", "--log", "log.jsonl")
    #expect(good == ProgramRun(output: "{}\n", complaints: message, code: 2))
    #expect(try place.text(of: "log.jsonl").contains("ExecutionSucceeded"))
    let bad = try place.run("run", "bad.json", "--history", "/dev/full")
    #expect(bad == ProgramRun(complaints: "Broken\n" + message, code: 2))
  }

  /// The options of runs that would overwrite something, and what that is.
  static let overwritten = [
    ("--history m.json", "--history would overwrite m.json, which is the definition"),
    ("--log ./link.json", "--log would overwrite ./link.json, which is the definition"),
    ("--input in.json --log in.json", "--log would overwrite in.json, which is the input"),
    ("--input - --log in.json < in.json", "--log would overwrite in.json, which is standard input"),
    ("--history out.json > out.json", "--history would overwrite out.json, which is standard output"),
    ("--mocks mocks.json --history mocks.json", "which is the file of mocks"),
    ("--bindings b.yaml --history b.yaml", "which is the file of bindings"),
    ("--substitutions b.yaml --history b.yaml", "which is the file of substitutions"),
    ("--history new.json --log ./new.json", "--log would overwrite ./new.json, which is the file of --history"),
    ("--children old --input old/run-1/child-2.json", "--children would overwrite old/run-1/child-2.json"),
  ]

  @Test("a record is not written over what the run reads, nor over another one", arguments: overwritten)
  func overwrites(_ options: String, _ message: String) throws {
    let mocks = #"{"StateMachines": {"M": {"TestCases": {"T": {}}}}, "MockedResponses": {}}"#
    let files = ["m.json": Self.good, "in.json": "{}", "mocks.json": mocks, "b.yaml": "{}"]
    let place = try Workplace(files)
    try place.write(Array("{}".utf8), to: "old/run-1/child-2.json", inNewFolder: "old/run-1")
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.appending(path: "link.json").path,
      withDestinationPath: "m.json"
    )
    let run = try shell("asldb run m.json \(options)", in: place)
    #expect(run.code == 2 && run.output.isEmpty && run.complaints.contains(message), "\(run)")
    for (name, text) in files { #expect(try place.text(of: name) == text) }
    #expect(try place.text(of: "old/run-1/child-2.json") == "{}")
  }

  @Test("a template's own file of the definition is not overwritten either")
  func definitionOfTemplate() throws {
    let template = """
      Resources: { M: { Type: AWS::Serverless::StateMachine, Properties: { DefinitionUri: m.json } } }
      """
    let place = try Workplace(["m.json": Self.good, "t.yaml": template])
    for name in ["m.json", "t.yaml"] {
      let run = try place.run("run", "t.yaml#M", "--log", name)
      #expect(run.code == 2 && run.complaints.contains("\(name), which is the definition"), "\(run)")
    }
  }
}
