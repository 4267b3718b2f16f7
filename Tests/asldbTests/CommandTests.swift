import Foundation
import Testing

@testable import asldb

@Suite("the other commands")
struct CommandTests {
  @Test("graph draws a definition, also a wrong one")
  func graph() throws {
    let place = try Workplace([
      "good.json": #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}}}"#,
      "bad.json": #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "Nowhere"}}}"#,
      "none.json": "[]",
    ])
    let good = try place.run("graph", "good.json")
    #expect(
      good.code == 0 && good.complaints.isEmpty && good.output.contains("A") && good.output.contains("│"),
      "\(good)"
    )
    let ascii = try place.run("graph", "good.json", "--ascii")
    #expect(ascii.code == 0 && ascii.output.contains("|"))
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 }, "\(ascii)")
    let bad = try place.run("graph", "bad.json")
    #expect(bad.code == 0 && bad.output.contains("Nowhere") && bad.complaints.contains("asldb check"), "\(bad)")
    #expect(try place.run("graph", "none.json").code == 2)
  }

  @Test("samples lists the samples, and writes one out once")
  func samples() throws {
    let place = try Workplace()
    let list = try place.run("samples")
    #expect(list.code == 0 && Sample.all.allSatisfy { list.output.contains("\($0.name)  ") }, "\(list)")
    #expect(try place.run("samples", "data-flow").code == 0)
    #expect(try Array(place.text(of: "data-flow/data-flow.asl.json").utf8) == Sample.named("data-flow")?.definition)
    #expect(try place.run("samples", "data-flow").code == 2)
    #expect(try place.run("check", "data-flow/data-flow.asl.json").code == 0)
  }

  @Test("samples makes the folder that it is told, and names the files that are in its way")
  func sampleFolder() throws {
    let place = try Workplace()
    #expect(try place.run("samples", "data-flow", "new/deep").code == 0)
    #expect(try place.run("check", "new/deep/data-flow/data-flow.asl.json").code == 0)
    try place.write([], to: "trip-saga/trip-saga.md", inNewFolder: "trip-saga")
    let refused = try place.run("samples", "trip-saga")
    #expect(refused.code == 2 && refused.complaints.contains("trip-saga already has trip-saga.md; "), "\(refused)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path + "/trip-saga") == ["trip-saga.md"])
    #expect(try place.run("samples", "trip-saga", "other").code == 0)
  }

  struct Evaluation: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let code: Int32
    let words: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let evaluations = [
    Evaluation(
      arguments: ["$sum(a) + $states.input.b", "--input-json", #"{"a": [1, 2], "b": 3}"#],
      code: 0,
      words: "6"
    ),
    Evaluation(arguments: ["{% $range(1, 5, 2)[1] %}"], code: 0, words: "3"),
    Evaluation(arguments: ["$.a[1]", "--jsonpath", "--input-json", #"{"a": [1, 2]}"#], code: 0, words: "2"),
    Evaluation(arguments: ["nothing"], code: 1, words: "nothing (undefined)"),
    Evaluation(arguments: ["[1, 2"], code: 2, words: #"expression:1:5: error: S0203: Expected "]" before end"#),
    Evaluation(arguments: [" {%\n $x := 2\n%}\n"], code: 0, words: "2"),
    Evaluation(arguments: ["1 +\n  2 + 'x'"], code: 1, words: "expression:2:5: error: T2002"),
    Evaluation(arguments: ["-1"], code: 0, words: "-1"),
    Evaluation(arguments: ["--input-json", #"{"a": 3}"#, "-a + 1"], code: 0, words: "-2"),
    Evaluation(arguments: ["1", "--inptu"], code: 2, words: "Unexpected argument '--inptu'"),
    Evaluation(
      arguments: [String(repeating: "(", count: 200)],
      code: 2,
      words: "error: U1005: The expression nests too deeply"
    ),
    Evaluation(arguments: ["$.a[", "--jsonpath"], code: 2, words: "expression:1:4: error: '[' is not closed"),
  ]

  @Test("eval evaluates expressions and paths", arguments: evaluations)
  func eval(_ row: Evaluation) throws {
    let run = try Workplace().run(["eval"] + row.arguments)
    #expect(run.code == row.code && (run.output + run.complaints).contains(row.words), "\(run)")
  }

  @Test("eval --trace prints each part with its value, the whole first")
  func evalTrace() throws {
    let place = try Workplace(["in.json": #"{"total": 20, "lines": [{"price": 2}, {"price": 3}]}"#])
    let run = try place.run("eval", "total > 10 and $sum(lines.price) > 9", "--input", "in.json", "--trace")
    #expect(
      run
        == ProgramRun(
          output: """
            total > 10 and $sum(lines.price) > 9  =>  false
              total > 10  =>  true
                total  =>  20
              $sum(lines.price) > 9  =>  false
                $sum(lines.price)  =>  5
                  lines.price  =>  [2,3]
                    lines  =>  [{"price":2},{"price":3}]
                    price  =>  2
                    price  =>  3

            """
        )
    )
  }

  @Test("eval --trace shows an error where it was raised, and ends with it")
  func evalTraceOfError() throws {
    let run = try Workplace().run("eval", "1 + $number('x')", "--trace")
    #expect(run.code == 1 && run.complaints.contains("error: D3030"), "\(run)")
    #expect(
      run.output == """
        1 + $number('x')  =>  (not finished)
          $number('x')  =>  error: D3030: Unable to cast value to a number: "x"

        """
    )
  }

  @Test("eval --trace shows what each step of a path selects")
  func evalTraceOfPath() throws {
    let input = #"{"a": [{"b": 1}, {"b": 2}]}"#
    let run = try Workplace().run("eval", "$.a[*].b", "--jsonpath", "--input-json", input, "--trace")
    #expect(
      run
        == ProgramRun(
          output: """
            $  =>  {"a":[{"b":1},{"b":2}]}
            $['a']  =>  [{"b":1},{"b":2}]
            $['a'][*]  =>  2 values: [{"b":1},{"b":2}]
            $['a'][*]['b']  =>  2 values: [1,2]

            """
        )
    )
    let missing = try Workplace().run("eval", "$.x.y", "--jsonpath", "--input-json", "{}", "--trace")
    #expect(missing.code == 1 && missing.output.contains("$['x']  =>  error: "), "\(missing)")
  }

  @Test("without a terminal the debugger says what to do", arguments: [[], ["m.json"]])
  func debuggerNeedsTerminal(_ arguments: [String]) throws {
    let place = try Workplace(["m.json": #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#])
    let run = try place.run(arguments)
    #expect(run.code == 2 && run.output.isEmpty, "\(run)")
    #expect(run.complaints.contains("not a terminal") && run.complaints.contains("asldb run"), "\(run)")
  }

  @Test("a theme is a name, or a file by any path", arguments: ["mine", "./mine", "mono"])
  func theme(_ name: String) throws {
    let place = try Workplace([
      "m.json": #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#, "mine": "dim = #8f9aab\n",
    ])
    #expect(try place.run("m.json", "--theme", name).complaints.contains("not a terminal"))
    #expect(try place.run("m.json", "--theme", "yours").complaints.contains("yours"))
  }

  @Test("help and version go to standard output", arguments: ["--help", "--version"])
  func help(_ option: String) throws {
    let run = try Workplace().run(option)
    #expect(run.code == 0 && run.output.contains("asldb") && run.complaints.isEmpty, "\(run)")
  }
}
