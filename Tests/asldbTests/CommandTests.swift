import Testing

@testable import asldb

@Suite("the other commands")
struct CommandTests {
  @Test("check tells all problems of all files, and that a file has none")
  func check() throws {
    let good = #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#
    let place = try Workplace(["good.json": good, "bad.json": good.replacing("Succeed", with: "Sukzeed")])
    #expect(try place.run("check", "good.json") == ProgramRun(output: "good.json: no problems\n"))
    let both = try place.run("check", "bad.json", "good.json", "none.json")
    #expect(both.code == 2)
    #expect(
      both.output.contains("bad.json:1:43: error: ") && both.output.hasSuffix("good.json: no problems\n"),
      "\(both)"
    )
    #expect(both.complaints == "error: cannot read none.json: No such file or directory\n")
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

  @Test("help and version go to standard output", arguments: ["--help", "--version"])
  func help(_ option: String) throws {
    let run = try Workplace().run(option)
    #expect(run.code == 0 && run.output.contains("asldb") && run.complaints.isEmpty, "\(run)")
  }
}
