import Testing

@Suite("bad input gets one clear message and the code 2")
struct BadInputTests {
  /// A definition that cannot be read, and what is said about it.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let message: String

    init(_ name: String, _ text: String, _ message: String) {
      self.init(name, Array(text.utf8), message)
    }

    init(_ name: String, _ bytes: [UInt8], _ message: String) {
      (testDescription, self.bytes, self.message) = (name, bytes, message)
    }
  }

  static let cases = [
    Case("empty", "", "m.json:1:1: error: the file is empty"),
    Case("blank", " \n ", "error: the file is empty"),
    Case("no UTF-8", [0x7B, 0xFF, 0x7D], "m.json:1:2: error: found a byte that is not UTF-8"),
    Case("a byte order mark", [0xEF, 0xBB, 0xBF, 0x7B, 0x7D], "m.json:1:1: error: the text starts with a byte order"),
    Case("binary", [0x7F, 0x45, 0x4C, 0x46, 0, 0], "m.json:1:1: error: found the character U+007F"),
    Case("broken JSON", "{\n  \"StartAt\": ,\n}", "m.json:2:14: error: found ',', expected a value"),
    Case("no object", "[1]", "m.json:1:1: error: a definition is a JSON object"),
    Case("nothing in it", "{}", "m.json:1:1: error: these fields are missing: StartAt, States"),
    Case(
      "an unknown state",
      #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "Shipp"}, "Ship": {"Type": "Succeed"}}}"#,
      "error: no state is named 'Shipp' here; did you mean 'Ship'?"
    ),
    Case("deep nesting", String(repeating: "[", count: 100_000), "error: found more than"),
    Case(
      "a broken expression",
      #"{"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Succeed", "Output": "{% [1 %}"}}}"#,
      "m.json:1:98: error: this is no JSONata expression: Expected \"]\" before end of expression"
    ),
  ]

  @Test("in a definition", arguments: cases)
  func definition(_ bad: Case) throws {
    let place = try Workplace()
    try place.write(bad.bytes, to: "m.json")
    for command in ["run", "check"] {
      let run = try place.run(command, "m.json")
      #expect(run.code == (command == "check" ? 1 : 2))
      #expect((run.output + run.complaints).contains(bad.message), "\(run)")
    }
  }

  @Test("with the line and a mark below it")
  func excerpt() throws {
    let place = try Workplace([
      "m.json": "{\n  \"StartAt\": \"Shipp\",\n  \"States\": {\"Ship\": {\"Type\": \"Succeed\"}}\n}"
    ])
    let run = try place.run("run", "m.json")
    #expect(
      run.complaints.hasPrefix(
        """
        m.json:2:14: error: no state is named 'Shipp' here; did you mean 'Ship'? [MISSING_TRANSITION_TARGET]
          2 |   "StartAt": "Shipp",
            |              ^~~~~~~

        """
      ),
      "\(run.complaints)"
    )
  }

  @Test("in files that are not there or no files")
  func missingFile() throws {
    let place = try Workplace()
    for command in ["run", "graph"] {
      let run = try place.run(command, "nothing.json")
      #expect(run == ProgramRun(complaints: "error: cannot read nothing.json: No such file or directory\n", code: 2))
    }
    let empty = try place.run("check", "")
    #expect(empty.complaints == "error: cannot read '', an empty name: No such file or directory\n", "\(empty)")
    let folder = try place.run("run", ".")
    #expect(folder == ProgramRun(complaints: "error: cannot read .: Is a directory\n", code: 2))
  }

  @Test("in the input")
  func input() throws {
    let place = try Workplace([
      "m.json": #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#, "in.json": "{\n1}",
    ])
    let run = try place.run("run", "m.json", "--input", "in.json")
    #expect(run.code == 2 && run.complaints.hasPrefix("in.json:2:1: error: "), "\(run)")
    let text = try place.run("run", "m.json", "--input-json", "{")
    #expect(text.code == 2 && text.complaints.hasPrefix("--input-json:1:2: error: "), "\(text)")
  }

  @Test("in mocks")
  func mocks() throws {
    let place = try Workplace([
      "m.json": #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#,
      "mocks.json": #"{"StateMachines": {"M": {"TestCases": {"T": {"B": "R"}}}}, "MockedResponses": {"R": {}}}"#,
    ])
    let run = try place.run("run", "m.json", "--mocks", "mocks.json")
    #expect(run.code == 2 && run.complaints.hasPrefix("mocks.json:1:"), "\(run)")
  }

  @Test(
    "in arguments",
    arguments: [
      ["run"], ["run", "m.json", "--clock", "slow"], ["run", "m.json", "--seed", "many"], ["run", "m.json", "--what"],
      ["run", "m.json", "--input", "a", "--input-json", "b"], ["check"], ["graph"],
      ["graph", "m.json", "--width", "0"],
      ["samples", "nothing"], ["one.json", "two.json"],
    ]
  )
  func usage(_ arguments: [String]) throws {
    let run = try Workplace().run(arguments)
    #expect(run.code == 2 && run.output.isEmpty && !run.complaints.isEmpty, "\(run)")
  }

  @Test(
    "in the name of a command",
    arguments: [
      (["chek", "m.json"], "error: there is no file or command 'chek'; did you mean 'asldb check'?\n"),
      (["checkx"], "error: there is no file or command 'checkx'; did you mean 'asldb check'?\n"),
      (["runn", "--seed", "1"], "error: there is no file or command 'runn'; did you mean 'asldb run'?\n"),
      (["help", "grap"], "error: there is no command 'grap'; did you mean 'asldb graph'?\n"),
      (
        ["help", "nope"],
        "error: there is no command 'nope'; there are: debug, run, check, graph, replay, eval, serve, attach, callbacks, services, samples, help\n"
      ),
      (
        ["nope", "m.json"],
        "error: there is no file or command 'nope'; there are: debug, run, check, graph, replay, eval, serve, attach, callbacks, services, samples, help\n"
      ),
      (["chek.json"], "error: cannot read chek.json: No such file or directory\n"),
      (["nothing"], "error: cannot read nothing: No such file or directory\n"),
    ]
  )
  func commandName(_ arguments: [String], _ message: String) throws {
    #expect(try Workplace().run(arguments) == ProgramRun(complaints: message, code: 2))
  }

  @Test("a file that has nearly the name of a command is a file")
  func fileLikeCommand() throws {
    let run = try Workplace(["chek": "{}"]).run("chek")
    #expect(run.code == 2 && run.complaints.hasPrefix("chek:1:1: error: "), "\(run)")
    for command in ["check", "help"] { #expect(try Workplace().run("help", command).code == 0) }
  }
}
