package import TerminalUI

extension OutlineTree.Row {
  /// The line without its targets: what it stands under, where it starts, its label and badges.
  package func heading(in glyphs: TerminalUI.GlyphSet) -> String {
    let fold = isOpen.map { String($0 ? glyphs[.unfolded] : glyphs[.folded]) } ?? " "
    let start = isStart ? String(glyphs[.bullet]) : " "
    let parts = [branch.map { "\($0)" }, label, badges.isEmpty ? nil : badges].compactMap(\.self)
    return String(repeating: "  ", count: depth) + start + fold + parts.joined(separator: " ")
  }
}

extension OutlineTree {
  /// The list as lines of text, for a pull request or a reader of screens.
  ///
  /// - Parameters:
  ///   - glyphs: The signs to write with.
  ///   - width: How many columns a line has; targets that do not fit get lines of their own.
  /// - Returns: The lines, each with a line break after it.
  package func text(in glyphs: TerminalUI.GlyphSet, width: Int) -> String {
    rows.flatMap { $0.lines(in: glyphs, width: width) }.map { $0 + "\n" }.joined()
  }
}

extension OutlineTree.Row {
  fileprivate func lines(in glyphs: TerminalUI.GlyphSet, width: Int) -> [String] {
    let heading = heading(in: glyphs)
    let line = ([heading] + targets).joined(separator: "  ")
    guard targets.count > 1 || Text.columns(of: line) > width else { return [cut(line, to: width, glyphs)] }
    let indent = String(repeating: "  ", count: depth + 3)
    return ([heading] + targets.map { indent + $0 }).map { cut($0, to: width, glyphs) }
  }

  private func cut(_ line: String, to width: Int, _ glyphs: TerminalUI.GlyphSet) -> String {
    Text.truncated(line, to: width, ellipsis: .middle, mark: glyphs[.ellipsis])
  }
}
