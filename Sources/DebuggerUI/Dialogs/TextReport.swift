import TerminalUI

/// Lines of text over the panes, to be read and scrolled.
struct TextReport: Sendable {
  /// What they are.
  let title: String
  /// The lines.
  let lines: [String]
  /// The first line that is seen.
  var offset = 0
}

extension Model {
  /// Shows a report over the screen, until a key closes it.
  mutating func show(_ report: StartReport) {
    guard !report.lines.isEmpty else { return }
    overlay = .report(TextReport(title: report.title, lines: report.lines.map { Text.escaped($0) }))
  }

  private var reportColumns: Int { min(size.width, 120) }

  private func lines(of report: TextReport) -> [String] {
    report.lines.flatMap { Text.wrapped($0, to: max(20, reportColumns - 4)) }
  }

  private func height(ofReport count: Int) -> Int { max(1, min(size.height - 2, count + 4) - 4) }

  mutating func press(_ key: Key, in report: TextReport) -> [Request] {
    if key == "q" || key == .enter { closeOverlay() }
    guard key != "q", key != .enter, case .cursor(let move)? = action(for: key) else { return [] }
    let count = lines(of: report).count
    let height = height(ofReport: count)
    var (list, moved) = (ListState(selection: report.offset), report)
    list.move(move, count: max(1, count - height + 1), height: height)
    moved.offset = list.selection
    overlay = .report(moved)
    return []
  }

  func draw(_ report: TextReport, into frame: inout Frame) {
    let lines = lines(of: report)
    let height = height(ofReport: lines.count)
    let rect = Rect(size: size).centered(Size(width: reportColumns, height: height + 4))
    let inner = drawBox(report.title, in: rect, into: &frame)
    let parts = inner.rows([.weight(1), .fixed(1), .fixed(1)])
    for (row, line) in lines.dropFirst(report.offset).prefix(height).enumerated() {
      frame.write(line, at: parts[0].origin.moved(down: row), role: .dialog, maxColumns: inner.width)
    }
    let more = lines.count - report.offset - height
    writeHints(more > 0 ? ["\(more) more lines", "Esc close"] : ["Esc close"], in: parts[2], into: &frame)
  }
}
