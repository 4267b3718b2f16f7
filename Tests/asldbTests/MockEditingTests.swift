import Foundation
import Testing

@testable import asldb

@Suite("Mocks that a session leaves", .serialized)
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
}
