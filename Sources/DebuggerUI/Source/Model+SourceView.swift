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
    let mark = sourceMark
    var list = ListView(source.cursor, count: definition.source.count, isFocused: focus == .source, glyphs: glyphs)
    var view = SourceSection(
      column: source.column,
      indentation: source.indentation,
      columns: rect.width - digits - Self.gutterSigns - 1
    )
    if let mark {
      list.state = ListState(selection: mark.lines.upperBound, offset: mark.firstLine(height: rect.height))
      list.showsSelection = false
      view.show(mark, of: definition.source)
    }
    list.draw(into: &frame, in: rect) { line in
      let isCurrent = lines?.contains(line) ?? false
      let gutter = gutter(ofLine: line, digits: digits, isCurrent: isCurrent, isFirst: line == lines?.lowerBound)
      return gutter + text(ofLine: line, isName: line == lines?.lowerBound, in: view)
    }
  }

  /// How many columns there are beside a line's number: for a breakpoint, for the mark of the current state, and a
  /// blank.
  private static let gutterSigns = 3

  /// A line's breakpoint, number, and whether the execution stands in its state.
  private func gutter(ofLine line: Int, digits: Int, isCurrent: Bool, isFirst: Bool) -> StyledLine {
    let state = definition.state(atLine: line)
    let breakpoint = state.flatMap { definition.line(of: $0) == line ? snapshot.breakpointMarks[$0] : nil }
    var gutter = StyledLine(String(breakpoint?.sign(in: glyphs) ?? " "), role: breakpoint?.role ?? .breakpoint)
    let number = Text.padded(String(line + 1), to: digits, alignment: .end)
    gutter.append(number, role: isCurrent ? .lineNumberCurrent : .lineNumber)
    let mark = isFirst ? glyphs[.current] : isCurrent ? glyphs[.heavyVertical] : " "
    gutter.append(String(mark) + " ", role: isCurrent ? .stateCurrent : .lineNumber)
    return gutter
  }

  /// The part of a line's text that is seen.
  private func text(ofLine line: Int, isName: Bool, in view: SourceSection) -> StyledLine {
    let text = definition.source[line]
    let isLong = text.utf8.count > 2000
    let hidden = view.hiddenCharacters(of: text)
    let seen = isLong ? String(text.dropFirst(hidden).prefix(view.columns + 2)) : text
    let colored = definition.isYAML ? YAMLColors.line(seen) : SourceColors.line(seen)
    let shifted = isLong ? colored : colored.dropping(hidden)
    let shown = isName ? shifted.painted(.sourceCurrent) : shifted
    return view.marked(shown, ofLine: line, ellipsis: glyphs[.ellipsis])
  }
}

/// The part of the lines that is seen, and what is marked in it.
private struct SourceSection {
  /// How many characters are scrolled away.
  private(set) var column: Int
  /// How many blanks at the beginning of each line are left out, as far as it has them.
  private(set) var indentation: Int
  /// How wide it is.
  let columns: Int
  private var mark: SourceMark?
  private var value: StyledLine = ""

  init(column: Int, indentation: Int, columns: Int) {
    self.column = column
    self.indentation = indentation
    self.columns = columns
  }

  /// How many characters of a line are left of what is seen.
  func hiddenCharacters(of line: String) -> Int {
    column + (indentation > 0 ? line.prefix(indentation).prefix { $0 == " " }.count : 0)
  }

  /// Scrolls sideways to a mark, with room for its value.
  mutating func show(_ mark: SourceMark, of source: SourceText) {
    self.mark = mark
    value = mark.value(columns / 2)
    column = mark.hiddenCharacters(of: source, columns: columns - value.columns - 1)
    indentation = 0
  }

  /// A line, scrolled already, with what is marked in it, and the value behind it.
  func marked(_ line: StyledLine, ofLine index: Int, ellipsis: Character) -> StyledLine {
    guard let mark, let characters = mark.characters(ofLine: index) else { return line }
    let shown = max(0, characters.lowerBound - column)..<max(0, characters.upperBound - column)
    let painted = line.painted(.sourceExpression, in: shown)
    guard index == mark.lines.upperBound else { return painted }
    return painted.truncated(to: columns - value.columns, mark: ellipsis) + value
  }
}

extension StyledLine {
  /// The line with another role for some of its characters.
  fileprivate func painted(_ role: Role, in characters: Range<Int>) -> StyledLine {
    var (line, start) = (StyledLine(), 0)
    for run in runs {
      let text = Array(run.text)
      let part = characters.clamped(to: start..<(start + text.count))
      line.append(String(text[..<(part.lowerBound - start)]), role: run.role)
      line.append(String(text[(part.lowerBound - start)..<(part.upperBound - start)]), role: role)
      line.append(String(text[(part.upperBound - start)...]), role: run.role)
      start += text.count
    }
    return line
  }

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
