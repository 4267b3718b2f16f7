/// A form that the graph of a definition is written in for people and other programs.
package enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  /// Lines of characters with box drawing and symbols.
  case text
  /// Lines of characters that the fonts of old consoles have.
  case line
  /// Lines of ASCII characters.
  case ascii
  /// An indented list of the states with where each leads.
  case outline
  /// A flowchart of Mermaid, which GitHub and GitLab draw.
  case mermaid
  /// A graph for Graphviz.
  case dot
  /// A picture of its own.
  case svg
  /// Nodes and edges with their places, for programs.
  case json

  /// What a fenced block of Markdown is called that has it.
  package var fence: String {
    switch self {
    case .text, .line, .ascii, .outline: "text"
    case .mermaid, .dot, .svg, .json: rawValue
    }
  }

  /// The format of a file, by the end of its name.
  package init?(ofFile path: String) {
    switch path.split(separator: "/").last?.split(separator: ".").last?.lowercased() {
    case "txt", "text": self = .text
    case "mmd", "mermaid": self = .mermaid
    case "dot", "gv": self = .dot
    case "svg": self = .svg
    case "json": self = .json
    default: return nil
    }
  }
}
