import JSONModel
import Testing

@testable import asldb

@Suite("check")
struct CheckTests {
  private static let good = #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#
  private static let bad =
    #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "C": {"Type": "Succeed"}}}"#
  private static let dubious = #"{"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 0, "End": true}}}"#

  @Test("ends with 0 without errors, with 1 with some, with 2 when a file cannot be read")
  func codes() throws {
    let place = try Workplace(["good.json": Self.good, "bad.json": Self.bad, "dubious.json": Self.dubious])
    #expect(try place.run("check", "good.json") == ProgramRun(output: "1 definition: no problems\n"))
    #expect(try place.run("check", "good.json", "bad.json").code == 1)
    #expect(try place.run("check", "dubious.json").code == 0)
    #expect(try place.run("check", "dubious.json", "--strict").code == 1)
    #expect(try place.run("check", "dubious.json", "--strict", "--ignore", "zero_wait").code == 0)
    let none = try place.run("check", "bad.json", "none.json")
    #expect(none.code == 2 && none.output.hasSuffix("1 definition: 2 errors; 1 file could not be read\n"), "\(none)")
    #expect(none.complaints == "error: cannot read none.json: No such file or directory\n")
  }

  @Test("tells of warnings beside errors")
  func both() throws {
    let text = Self.dubious.replacing(#""End": true"#, with: #""Next": "B""#)
    let run = try Workplace(["both.json": text]).run("check", "both.json")
    #expect(run.code == 1 && run.output.contains("[ZERO_WAIT]\n"), "\(run)")
    #expect(run.output.hasSuffix("1 definition: 2 errors, 1 warning\n"), "\(run)")
  }

  @Test("takes only codes of warnings to ignore")
  func ignore() throws {
    let place = try Workplace(["good.json": Self.good])
    let run = try place.run("check", "good.json", "--ignore", "ZERO_WAITS")
    #expect(run.code == 2 && run.complaints.contains("did you mean ZERO_WAIT?"), "\(run)")
    #expect(try place.run("check", "good.json", "--ignore", "MISSING_END_STATE").code == 2)
  }

  @Test("tells the place, the line, a mark and the code to ignore it by")
  func text() throws {
    let text = Self.dubious.replacing(#""A": {"#, with: "\n\"A\": {")
    let run = try Workplace(["dubious.json": text]).run("check", "dubious.json")
    #expect(
      run.output == """
        dubious.json:2:34: warning: 'A' waits for nothing; remove the state, or say for how long it waits [ZERO_WAIT]
          2 | "A": {"Type": "Wait", "Seconds": 0, "End": true}}}
            |                                  ^
        1 definition: 1 warning

        """,
      "\(run)"
    )
  }

  @Test("tells the code of AWS for an error, too")
  func errorCode() throws {
    let run = try Workplace(["bad.json": Self.bad]).run("check", "bad.json")
    #expect(run.output.hasPrefix("bad.json:1:59: error: no state is named 'B' here [MISSING_TRANSITION_TARGET]\n"))
  }

  @Test(
    "takes folders and patterns apart itself",
    arguments: [
      (["."], ["a.asl.json", "in/b.asl.json", "in/deep/c.asl"]), (["in"], ["in/b.asl.json", "in/deep/c.asl"]),
      (["**/*.json"], ["a.asl.json", "other.json", "in/b.asl.json"]), (["in/*"], ["in/b.asl.json"]),
      (["./*.asl.json"], ["./a.asl.json"]), (["in/[a-b].*"], ["in/b.asl.json"]), (["in/**"], []),
      (["in/**/c.asl"], ["in/deep/c.asl"]),
    ]
  )
  func selection(_ arguments: [String], _ files: [String]) throws {
    let place = try Workplace(["a.asl.json": Self.bad, "other.json": Self.bad])
    try place.write(Array(Self.bad.utf8), to: "in/b.asl.json", inNewFolder: "in")
    try place.write(Array(Self.bad.utf8), to: "in/deep/c.asl", inNewFolder: "in/deep")
    try place.write(Array(Self.bad.utf8), to: ".hidden/d.asl.json", inNewFolder: ".hidden")
    let run = try place.run(["check"] + arguments + ["--format", "json"])
    let found = try JSON(parsing: Array(run.output.utf8))["findings"]?.array?.compactMap { $0["file"]?.string } ?? []
    #expect(found.enumerated().filter { $0.offset == 0 || found[$0.offset - 1] != $0.element }.map(\.element) == files)
    #expect(run.code == (files.isEmpty ? 2 : 1))
  }

  @Test("writes an object with every finding")
  func json() throws {
    let run = try Workplace(["bad.json": Self.bad]).run("check", "bad.json", "--format", "json")
    let report = try JSON(parsing: Array(run.output.utf8))
    #expect(report["errors"] == 2 && report["warnings"] == 0 && report["definitions"] == 1)
    #expect(
      report["findings"]?[0] == [
        "file": "bad.json", "severity": "error", "code": "MISSING_TRANSITION_TARGET",
        "message": "no state is named 'B' here", "awsMessage": "Missing 'Next' target: B",
        "line": 1, "column": 59, "endLine": 1, "endColumn": 62, "location": "/States/A/Next",
      ],
      "\(report.text(.pretty))"
    )
  }

