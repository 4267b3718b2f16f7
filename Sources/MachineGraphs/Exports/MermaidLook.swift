/// The looks of the classes of a flowchart.
enum MermaidLook {
  /// The lines that define the looks of classes that are used.
  static func lines(for classes: Set<String>) -> [String] {
    let types = ExportColors.types.map { ($0.word, $0.colors, dashed: $0.word == "unknown") }
    let statuses = RunStatus.allCases.map { ($0.word, ExportColors.of($0), dashed: $0 == .idle) }
    return (types + statuses).filter { classes.contains($0.0) }.map(line)
      + marks.filter { classes.contains($0.0) }
      .map { "classDef \($0.0) \($0.1)" }
  }

  private static func line(_ word: String, _ colors: ExportColors, dashed: Bool) -> String {
    "classDef \(word) fill:\(colors.fill),stroke:\(colors.line),color:#1b1f24"
      + (dashed ? ",stroke-dasharray:4 3" : "")
  }

  private static let marks = [
    ("missing", "fill:#ffffff,stroke:#c53030,color:#c53030,stroke-dasharray:4 3"),
    ("branch", "fill:none,stroke:#a0a8b4,stroke-dasharray:2 3"),
    ("note", "fill:none,stroke:none"),
  ]
}
