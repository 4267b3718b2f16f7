import Testing

/// A flowchart of Mermaid, read as strictly as it is written: whatever is not of the forms that are known is an error.
struct MermaidChart {
  /// What is wrong with a line.
  struct Problem: Error, CustomStringConvertible {
    let line: Substring
    let reason: String
    var description: String { "\(reason): \(line)" }
  }

  /// An edge between two names.
  struct Edge: Hashable {
    let source: String
    let target: String
    let isDashed: Bool
    let label: String?
  }

  /// The labels of nodes and subgraphs, decoded, by their names.
  private(set) var labels: [String: String] = [:]
  /// The subgraph that each node and subgraph stands in.
  private(set) var owners: [String: String] = [:]
  private(set) var edges: [Edge] = []
  private(set) var classes: [String: String] = [:]
  private var defined: Set<String> = []
  private var open: [String] = []

  /// Reads a flowchart, and makes sure that all it names is there.
  init(_ text: String) throws {
    let lines = text.split(separator: "\n")
    guard let first = lines.first, first.wholeMatch(of: /flowchart (TD|LR)/) != nil else {
      throw Problem(line: lines.first ?? "", reason: "no header")
    }
    for line in lines.dropFirst() { try read(line) }
    guard open.isEmpty else { throw Problem(line: "", reason: "subgraphs that do not end") }
    for edge in edges {
      for name in [edge.source, edge.target] where labels[name] == nil {
        throw Problem(line: Substring(name), reason: "an edge of a node that is not there")
      }
    }
    for (name, word) in classes where !defined.contains(word) {
      throw Problem(line: Substring(name), reason: "a class without a look, \(word)")
    }
  }

  private mutating func read(_ line: Substring) throws {
    let line = line.drop { $0 == " " }
    if line == "end" {
      guard open.popLast() != nil else { throw Problem(line: line, reason: "no subgraph to end") }
    } else if line.wholeMatch(of: /direction (TB|LR)/) != nil {
      guard !open.isEmpty else { throw Problem(line: line, reason: "a direction outside of subgraphs") }
    } else if let match = line.wholeMatch(of: /subgraph (\w+)\["([^"]*)"\]/) {
      try add(String(match.1), match.2, line)
      open.append(String(match.1))
    } else if let match = line.wholeMatch(of: /(\w+) (-->|-\.->)(?:\|"([^"]*)"\|)? (\w+)/) {
      let label = try match.3.map { try Self.decoded($0, line) }
      edges.append(
        Edge(source: String(match.1), target: String(match.4), isDashed: match.2 == "-.->", label: label)
      )
    } else if let match = line.wholeMatch(of: /classDef (\w+) \w+:[^"]+/) {
      defined.insert(String(match.1))
    } else if let match = line.wholeMatch(of: /class (\w+) (\w+)/) {
      classes[String(match.1)] = String(match.2)
    } else if let match = line.wholeMatch(of: /linkStyle ([0-9,]+) stroke-width:4px/) {
      for number in match.1.split(separator: ",") where Int(number).map({ $0 >= edges.count }) ?? true {
        throw Problem(line: line, reason: "a look for an edge that is not there")
      }
    } else {
      try readNode(line)
    }
  }

  private mutating func readNode(_ line: Substring) throws {
    guard let match = line.wholeMatch(of: /(\w+)([\[\{\(\/]+)"([^"]*)"([\]\}\)\/]+)(?::::(\w+))?/) else {
      throw Problem(line: line, reason: "a line of no known form")
    }
    let shapes = ["[": "]", "{": "}", "{{": "}}", "(": ")", "([": "])", "((": "))", "(((": ")))", "[/": "/]"]
    guard shapes[String(match.2)] == String(match.4) else { throw Problem(line: line, reason: "no known shape") }
    try add(String(match.1), match.3, line)
    if let word = match.5 { classes[String(match.1)] = String(word) }
  }

  private mutating func add(_ name: String, _ label: Substring, _ line: Substring) throws {
    let reserved: Set = [
      "end", "graph", "flowchart", "subgraph", "style", "class", "classDef", "click", "default", "direction",
      "linkStyle",
      "href", "call", "interpolate",
    ]
    guard !reserved.contains(name) else { throw Problem(line: line, reason: "a reserved word") }
    guard labels[name] == nil else { throw Problem(line: line, reason: "a second node of one name") }
    labels[name] = try Self.decoded(label, line)
    owners[name] = open.last
  }

  /// A label without entity codes.
  private static func decoded(_ label: Substring, _ line: Substring) throws -> String {
    let known = ["quot": "\"", "amp": "&", "lt": "<", "gt": ">"]
    let text = label.replacing(/#(\w+);/) { match in
      known[String(match.1)] ?? Int(match.1).flatMap { UnicodeScalar($0) }.map { String(Character($0)) } ?? "�"
    }
    let rest = label.replacing(/#\w+;/, with: "")
    guard !rest.contains(where: { "#<>%`*~\\:@".contains($0) }), !rest.contains("$$"), !rest.contains("direction ")
    else {
      throw Problem(line: line, reason: "characters with a meaning of their own")
    }
    return String(text)
  }
}