  @Test("tells a slip in YAML as a finding with its place, as it does in JSON")
  func yaml() throws {
    let run = try Workplace(["slip.asl.yaml": "StartAt: [A\n"]).run("check", "slip.asl.yaml", "--format", "json")
    let report = try JSON(parsing: Array(run.output.utf8))
    #expect(run.code == 1 && report["errors"] == 1 && report["unreadable"] == [])
    #expect(report["findings"]?[0]?["line"] == 1, "\(report.text())")
  }

  @Test("passes no words of its own off as those of AWS")
  func ownWords() throws {
    let run = try Workplace(["dubious.json": Self.dubious]).run("check", "dubious.json", "--format", "json")
    let finding = try #require(try JSON(parsing: Array(run.output.utf8))["findings"]?[0])
    #expect(finding["severity"] == "warning" && finding["awsMessage"] == nil, "\(finding.text())")
  }

  @Test("gives what AWS never sees, as of the text around a definition, no words of AWS")
  func noWordsOfAWS() throws {
    let template = """
      Resources: { M: { Type: AWS::Serverless::StateMachine, Properties: { DefinitionUri: no.json } } }
      """
    let run = try Workplace(["t.yaml": template]).run("check", "t.yaml", "--format", "json")
    let finding = try #require(try JSON(parsing: Array(run.output.utf8))["findings"]?[0])
    #expect(finding["code"] == "TEMPLATE" && finding["awsMessage"] == nil, "\(finding.text())")
  }

  @Test("writes SARIF whose rules are those of its results")
  func sarif() throws {
    let place = try Workplace(["a b#.json": Self.bad, "dubious.json": Self.dubious])
    let run = try place.run("check", "a b#.json", "dubious.json", "none.json", "--format", "sarif")
    let log = try JSON(parsing: Array(run.output.utf8))
    #expect(run.code == 2 && log["version"] == "2.1.0")
    let sarif = try #require(log["runs"]?[0])
    let rules = sarif["tool"]?["driver"]?["rules"]?.array?.map { $0["id"] } ?? []
    let results = try #require(sarif["results"]?.array)
    #expect(results.map { $0["level"]?.string } == ["error", "error", "warning"])
    for result in results {
      let index = try #require(result["ruleIndex"]?.number?.integer)
      #expect(rules[index] == result["ruleId"])
    }
    let place1 = results[0]["locations"]?[0]?["physicalLocation"]
    #expect(place1?["artifactLocation"]?["uri"] == "a%20b%23.json")
    #expect(place1?["region"] == ["startLine": 1, "startColumn": 59, "endLine": 1, "endColumn": 62])
    let invocation = sarif["invocations"]?[0]
    #expect(invocation?["executionSuccessful"] == false)
    #expect(invocation?["toolExecutionNotifications"]?[0]?["message"]?["text"]?.string?.contains("none.json") == true)
  }

  @Test("writes commands for GitHub, escaped")
  func github() throws {
    let name = "a,b:100%.json"
    let run = try Workplace([name: Self.dubious]).run("check", name, "--format", "github")
    #expect(
      run.output.hasPrefix(
        "::warning file=a%2Cb%3A100%25.json,line=1,endLine=1,col=62,endColumn=63,title=ZERO_WAIT::'A' waits for nothing;"
      ),
      "\(run)"
    )
  }

  @Test("tells GitHub of files that cannot be read, too")
  func githubFailure() throws {
    let run = try Workplace().run("check", "50%.json", "--format", "github")
    #expect(
      run.output == "::error::cannot read 50%25.json: No such file or directory\n1 file could not be read\n",
      "\(run)"
    )
  }

  @Test("counts a value that is given to nothing as a warning when it is strict")
  func strictSubstitution() throws {
    let place = try Workplace(["m.json": Self.good])
    #expect(try place.run("check", "m.json", "--substitute", "Wort=Hi").code == 0)
    #expect(try place.run("check", "m.json", "--substitute", "Wort=Hi", "--strict").code == 1)
  }

  @Test("judges by the type of machine")
  func type() throws {
    let place = try Workplace([
      "m.json": #"{"StartAt": "A", "States": {"A": {"Type": "Task", "TimeoutSeconds": 9, "End": true, "#
        + #""Resource": "arn:aws:states:::ecs:runTask.sync"}}}"#
    ])
    #expect(try place.run("check", "m.json").code == 0)
    #expect(try place.run("check", "m.json", "--type", "express").code == 1)
    #expect(try place.run("check", "m.json", "--type", "fast").code == 2)
  }

  @Test("run tells of names that stand twice, and runs")
  func duplicates() throws {
    let text = #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Type": "Succeed"}}}"#
    let run = try Workplace(["m.json": text]).run("run", "m.json")
    #expect(run.code == 0 && run.output == "{}\n", "\(run)")
    #expect(
      run.complaints
        == "m.json:1:51: warning: 'Type' stands twice in this object; only the last one counts [DUPLICATE_MEMBER]\n"
    )
  }
}
