import Foundation
import Testing

@testable import asldb

@Suite("Mocks that a session leaves, and files of rules that change meanwhile", .serialized)
struct MockEditingTests {
  private static let definition = #"""
    {"StartAt": "Ship", "States": {
      "Ship": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Next": "Bill",
        "Arguments": {"QueueUrl": "q", "MessageBody": "m"}, "QueryLanguage": "JSONata"},
      "Bill": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
        "Arguments": {"FunctionName": "f"}, "QueryLanguage": "JSONata"}}}
    """#

  /// A file of mocks that lets Bill give a result.
  private static func mocks(_ result: String) -> String {
    #"{"StateMachines":{"m":{"TestCases":{"Good":{"Bill":"R"}}}},"MockedResponses":{"R":{"0-9":\#(result)}}}"#
  }

  @Test("answers are saved as mocks that answer a run, and the rest of the file stays")
  func saving() throws {
    let place = try Workplace(["m.json": Self.definition, "mocks.json": Self.mocks(#"{"Return":1}"#)])
    let lines = """
      continue
      succeed {"MessageId": "1"}
      keep Bill succeed {"Payload": 7}
      continue
      save-mocks mocks.json#m/Mine all
      save-mocks new.json
      """
    let session = try place.run("m.json", "--plain", input: lines)
    #expect(session.code == 0 && session.output.contains("Bill: answered by kept: Bill\n"), "\(session)")
    #expect(session.output.contains("saved to mocks.json#m/Mine: Ship, Bill\n"), "\(session)")
    #expect(session.output.contains("saved to new.json#m/Kept: Bill\n"), "\(session)")
    let run = try place.run("run", "m.json", "--mocks", "mocks.json#m/Mine")
    #expect(run.code == 0 && run.output.contains(#""Payload": 7"#), "\(run)")
    #expect(try place.text(of: "mocks.json").contains(#""Good":{"Bill":"R"}"#))
    #expect(try place.run("run", "m.json", "--unmocked", "skeleton", "--mocks", "new.json").code == 0)
  }

  @Test("a file that is not one of mocks is left alone")
  func refusal() throws {
    let place = try Workplace(["m.json": Self.definition, "other.json": #"{"a": 1}"#])
    let lines = "keep Bill succeed 1\nsave-mocks other.json\nsave-mocks .\n"
    let session = try place.run("m.json", "--plain", input: lines)
    #expect(session.output.contains("refused: other.json:1:"), "\(session)")
    #expect(session.output.contains("refused: . is no regular file"), "\(session)")
    #expect(try place.text(of: "other.json") == #"{"a": 1}"#)
  }

  @Test("new tasks are answered by the rules that the files have then; a broken one is told, and those of before stay")
  func reloading() throws {
    let place = try Workplace([
      "m.json": Self.definition, "mocks.json": Self.mocks(#"{"Return":1}"#), "asldb.yaml": "tasks: {Ship: ask}\n",
    ])
    let program = try RunningProgram(["m.json", "--plain", "--mocks", "mocks.json"], in: place)
    try program.type("over")
    try program.wait(for: "task:1 of Ship waits")
    try place.write(Array("tasks: {Ship: {retrun: 1}}\n".utf8), to: "asldb.yaml")
    try program.type("where")
    try program.wait(for: "the rules of before stay: asldb.yaml:1:")
    try place.write(Array(Self.mocks(#"{"Return":2}"#).utf8), to: "mocks.json")
    try place.write(Array("tasks: {Ship: ask} \n".utf8), to: "asldb.yaml")
    try program.type("succeed 0")
    try program.wait(for: "changed: asldb.yaml and mocks.json; new tasks are answered by what is there now")
    try program.type("continue")
    let output = try program.end()
    #expect(output.contains("Bill: answered by mocks.json, case m/Good, response 'R', call 0\n"), "\(output)")
    #expect(output.hasSuffix("output: 2\n"), "\(output)")
  }

  @Test(
    "on the screen rules are followed at once, and a pinned answer is marked",
    .enabled(if: Tmux.isPresent, Comment(rawValue: Tmux.reason))
  )
  func screen() throws {
    let place = try Workplace(["m.json": Self.definition, "mocks.json": Self.mocks(#"{"Return":1}"#)])
    let terminal = try Tmux()
    let program = try ProgramRun.program.path
    try terminal.type("cd '\(place.folder.path)'; clear; '\(program)' m.json --mocks mocks.json --ascii")
    try terminal.wait(for: "before Task \"Ship\"")
    try place.write(Array(Self.mocks(#"{"Return":22}"#).utf8), to: "mocks.json")
    try terminal.wait(for: "changed: mocks.json; new tasks are answered by what is there now")
    try terminal.send("c")
    try terminal.wait(for: "waits for an answer")
    try terminal.send("a")
    try terminal.wait(for: "\"MessageId\":\"\"")
    try terminal.send("Enter")
    try terminal.send("c")
    try terminal.wait(for: "SUCCEEDED")
    try terminal.type(":pin Ship")
    try terminal.type(":kept")
    try terminal.wait(for: "Ship succeed")
  }
}
