/// The style sheet of a picture in SVG, for light and for dark pages.
enum SVGStyle {
  /// The rules.
  static var rules: [String] {
    shared + ["@media (prefers-color-scheme: dark) {"] + dark.map { "  \($0)" } + ["}"]
  }

  private static let shared =
    [
      "text { font: 14px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; }",
      "text, .note { fill: #1b1f24; }",
      ".page, .tab { fill: #ffffff; }",
      "rect { stroke-width: 1.3; }",
      ".heavy { stroke: #1b1f24; stroke-width: 3.5; fill: none; }",
      ".divider { stroke: #848d9a; stroke-dasharray: 2 3; fill: none; }",
      ".label, .badges { font-size: 12px; fill: #57606a; } .title { font-weight: 600; }",
      ".frame > rect { fill-opacity: 0.3; } .frame > .tab { fill-opacity: 1; }",
      ".edge path { fill: none; stroke: #57606a; stroke-width: 1.4; } .edge .head { fill: #57606a; stroke: none; }",
      ".catch path { stroke: #c53030; stroke-dasharray: 5 4; } .catch .head { fill: #c53030; }",
      ".jump path { stroke-dasharray: 1.5 4; }",
      ".taken path { stroke-width: 3.2; } .start circle { fill: #57606a; }",
      ".missing rect { fill: #ffffff; stroke: #c53030; stroke-dasharray: 4 3; } .missing text { fill: #c53030; }",
    ] + rules(for: { $0 })

  private static let dark =
    [
      "text, .note { fill: #e6edf3; }", ".page, .tab { fill: #0d1117; }", ".heavy { stroke: #e6edf3; }",
      ".label, .badges { fill: #9aa4af; }",
      ".edge path { stroke: #9aa4af; } .edge .head, .start circle { fill: #9aa4af; }",
      ".catch path { stroke: #ff8080; } .catch .head { fill: #ff8080; }",
      ".missing rect { fill: #0d1117; stroke: #ff8080; } .missing text { fill: #ff8080; }",
    ] + rules(for: \.dark)

  /// The rules for types and for statuses.
  private static func rules(for shade: (ExportColors) -> ExportColors) -> [String] {
    let types = ExportColors.types.map { ($0.word, $0.colors) }
    let statuses = RunStatus.allCases.map { ($0.word, ExportColors.of($0)) }
    return (types + statuses).map { word, colors in
      let shaded = shade(colors)
      let dash = word == "unknown" || word == RunStatus.idle.word ? " stroke-dasharray: 4 3;" : ""
      return ".\(word) > rect:first-of-type { fill: \(shaded.fill); stroke: \(shaded.line);\(dash) }"
    }
  }
}

extension ExportColors {
  /// The colours for dark pages: a dark inside, and the border lighter.
  fileprivate var dark: ExportColors {
    ExportColors(fill: Self.mixed(line, "#0d1117", 0.78), line: Self.mixed(line, "#ffffff", 0.3))
  }

  /// A colour, so far on the way to another one.
  private static func mixed(_ color: String, _ other: String, _ share: Double) -> String {
    let values = zip(channels(color), channels(other)).map { Int(($0 * (1 - share) + $1 * share).rounded()) }
    return "#" + values.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func channels(_ color: String) -> [Double] {
    let digits = color.dropFirst().compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { Double(digits[$0] * 16 + digits[$0 + 1]) }
  }
}
