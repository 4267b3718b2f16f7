import Foundation
import Testing

@testable import asldb

@Suite("graph: pictures for a terminal, for files and for programs")
struct GraphTests {
  private static let definition = #"""
    {"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericGreaterThan":3,"Next":"B"}],
    "Default":"C"},"B":{"Type":"Pass","Next":"C"},"C":{"Type":"Succeed"}}}
    """#
  private static let history = """
    {"events":[{"id":1,"previousEventId":0,"timestamp":0,"type":"ExecutionStarted","executionStartedEventDetails":
    {"input":"{}"}},{"id":2,"previousEventId":0,"timestamp":0,"type":"ChoiceStateEntered","stateEnteredEventDetails":
    {"name":"A","input":"{}"}},{"id":3,"previousEventId":2,"timestamp":0,"type":"ChoiceStateExited",
    "stateExitedEventDetails":{"name":"A","output":"{}"}},{"id":4,"previousEventId":3,"timestamp":0,
    "type":"SucceedStateEntered","stateEnteredEventDetails":{"name":"C","input":"{}"}}]}
    """

  private func workplace() throws -> Workplace {
    try Workplace(["a.asl.json": Self.definition, "a.history.json": Self.history])
  }

  @Test(
    "draws in each format",
    arguments: [
      ("text", "│ [C] A │"), ("line", "│ [C] A │"), ("ascii", "| [C] A |"), ("outline", "1 → B ($.n > 3)"),
      ("mermaid", "flowchart TD"), ("dot", "digraph machine {"), ("svg", "<svg xmlns="), ("json", "\"/States/A\""),
    ]
  )
  func formats(_ format: String, _ part: String) throws {
    let run = try workplace().run("graph", "a.asl.json", "--format", format)
    #expect(run.code == 0 && run.complaints.isEmpty && run.output.contains(part), "\(run)")
  }

  @Test(
    "takes the format from the name of a file, and writes nothing else",
    arguments: ["svg", "mmd", "dot", "json", "txt"]
  )
  func output(_ ending: String) throws {
    let place = try workplace()
    #expect(try place.run("graph", "a.asl.json", "--output", "a.\(ending)") == ProgramRun())
    let formats = ["svg": "svg", "mmd": "mermaid", "dot": "dot", "json": "json", "txt": "text"]
    let shown = try place.run("graph", "a.asl.json", "--format", formats[ending] ?? "")
    #expect(try place.text(of: "a.\(ending)") == shown.output)
    #expect(try place.run("graph", "a.asl.json", "--check", "a.\(ending)").code == 0)
  }

  @Test("draws what is wrong, and says so", arguments: ["text", "mermaid", "dot", "svg", "json", "outline"])
  func faults(_ format: String) throws {
    let place = try Workplace(["bad.json": #"{"States":{"A":{"Type":"X","Next":"Nowhere"}}}"#])
    let run = try place.run("graph", "bad.json", "--format", format)
    #expect(run.code == 0 && run.output.contains("Nowhere") && run.output.contains("no StartAt"), "\(run)")
    #expect(
      run.complaints == "bad.json: drawn as far as it can be understood; asldb check says what is wrong with it\n"
    )
  }

  @Test("says that a picture is wider than there is room")
  func narrow() throws {
    let run = try workplace().run("graph", "a.asl.json", "--width", "5")
    #expect(run.code == 0 && run.complaints.contains("columns wide, of 5; --zoom compact"), "\(run)")
  }

  @Test("lists the states where it may choose, and there is no room for a picture; and says so")
  func listed() throws {
    let run = try workplace().run("graph", "a.asl.json", "--width", "12", "--direction", "auto")
    #expect(run.code == 0 && run.complaints.contains("columns wide, of 12, so the states are listed"), "\(run)")
    #expect(run.output.contains("[C] A\n") && run.output.contains("→ C\n"), "\(run)")
  }

  // MARK: Histories

  @Test("shows what an execution did")
  func history() throws {
    let run = try workplace().run("graph", "a.asl.json", "--history", "a.history.json")
    #expect(run.output.contains("✔[C] A") && run.output.contains("║"), "\(run)")
    #expect(run.output.hasSuffix("entered 2 of 3 states, took 1 of 3 edges; never: B, A 1 → B\n"), "\(run)")
  }

  @Test("names the first state of a history that the definition does not have")
  func misfit() throws {
    let place = try Workplace([
      "b.json": #"{"StartAt":"Q","States":{"Q":{"Type":"Choice","Choices":[]}}}"#, "h.json": Self.history,
    ])
    let run = try place.run("graph", "b.json", "--history", "h.json")
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(
      run.complaints == "h.json: error: the history is not of this definition: event 2 enters 'A', a state that the "
        + "definition does not have\n"
    )
  }

  // MARK: Pictures in files

  @Test("shows the first line of a stale picture, and the command that renews it")
  func stale() throws {
    let place = try workplace()
    _ = try place.run("graph", "a.asl.json", "--format", "outline", "--width", "60", "--output", "my a.txt")
    try place.write(Array(Self.definition.replacing("\"B\"", with: "\"Bee\"").utf8), to: "a.asl.json")
    let words = ["graph", "a.asl.json", "--format", "outline", "--width", "60"]
    let run = try place.run(words + ["--check", "my a.txt"])
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(
      run.complaints == """
        my a.txt:2: error: this is not the graph of a.asl.json any more
          -       1 → B ($.n > 3)
          +       1 → Bee ($.n > 3)
        renew it with: asldb graph a.asl.json --format outline --width 60 --output 'my a.txt'

        """
    )
    _ = try place.run(words + ["--output", "my a.txt"])
    #expect(
      try place.run(words + ["--check", "my a.txt"]) == ProgramRun(output: "my a.txt is the graph of a.asl.json\n")
    )
  }

  @Test("says how a picture is made that is not there")
  func missing() throws {
    let run = try workplace().run("graph", "a.asl.json", "--check", "docs.svg")
    #expect(
      run
        == ProgramRun(
          complaints: "error: there is no docs.svg; make it with: asldb graph a.asl.json --output docs.svg\n",
          code: 2
        )
    )
  }

  @Test("does not mind how lines end")
  func returns() throws {
    let place = try workplace()
    let text = try place.run("graph", "a.asl.json").output
    try place.write(Array(text.replacing("\n", with: "\r\n").utf8), to: "a.txt")
    #expect(try place.run("graph", "a.asl.json", "--check", "a.txt").code == 0)
  }

  // MARK: Pictures in Markdown

  @Test("keeps the pictures of a file of Markdown fresh, and all else as it is")
  func markdown() throws {
    let place = try workplace()
    try FileManager.default.createDirectory(at: place.folder.appending(path: "docs"), withIntermediateDirectories: true)
    let text = """
      # Title
      <!-- asldb graph ../a.asl.json --format mermaid -->
      Text.

      1. Item

         <!-- asldb graph "../a.asl.json" --history ../a.history.json -->

         ```text
         old
         ```

      ```text
      <!-- asldb graph nothing.json -->
      ```
      """
    try place.write(Array(text.utf8), to: "docs/a.md")
    let stale = try place.run("graph", "--check", "docs/a.md")
    #expect(stale.code == 1 && stale.output.isEmpty)
    #expect(stale.complaints.contains("docs/a.md:2: error: there is no picture below this line yet\n"))
    #expect(stale.complaints.contains("docs/a.md:10: error: this is not the graph of ../a.asl.json any more\n"))
    #expect(stale.complaints.hasSuffix("renew with: asldb graph --output docs/a.md\n"))
    let renewed = try place.run("graph", "--output", "docs/a.md")
    #expect(renewed == ProgramRun(output: "docs/a.md: 2 pictures, 2 renewed\n"))
    #expect(try place.run("graph", "--check", "docs/a.md") == ProgramRun(output: "docs/a.md: 2 pictures up to date\n"))
    let new = try place.text(of: "docs/a.md")
    #expect(new.hasPrefix("# Title\n<!-- asldb graph ../a.asl.json --format mermaid -->\n\n```mermaid\nflowchart TD\n"))
    #expect(new.contains("```\n\nText.\n\n1. Item\n"))
    #expect(new.contains("\n   ```text\n"))
    #expect(new.hasSuffix("\n   ```\n\n```text\n<!-- asldb graph nothing.json -->\n```"))
    #expect(try place.run("graph", "--output", "docs/a.md").output == "docs/a.md: 2 pictures, 0 renewed\n")
    #expect(try place.run("graph", "docs/../a.asl.json", "--check", "docs/a.md").code == 0)
  }

  @Test(
    "says what is wrong with a comment, and where",
    arguments: [
      ("nothing.json", "cannot read nothing.json"), ("a.asl.json --size 3", "Unknown option '--size'"),
      ("--format svg", "name the definition to draw"), ("a.asl.json --output x", "the comment names a definition"),
      ("\"a.asl.json", "a quotation mark in the comment is not closed"),
      ("a.asl.json --history a.asl.json", "a.asl.json:1:1: error: a history is an object with 'events'"),
    ]
  )
  func comments(_ arguments: String, _ part: String) throws {
    let place = try workplace()
    try place.write(Array("\n<!-- asldb graph \(arguments) -->\n".utf8), to: "a.md")
    let run = try place.run("graph", "--check", "a.md")
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.complaints.hasPrefix("a.md:2:1: the picture that this line asks for cannot be drawn\n"), "\(run)")
    #expect(run.complaints.contains(part), "\(run)")
  }

  @Test("says of all comments at once what is wrong with them, and writes nothing", arguments: ["--check", "--output"])
  func manyComments(_ option: String) throws {
    let place = try workplace()
    let text =
      "<!-- asldb graph x.json -->\n\n- <!-- asldb -->\n\n  <!-- asldb graph --size 3 -->\n\n"
      + "<!-- asldb graph a.asl.json -->\n"
    try place.write(Array(text.utf8), to: "a.md")
    let run = try place.run("graph", option, "a.md")
    #expect(run.code == 2 && run.output.isEmpty)
    let places = run.complaints.split(separator: "\n").filter { $0.hasSuffix("cannot be drawn") }.map { $0.prefix(9) }
    #expect(places == ["a.md:1:1:", "a.md:5:3:"], "\(run)")
    #expect(run.complaints.contains("x.json") && run.complaints.contains("--size"), "\(run)")
    #expect(try place.text(of: "a.md") == text)
  }

  @Test(
    "takes no comment in a block of code for one that asks for a picture, but one in a list",
    arguments: [
      ("Text.\n\n    #\n", false), ("\t#\n", false), ("   #\n", true), ("1. Item\n\n   - Item\n\n     #\n", true),
      ("- Item\n\n      #\n", false), ("10. Item\n\n    #\n", true), ("- Item\n\nText.\n\n    #\n", false),
      ("    ```\n\n#\n", true), ("~~~md\n#\n~~~\n", false), ("- ```\n  #\n  ```\n", false),
    ]
  )
  func codeBlocks(_ text: String, _ asks: Bool) throws {
    let place = try workplace()
    let text = "<!-- asldb graph a.asl.json -->\n\n" + text.replacing("#", with: "<!-- asldb graph a.asl.json -->")
    try place.write(Array(text.utf8), to: "a.md")
    let run = try place.run("graph", "--output", "a.md")
    #expect(run.output.hasPrefix("a.md: \(asks ? "2 pictures, 2" : "1 picture, 1") renewed"), "\(run) of \(text)")
  }

  @Test("begins a file of Markdown that is not there yet, with a picture that stays fresh")
  func newMarkdown() throws {
    let place = try workplace()
    try FileManager.default.createDirectory(at: place.folder.appending(path: "docs"), withIntermediateDirectories: true)
    #expect(
      try place.run("graph", "a.asl.json", "--output", "b.md") == ProgramRun(output: "b.md: begun with 1 picture\n")
    )
    let text = try place.text(of: "b.md")
    #expect(text.hasPrefix("<!-- asldb graph a.asl.json --format mermaid -->\n\n```mermaid\nflowchart TD\n"), "\(text)")
    #expect(text.hasSuffix("\n```\n"), "\(text)")
    let options = ["--format", "text", "--history", "a.history.json"]
    for path in ["docs/b.md", place.folder.appending(path: "docs/c.md").path] {
      let run = try place.run(["graph", "a.asl.json", "--output", path] + options)
      #expect(run.code == 0 && run.complaints.isEmpty, "\(run)")
      #expect(try place.run("graph", "--check", path).code == 0)
    }
    #expect(
      try place.text(of: "docs/b.md").hasPrefix(
        "<!-- asldb graph ../a.asl.json --format text --history ../a.history.json -->\n\n```text\n"
      )
    )
  }

  @Test(
    "begins no file of Markdown without a definition that has a name",
    arguments: [["--output", "b.md"], ["-", "--output", "b.md"], ["nothing.json", "--output", "b.md"]]
  )
  func noNewMarkdown(_ arguments: [String]) throws {
    let place = try workplace()
    let run = try place.run(["graph"] + arguments)
    #expect(run.code != 0 && run.output.isEmpty && !run.complaints.isEmpty, "\(run)")
    #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "b.md").path))
  }

  @Test(
    "leaves blocks alone that are no pictures: in another language, or not closed",
    arguments: ["```sh\nnpm install\n```\n", "```mermaid\nold\n\n# Chapter\n\nText.\n", "~~~python\n1\n~~~\n"]
  )
  func otherBlocks(_ block: String) throws {
    let place = try workplace()
    try place.write(Array("<!-- asldb graph a.asl.json --format mermaid -->\n\n\(block)".utf8), to: "a.md")
    #expect(try place.run("graph", "--output", "a.md") == ProgramRun(output: "a.md: 1 picture, 1 renewed\n"))
    let text = try place.text(of: "a.md")
    #expect(text.hasSuffix(block), "\(text)")
    #expect(text.contains("flowchart TD"))
  }

  @Test("keeps the ends of lines as they are")
  func lineEnds() throws {
    let place = try workplace()
    try place.write(Array("One\r\nTwo\n<!-- asldb graph a.asl.json --format dot -->\r\n".utf8), to: "a.md")
    _ = try place.run("graph", "--output", "a.md")
    let bytes = try place.text(of: "a.md").unicodeScalars
    #expect(bytes.starts(with: "One\r\nTwo\n<!--".unicodeScalars))
  }

  @Test(
    "does not write over what it reads, nor into a file whose ending means nothing",
    arguments: [
      (["a.asl.json", "--output", "a.asl.json"], "would write over what is read"),
      (["a.asl.json", "--output", "./a.asl.json", "--format", "text"], "would write over what is read"),
      (["a.asl.json", "--output", "a.png"], "choose one with --format"),
      (["samples.json", "--output", "a.asl.json"], "a.asl.json is a state machine; name another file"),
    ]
  )
  func outputs(_ arguments: [String], _ part: String) throws {
    let place = try workplace()
    let before = try place.text(of: "a.asl.json")
    let run = try place.run(["graph"] + arguments)
    #expect(run.code != 0 && run.complaints.contains(part), "\(run)")
    #expect(try place.text(of: "a.asl.json") == before)
  }

  @Test(
    "does not pass over a comment that has no line of its own",
    arguments: [
      "<!-- asldb graph a.asl.json\n--format dot -->", "> <!-- asldb graph a.asl.json -->", "See <!-- asldb graph -->",
    ]
  )
  func misplacedComments(_ text: String) throws {
    let place = try workplace()
    try place.write(Array("Text\n\n\(text)\n\n<!-- asldb graph a.asl.json --format dot -->\n".utf8), to: "a.md")
    for option in ["--check", "--output"] {
      let run = try place.run("graph", option, "a.md")
      #expect(run.code == 2 && run.output.isEmpty, "\(run)")
      #expect(run.complaints == "a.md:3: a comment that asks for a picture stands in one line, and in no other text\n")
    }
    try place.write(Array("Put `<!-- asldb graph a.asl.json -->` there.\n".utf8), to: "b.md")
    #expect(try place.run("graph", "--check", "b.md").complaints.contains("b.md has no picture"))
  }

  @Test("says which comment to put into a file that has none")
  func noComment() throws {
    let place = try workplace()
    try place.write(Array("Text".utf8), to: "a.md")
    let run = try place.run("graph", "a.asl.json", "--output", "a.md")
    #expect(run.code == 2)
    #expect(run.complaints.contains("such as <!-- asldb graph a.asl.json --format mermaid -->"), "\(run)")
  }

  @Test(
    "says which arguments do not go together",
    arguments: [
      (["a.asl.json", "--ascii", "--format", "svg"], "--ascii is the same as --format ascii"),
      (["a.asl.json", "--check", "a", "--output", "b"], "leave out one of them"),
      (["--check", "a.svg"], "name the definition to draw"),
      (["--check", "a.md", "--width", "9"], "leave out --width"),
      (["-", "--history", "-"], "cannot both be standard input"),
    ]
  )
  func arguments(_ arguments: [String], _ part: String) throws {
    let run = try workplace().run(["graph"] + arguments)
    #expect(run.code != 0 && run.output.isEmpty && run.complaints.contains(part), "\(run)")
  }
}
