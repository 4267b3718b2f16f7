import GraphLayout
import JSONModel
import StatesLanguage
import TerminalUI
import Testing

@testable import MachineGraphs

@Suite("The graphs of real state machines")
struct CorpusTests {
  /// Published machines where they are, and the samples.
  static let all = Folders.samples + Folders.corpus

  /// The states and transitions that an outline has, with the name of a target that is there.
  private static func transitions(of outline: DefinitionOutline) -> [(from: DefinitionOutline.State, to: StateID?)] {
    outline.states.flatMap { state in state.transitions.map { (state, $0.target.state) } }
  }

  @Test("have every state and every transition in Mermaid", arguments: all)
  func mermaid(_ path: DefinitionPath) throws {
    let outline = try path.outline
    let chart = try MermaidChart(GraphExport(outline).text(in: .mermaid))
    let names = StateIdentifiers(outline)
    for state in outline.states {
      let label = try #require(chart.labels[names[state.id]])
      #expect(label.contains(Text.escaped(state.name.text)))
      let owner = outline[state.scope].owner.map { names[$0] }
      #expect(chart.owners[names[state.id]].map { $0 == owner || $0.hasSuffix("_\(owner ?? "")") } ?? (owner == nil))
    }
    let between = chart.edges.filter { $0.source.hasPrefix("s_") && $0.target.hasPrefix("s_") }
      .map { "\($0.source) \($0.target)" }
    let expected = Self.transitions(of: outline).compactMap { from, to in to.map { "\(names[from.id]) \(names[$0])" } }
    #expect(between.sorted() == expected.sorted())
    #expect(chart.edges.count { $0.isDashed } == Self.catchers(of: outline))
  }

  @Test("have every state and every transition for Graphviz", arguments: all)
  func dot(_ path: DefinitionPath) throws {
    let outline = try path.outline
    let graph = try DotGraph(GraphExport(outline).text(in: .dot))
    let names = StateIdentifiers(outline)
    for state in outline.states {
      let label =
        state.nested.isEmpty
        ? graph.nodes[names[state.id]]?["label"] : graph.clusters["cluster_\(names[state.id])"]?["label"]
      #expect(try #require(label).contains(Text.escaped(state.name.text)))
    }
    let shown = graph.edges.filter { $0.attributes["style"] != "invis" && !$0.source.hasPrefix("start_") }
    #expect(shown.count == Self.transitions(of: outline).count)
    #expect(shown.count { $0.attributes["style"] == "dashed" } == Self.catchers(of: outline))
    let ways = shown.map { "\($0.attributes["ltail"] ?? $0.source) \($0.attributes["lhead"] ?? $0.target)" }
    func name(_ state: StateID) -> String { (outline[state].nested.isEmpty ? "" : "cluster_") + names[state] }
    for (from, to) in Self.transitions(of: outline) {
      guard let to, to != from.id else { continue }
      #expect(ways.contains("\(name(from.id)) \(name(to))"))
    }
  }

  @Test("have every state and every transition in SVG", arguments: all)
  func svg(_ path: DefinitionPath) throws {
    let outline = try path.outline
    let export = GraphExport(outline)
    let picture = try SVGPicture(export.text(in: .svg))
    let texts = ExportTexts(export: export)
    #expect(picture.groups.count { $0.hasPrefix("node ") || $0.hasPrefix("frame ") } >= outline.states.count)
    for state in outline.states { #expect(picture.titles.contains(Text.escaped(texts.details(of: state)))) }
    let edges = outline.states.flatMap { state in state.transitions.map { PictureEdge($0, from: state.id) } }
    for edge in edges { #expect(picture.titles.contains(Text.escaped(texts.details(of: edge)))) }
    #expect(picture.groups.count { $0.hasPrefix("edge") && !$0.hasSuffix("start") } == edges.count)
  }

  @Test("have every state and every transition in JSON", arguments: all)
  func json(_ path: DefinitionPath) throws {
    let outline = try path.outline
    let value = try JSON(parsing: GraphExport(outline).text(in: .json))
    let nodes = try #require(value["nodes"]?.array)
    #expect(Set(outline.states.map { outline.location(of: $0.id) }).isSubset(of: nodes.compactMap { $0["id"]?.string }))
    let edges = try #require(value["edges"]?.array)
    let ways = edges.map { "\($0["source"]?.string ?? "") \($0["target"]?.string ?? "")" }
    let expected = Self.transitions(of: outline).compactMap { from, to in
      to.map { "\(outline.location(of: from.id)) \(outline.location(of: $0))" }
    }
    #expect(Set(expected).isSubset(of: ways))
    #expect(edges.count == Self.transitions(of: outline).count)
    #expect(edges.allSatisfy { ($0["corners"]?.array?.count ?? 0) > 1 })
    #expect(nodes.allSatisfy { ($0["rectangle"]?["columns"]?.number?.integer ?? 0) > 0 })
  }

  @Test("have every state and every transition in the outline", arguments: all)
  func outline(_ path: DefinitionPath) throws {
    let outline = try path.outline
    let text = GraphExport(outline, width: 1000).text(in: .outline)
    for state in outline.states { #expect(text.contains(Text.escaped(state.label(in: .rich)))) }
    #expect(text.split(separator: "→").count - 1 >= Self.transitions(of: outline).count)
  }

  @Test("have every state and every transition in characters, one beside the other, at any width", arguments: all)
  func characters(_ path: DefinitionPath) throws {
    let outline = try path.outline
    for width in [40, 80, 120, 200] {
      for reading in [GraphExport.Reading.down, .right] {
        let picture = GraphExport(outline, width: width, reading: reading).picture(in: .rich)
        let properties = PictureProperties(picture, of: outline)
        #expect(properties.violations == [], "\(path.name) at \(width), \(reading.rawValue)")
      }
    }
  }

  private static func catchers(of outline: DefinitionOutline) -> Int {
    outline.states.reduce(0) { sum, state in
      sum + state.transitions.count { PictureEdge($0, from: state.id).isCatch }
    }
  }
}
