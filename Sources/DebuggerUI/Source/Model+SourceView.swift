import DebuggerCore
import Interpreter
import StatesLanguage
import TerminalUI

extension Model {
  /// Draws the lines of the definition that are seen.
  func drawSource(into frame: inout Frame, in rect: Rect) {
    let current = snapshot.status.isFinal ? nil : snapshot.focused?.branch.visit.state
    let lines = current.map { definition.lines(of: $0) }
    let digits = String(definition.source.count).count
    let list = ListView(source.cursor, count: definition.source.count, isFocused: focus == .source, glyphs: glyphs)
    list.draw(into: &frame, in: rect) { line in
      let isCurrent = lines?.contains(line) ?? false
      let gutter = gutter(ofLine: line, digits: digits, isCurrent: isCurrent, isFirst: line == lines?.lowerBound)
      return gutter + text(ofLine: line, isName: line == lines?.lowerBound, columns: rect.width - gutter.columns)
    }
  }

  /// A line's breakpoint, number, and whether the execution stands in its state.
  private func gutter(ofLine line: Int, digits: Int, isCurrent: Bool, isFirst: Bool) -> StyledLine {
    let state = definition.state(atLine: line)
    let hasBreakpoint = state.map { snapshot.breakpoints.contains($0) && definition.line(of: $0) == line } ?? false
    var gutter = StyledLine(hasBreakpoint ? (glyphs == .rich ? "◉" : "*") : " ", role: .breakpoint)
    let number = Text.padded(String(line + 1), to: digits, alignment: .end)
    gutter.append(number, role: isCurrent ? .lineNumberCurrent : .lineNumber)
    let mark = isFirst ? glyphs[.current] : isCurrent ? glyphs[.heavyVertical] : " "
    gutter.append(String(mark) + " ", role: isCurrent ? .stateCurrent : .lineNumber)
    return gutter
  }

  /// The part of a line's text that is seen.
  private func text(ofLine line: Int, isName: Bool, columns: Int) -> StyledLine {
    let text = definition.source[line]
    let seen = text.utf8.count > 2000 ? String(text.dropFirst(source.column).prefix(columns + 1)) : text
    let colored = definition.isYAML ? YAMLColors.line(seen) : SourceColors.line(seen)
    let shifted = text.utf8.count > 2000 ? colored : colored.dropping(source.column)
    return isName ? shifted.painted(.sourceCurrent) : shifted
  }
}

extension StyledLine {
  /// The line without its first characters.
  fileprivate func dropping(_ count: Int) -> StyledLine {
    var left = count
    return StyledLine(
      runs.compactMap { run in
        defer { left -= min(left, run.text.count) }
        return left >= run.text.count ? nil : Run(String(run.text.dropFirst(left)), role: run.role)
      }
    )
  }
}
