import Foundation
import GraphLayout
import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI
import Testing

@testable import MachineGraphs

@Suite("The graph of a definition, written for others")
struct GraphExportTests {
  /// A definition to draw, and a history to draw it with.
  struct Sample: CustomTestStringConvertible {
    let name: String
    let definition: String
    var history: String?
    var testDescription: String { name }

    /// What is written of it.
    func export(width: Int = 80, reading: GraphExport.Reading = .down, zoom: Zoom = .full) throws -> GraphExport {
      let outline = try #require(DefinitionLoader.load(Array(definition.utf8)).outline)
      let run = try history.map { try MachineRun(try ShortHistory.history($0), of: outline) }
      return GraphExport(outline, width: width, reading: reading, zoom: zoom, run: run)
    }
  }

  static let order = Sample(name: "order", definition: Machines.order)
  static let run = Sample(
    name: "order-run",
    definition: Machines.order,
    history: "0 ExecutionStarted\n0 ChoiceStateEntered Check\n2 ChoiceStateExited Check\n3 TaskStateEntered Approve\n"
      + "4 TaskScheduled\n5 TaskFailed States.Timeout\n6 TaskScheduled\n7 TaskSucceeded\n8 TaskStateExited Approve\n"
      + "9 ParallelStateEntered Pack\n10 ParallelStateStarted\n11 PassStateEntered Take\n11 PassStateEntered Label\n"
      + "12 PassStateExited Take\n13 PassStateExited Label\n14 WaitStateEntered Cool_down"
  )
  static let faulty = Sample(
    name: "faulty",
    definition: #"""
      {"States":{
        "A":{"Type":"Pass","Next":"Nowhere"},
        "B":{"Type":"Teleport","Next":"A"},
        "C":{"Next":"Nowhere"},
        "D":{"Type":"Parallel","Branches":[{"StartAt":"Gone","States":{"E":{"Type":"Succeed"}}},{"States":{}}],"End":true}
      }}
      """#
  )
  static let hostile = Sample(
    name: "hostile",
    definition: #"""
      {"Comment":"<script>alert('&')</script>","StartAt":"end","States":{
        "end":{"Type":"Pass","Next":"\"]; class x end"},
        "\"]; class x end":{"Type":"Pass","Next":"</text><script>"},
        "</text><script>":{"Type":"Pass","Next":"%%{init: {\"theme\":\"x\"}}%%"},
        "%%{init: {\"theme\":\"x\"}}%%":{"Type":"Pass","Next":"direction LR"},
        "direction LR":{"Type":"Pass","Next":"`*b* _i_ #35; $$x$$ [l](u)`"},
        "`*b* _i_ #35; $$x$$ [l](u)`":{"Type":"Pass","Next":"line\nbreak\u001b[31m"},
        "line\nbreak\u001b[31m":{"Type":"Pass","Next":"C:\\N \\\" &amp; |--> http://x"},
        "C:\\N \\\" &amp; |--> http://x":{"Type":"Pass","Next":"状態 é 1. -"},
        "状態 é 1. -":{"Type":"Pass","Next":"- list"},
        "- list":{"Type":"Pass","End":true}
      }}
      """#
  )
  static let nothing = Sample(name: "nothing", definition: #"{"States":{}}"#)

  @Test(
    "is what was looked at and kept",
    arguments: [order, run, faulty, hostile, nothing],
    GraphFormat.allCases
  )
  func goldens(_ sample: Sample, _ format: GraphFormat) throws {
    try Golden.check(try sample.export().text(in: format), "formats/\(sample.name).\(format.rawValue).txt")
  }

  @Test("says that there are no states", arguments: GraphFormat.allCases)
  func noStates(_ format: GraphFormat) throws {
    let text = try Self.nothing.export().text(in: format)
    #expect(format == .json ? text.contains(#""nodes": []"#) : text.contains("(no states)"))
  }

  @Test("marks what is wrong", arguments: GraphFormat.allCases)
  func faults(_ format: GraphFormat) throws {
    let text = try Self.faulty.export().text(in: format)
    #expect(text.contains("no StartAt"), "\(text)")
    #expect(text.contains("Gone"), "\(text)")
    #expect(format == .json ? text.contains(#""missing": true"#) : text.contains("? Nowhere"), "\(text)")
    switch format {
    case .text, .line, .ascii, .outline: #expect(text.contains("[?] B") && text.contains("[?] C"), "\(text)")
    case .svg: #expect(text.contains("unknown type &#39;Teleport&#39;"), "\(text)")
    case .dot: #expect(text.contains("unknown type 'Teleport'"), "\(text)")
    case .mermaid: #expect(text.contains(":::unknown"), "\(text)")
    case .json: #expect(text.contains(#""known": false"#), "\(text)")
    }
  }

  @Test("has no start where a scope does not say with what it starts", arguments: [GraphFormat.mermaid, .dot])
  func noStarts(_ format: GraphFormat) throws {
    let text = try Self.faulty.export().text(in: format)
    let names = ["start_machine", "start_b0_s_D", "start_b1_s_D"]
    let found = names.filter { name in
      text.split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix(name) }
    }
    #expect(found == ["start_b0_s_D"], "\(text)")
    #expect(text.contains("? no StartAt") && text.contains("? Gone"), "\(text)")
  }

  static let twins = Sample(
    name: "twins",
    definition: #"""
      {"StartAt":"A","States":{
        "A":{"Type":"Parallel","Branches":[{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}],"Next":"B"},
        "B":{"Type":"Pass","Next":"C"},
        "C":{"Type":"Fail"},
        "C":{"Type":"Succeed"}
      }}
      """#
  )

  @Test("marks all states of one name, and one that stands for another", arguments: GraphFormat.allCases)
  func namesakes(_ format: GraphFormat) throws {
    let text = try Self.twins.export().text(in: format)
    let marks = text.split(separator: "\n", omittingEmptySubsequences: true).count { line in
      switch format {
      case .text, .line, .ascii: line.contains(#/=─?[┐.+]|=-[.+]|A = [─-]/#)
      case .outline: line.contains(" =")
      case .mermaid: line.contains(" =\"]") || line.contains(" =\")") || line.contains(" =\"])")
      case .dot: line.contains(" =\"")
      case .svg: line.contains(">=<")
      case .json: line.contains("another state has this name")
      }
    }
    #expect(marks == 3, "\(text)")
  }

  @Test("is read the way that is asked for", arguments: [Zoom.full, .compact, .overview])
  func directions(_ zoom: Zoom) throws {
    let down = try Self.order.export(reading: .down, zoom: zoom)
    let right = try Self.order.export(width: 300, reading: .right, zoom: zoom)
    #expect(down.text(in: .mermaid).hasPrefix("flowchart TD\n"))
    #expect(right.text(in: .mermaid).hasPrefix("flowchart LR\n"))
    #expect(right.text(in: .dot).contains("rankdir=LR"))
    #expect(right.text(in: .json).contains(#""direction": "lr""#))
  }

  @Test(
    "is read the way that it fits, when it is left to it",
    arguments: [(60, GraphExport.Reading.down), (300, .right)]
  )
  func automatic(_ width: Int, _ reading: GraphExport.Reading) throws {
    let chosen = try Self.order.export(width: width, reading: .automatic).text(in: .text)
    #expect(try chosen == Self.order.export(width: width, reading: reading).text(in: .text))
  }

  @Test("is a list where it is left to it how it is read, and there is no room for any picture")
  func listed() throws {
    let (narrow, list) = (try Self.order.export(width: 20, reading: .automatic), try Self.order.export(width: 20))
    let written = narrow.written(in: .text)
    #expect(written.text == list.text(in: .outline))
    #expect(list.written(in: .text).room == .exceeded(columns: list.picture(in: .rich).layout.columns))
    #expect(written.room == .listed(columns: list.picture(in: .rich).layout.columns))
    #expect(try Self.order.export(width: 200, reading: .automatic).written(in: .text).room == .enough)
  }

  @Test("has only ASCII in the format of that name", arguments: [order, run, faulty])
  func ascii(_ sample: Sample) throws {
    #expect(try sample.export().text(in: .ascii).utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("has how it stands with each state, and how much is covered", arguments: GraphFormat.allCases)
  func runs(_ format: GraphFormat) throws {
    let text = try Self.run.export(width: 200).text(in: format)
    #expect(text.contains("entered 6 of 10 states, took "), "\(text)")
    switch format {
    case .text, .outline: #expect(text.contains("✔[T] Approve") && text.contains("◷[W] Cool down"), "\(text)")
    case .line, .ascii: #expect(text.contains("+[T] Approve") && text.contains("~[W] Cool down"), "\(text)")
    case .mermaid:
      #expect(text.contains("✔ Approve ↺1 !1 ⏸\"]:::succeeded") && text.contains("linkStyle 1,"), "\(text)")
    case .dot: #expect(text.contains("✔ Approve") && text.contains("penwidth=3"), "\(text)")
    case .svg: #expect(text.contains("class=\"node waiting\"") && text.contains("class=\"edge taken\""), "\(text)")
    case .json: #expect(text.contains(#""status": "waiting""#) && text.contains(#""taken": 1"#), "\(text)")
    }
  }

  // MARK: Other languages

  @Test(
    "is right in the languages that it is written in",
    arguments: [order, run, faulty, hostile, nothing],
    Zoom.allCases
  )
  func languages(_ sample: Sample, _ zoom: Zoom) throws {
    let export = try sample.export(zoom: zoom)
    _ = try MermaidChart(export.text(in: .mermaid))
    _ = try DotGraph(export.text(in: .dot))
    _ = try SVGPicture(export.text(in: .svg))
    _ = try JSON(parsing: export.text(in: .json))
  }

  @Test("closes no quotation marks where a mark stands over one", arguments: ["\"", "\\", "&", "`", "#", "<"])
  func combiningMarks(_ sign: String) throws {
    let text = "a\(sign)\u{301}b"
    #expect(!DotText.quoted(text).dropFirst().dropLast().unicodeScalars.contains("\"") || sign == "\"")
    #expect(DotText.quoted("\"\u{301}") == "\"\\\"\u{301}\"")
    #expect(MermaidText.quoted("\"\u{301}") == "\"#quot;\u{301}\"")
    #expect(!MermaidText.quoted(text).dropFirst().dropLast().unicodeScalars.contains("\""))
  }

  @Test("has names as they are, whatever they mean elsewhere")
  func names() throws {
    let export = try Self.hostile.export()
    let names = export.outline.states.map { Text.escaped($0.name.text) }
    let chart = try MermaidChart(export.text(in: .mermaid))
    #expect(names.filter { !chart.labels.values.contains($0) } == [])
    let graph = try DotGraph(export.text(in: .dot))
    #expect(names.filter { name in !graph.nodes.values.contains { $0["label"] == name } } == [])
    let picture = try SVGPicture(export.text(in: .svg))
    #expect(names.filter { !picture.texts.contains("[P] \($0)") } == [])
    #expect(picture.elements == ["svg", "title", "style", "rect", "g", "path", "text", "circle"])
    let value = try JSON(parsing: export.text(in: .json))
    #expect(value["nodes"]?.array?.compactMap { $0["name"]?.string } == export.outline.states.map(\.name.text))
  }
}
