/// A graph for Graphviz, read as strictly as it is written.
///
/// - Source: Graphviz documentation, "The DOT Language".
struct DotGraph {
  /// What is wrong.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// An edge between two nodes, and its attributes.
  struct Edge {
    let source: String
    let target: String
    let attributes: [String: String]
  }

  /// The attributes of nodes, by their names.
  private(set) var nodes: [String: [String: String]] = [:]
  private(set) var edges: [Edge] = []
  /// The labels of clusters, by their names.
  private(set) var clusters: [String: [String: String]] = [:]
  private var tokens: ArraySlice<String> = []

  /// Reads a graph, and makes sure that all it names is there.
  init(_ text: String) throws {
    tokens = try Self.tokens(of: text)[...]
    try expect("digraph")
    _ = try next()
    try readBody(of: nil)
    guard tokens.isEmpty else { throw Problem(description: "text after the end") }
    for edge in edges {
      for name in [edge.source, edge.target] where nodes[name] == nil {
        throw Problem(description: "an edge of a node that is not there: \(name)")
      }
      for key in ["lhead", "ltail"] {
        guard let cluster = edge.attributes[key] else { continue }
        guard clusters[cluster] != nil else { throw Problem(description: "no cluster \(cluster)") }
      }
    }
  }

  // MARK: Statements

  private mutating func readBody(of cluster: String?) throws {
    try expect("{")
    while let token = tokens.first, token != "}" {
      tokens.removeFirst()
      switch token {
      case ";": continue
      case "graph", "node", "edge": _ = try attributes()
      case "subgraph":
        let name = try next()
        guard clusters[name] == nil else { throw Problem(description: "a second cluster \(name)") }
        clusters[name] = [:]
        try readBody(of: name)
      default: try readStatement(token, cluster)
      }
    }
    try expect("}")
  }

  private mutating func readStatement(_ name: String, _ cluster: String?) throws {
    switch tokens.first {
    case "=":
      tokens.removeFirst()
      let value = try next()
      if let cluster { clusters[cluster]?[name] = value }
    case "->":
      tokens.removeFirst()
      edges.append(Edge(source: name, target: try next(), attributes: try attributes()))
    default:
      guard nodes[name] == nil else { throw Problem(description: "a second node \(name)") }
      nodes[name] = try attributes()
    }
  }

  private mutating func attributes() throws -> [String: String] {
    guard tokens.first == "[" else { return [:] }
    tokens.removeFirst()
    var attributes: [String: String] = [:]
    while let key = tokens.first, key != "]" {
      tokens.removeFirst()
      try expect("=")
      attributes[key] = try next()
      if tokens.first == "," { tokens.removeFirst() }
    }
    try expect("]")
    return attributes
  }

  private mutating func next() throws -> String {
    guard let token = tokens.popFirst() else { throw Problem(description: "the text ends too early") }
    return token
  }

  private mutating func expect(_ token: String) throws {
    let found = try next()
    guard found == token else { throw Problem(description: "\(found) in place of \(token)") }
  }

  // MARK: Tokens

  private static func tokens(of text: String) throws -> [String] {
    var tokens: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if let match = rest.prefixMatch(of: /->|[{}\[\]=,;]/) {
        tokens.append(String(match.0))
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /[0-9]*\.[0-9]+|\w+/) {
        tokens.append(String(match.0))
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /"((?:[^"\\\n]|\\["\\n])*)"/) {
        tokens.append(try decoded(match.1))
        rest = rest[match.range.upperBound...]
      } else {
        throw Problem(description: "no token: \(rest.prefix(40))")
      }
    }
    return tokens
  }

  private static func decoded(_ text: Substring) throws -> String {
    guard text.replacing("&amp;", with: "").contains("&") == false else {
      throw Problem(description: "an ampersand that would be read: \(text)")
    }
    let unescaped = String(text).replacing(/\\(.)/) { match -> String in match.1 == "n" ? "\n" : String(match.1) }
    return unescaped.replacing("&amp;", with: "&")
  }
}
