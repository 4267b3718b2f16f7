import DebuggerCore
import Interpreter
import JSONModel
import JSONataEngine
import StatesLanguage
import TerminalUI

extension Model {
  /// Where what was asked for is shown: nearly all of the screen.
  private var inspectionRect: Rect {
    Rect(size: size).centered(Size(width: min(size.width, 180), height: max(1, size.height - 2)))
  }

  /// The name of the state that is visited.
  private var visitedName: String { snapshot.focused.map { name(of: $0.branch.visit.state) } ?? "" }

  private func name(of state: StateID) -> String { Text.escaped(snapshot.machine[state].name.text) }

  /// What an expression is called: its field, and what it is evaluated for when that is not the state that is visited.
  private func title(of inspected: InspectedExpression) -> String {
    let field = Text.escaped(inspected.expression.expression.field)
    let item = inspected.expression.item.map { ", item \($0.index)" } ?? ""
    return field + item + (inspected.branch == snapshot.focus ? "" : " of \"\(name(of: inspected.state))\"")
  }

  /// The keys of actions, as a hint.
  private func hint(_ actions: [Action], _ words: String) -> String {
    actions.compactMap { keyMap.binding(for: $0)?.keys.first?.name }.joined(separator: " ") + " " + words
  }
}

// MARK: - The list of expressions

extension Model {
  func draw(_ list: ExpressionList, into frame: inout Frame) {
    let count = list.expressions.count
    let rect = Rect(size: size).centered(Size(width: 100, height: min(size.height - 2, count + 5)))
    let inner = drawBox("Expressions of \"\(visitedName)\"", in: rect, into: &frame)
    let parts = inner.rows([.weight(1), .fixed(1), .fixed(1)])
    let titles = list.expressions.map(title(of:))
    let width = titles.map { Text.columns(of: $0) }.max() ?? 0
    var view = ListView(list.list, count: count, isFocused: true, glyphs: glyphs)
    view.state.offset = list.list.visibleOffset(count: count, height: parts[0].height)
    view.draw(into: &frame, in: parts[0]) { index in
      let item = list.expressions[index]
      let field = Text.padded(titles[index], to: min(width, inner.width / 2), mark: glyphs[.ellipsis])
      var line =
        StyledLine("\(item.isPast ? glyphs[.yes] : " ") ", role: .stateDone) + StyledLine(field, role: .jsonKey)
      line.append("  \(Text.escaped(Self.flat(item.expression.expression.text)))", role: .jsonExpression)
      return line
    }
    writeHints(hints(of: list), in: parts[2], into: &frame)
  }

  private func hints(of list: ExpressionList) -> [String] {
    var hints = ["Enter step through it", "\(glyphs[.yes]) evaluated already", "Esc close"]
    if list.hasOtherItems, let items = list.items {
      let range = "\(items.indices.lowerBound) to \(items.indices.upperBound - 1)"
      hints.insert(hint([.cursor(.left), .cursor(.right)], "item, \(range)"), at: 1)
    }
    return hints
  }

  private static func flat(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

// MARK: - The stepper

extension Model {
  func draw(_ stepper: ExpressionStepper, into frame: inout Frame) {
    let field = title(of: stepper.inspected)
    let title = stepper.inspected.branch == snapshot.focus ? "\(field) of \"\(visitedName)\"" : field
    let inner = drawBox(title, in: stepperLayout?.steps ?? inspectionRect, into: &frame)
    guard let visit = stepper.visit, inner.height >= 8 else { return }
    let source = MarkedSource(stepper.trace.text, marking: stepper.trace.range(of: visit), columns: inner.width)
    let sourceHeight = min(source.lines.count, max(2, inner.height / 3))
    let parts = inner.rows([.fixed(1), .fixed(1), .fixed(sourceHeight), .fixed(1), .weight(1), .fixed(1)])
    let status = status(of: stepper).truncated(to: inner.width, mark: glyphs[.ellipsis])
    frame.write(status, at: parts[0].origin, maxColumns: inner.width)
    draw(source, into: &frame, in: parts[2])
    let (steps, value) = Self.split(parts[4])
    drawSteps(of: stepper, into: &frame, in: steps)
    drawValue(of: visit, of: stepper, into: &frame, in: value)
    writeHints(stepperHints, in: parts[5], into: &frame)
  }

  private var stepperHints: [String] {
    [
      "Esc back", hint([.move(.into, .forward), .move(.into, .backward)], "next, previous"),
      hint([.move(.over, .forward), .move(.over, .backward)], "over"),
      hint([.move(.out, .forward), .move(.out, .backward)], "out, in"),
      hint([.move(.run, .forward), .move(.run, .backward)], "end, start"),
      hint([.value(.copy)], "copy"),
      hint([.cursor(.halfPageDown)], "scroll"),
    ]
  }

  private func status(of stepper: ExpressionStepper) -> StyledLine {
    let count = stepper.steps.count
    var line = StyledLine("step \(stepper.cursor.selection + 1) of \(count)", role: .title)
    if stepper.isStopped {
      line.append("  stopped after \(JSONataLimits.inspection.steps) steps", role: .warning)
    }
    let moment = stepper.inspected.isPast ? "as it was evaluated" : "as if it were evaluated now"
    line.append("  \(moment)", role: .dim)
    if stepper.trace.omittedCount > 0 { line.append("  \(stepper.trace.omittedCount) more not kept", role: .warning) }
    switch stepper.trace.result {
    case .success(.value(let value)):
      line.append("  gives \(Text.escaped(value.briefText(upTo: size.width)))", role: .inlineValue)
    case .success(.nothing): line.append("  gives nothing (undefined)", role: .warning)
    case .success(.function): line.append("  gives a function", role: .warning)
    case .failure where stepper.isStopped: break
    case .failure(let error): line.append("  fails: \(Text.escaped(error.description))", role: .error)
    }
    return line
  }

  private func draw(_ source: MarkedSource, into frame: inout Frame, in rect: Rect) {
    let last = max(0, source.lines.count - rect.height)
    let offset = min(last, max(0, source.firstMarked - 1))
    for (row, line) in source.lines.dropFirst(offset).prefix(rect.height).enumerated() {
      frame.write(line, at: rect.origin.moved(down: row), maxColumns: rect.width)
    }
  }

  /// Side by side where there is room, else one above the other.
  private static func split(_ rect: Rect) -> (steps: Rect, value: Rect) {
    if rect.width >= 96 {
      let parts = rect.columns([.weight(3), .fixed(2), .weight(2)])
      return (parts[0], parts[2])
    }
    let parts = rect.rows([.weight(3), .weight(2)])
    return (parts[0], parts[1])
  }

  private func drawSteps(of stepper: ExpressionStepper, into frame: inout Frame, in rect: Rect) {
    let parts = rect.rows([.fixed(1), .weight(1)])
    frame.write("Steps", at: parts[0].origin, role: .title, maxColumns: rect.width)
    var view = ListView(stepper.cursor, count: stepper.steps.count, isFocused: true, glyphs: glyphs)
    view.state.center(count: stepper.steps.count, height: parts[1].height)
    view.draw(into: &frame, in: parts[1]) { step in
      let visit = stepper.trace.visits[stepper.steps[step]]
      let outcome = visit.outcome.line(upTo: rect.width)
      let sign = step == stepper.cursor.selection ? String(glyphs[.chosen]) : " "
      let start = "\(sign) " + String(repeating: "  ", count: min(visit.depth, rect.width / 8))
      let room = max(12, rect.width - Text.columns(of: start) - 5 - min(outcome.columns, rect.width / 2))
      let text = Text.truncated(
        Text.escaped(Self.flat(stepper.trace.source(of: visit))),
        to: room,
        mark: glyphs[.ellipsis]
      )
      return StyledLine(start + text) + StyledLine("  =  ", role: .dim) + outcome
    }
  }

  private func drawValue(
    of visit: JSONataTrace.Visit,
    of stepper: ExpressionStepper,
    into frame: inout Frame,
    in rect: Rect
  ) {
    let parts = rect.rows([.fixed(1), .weight(1)])
    let source = Text.escaped(Self.flat(stepper.trace.source(of: visit)))
    let title = StyledLine("Value of ", role: .title) + StyledLine(source, role: .jsonExpression)
    frame.write(title.truncated(to: rect.width, mark: glyphs[.ellipsis]), at: parts[0].origin, maxColumns: rect.width)
    let lines = Self.lines(of: visit.outcome, atMost: stepper.valueOffset + rect.height)
    let offset = min(stepper.valueOffset, max(0, lines.count - 1))
    for (row, line) in lines.dropFirst(offset).prefix(parts[1].height).enumerated() {
      let point = parts[1].origin.moved(down: row)
      frame.write(line.truncated(to: rect.width, mark: glyphs[.ellipsis]), at: point, maxColumns: rect.width)
    }
  }

  /// A value on several lines; of a very large one only the beginning.
  private static func lines(of outcome: JSONataTrace.Outcome, atMost count: Int) -> [StyledLine] {
    guard case .value(let value) = outcome, value.isContainer, value.utf8Count < 100_000 else {
      return [outcome.line(upTo: 2000)]
    }
    return value.text(.pretty).split(separator: "\n").prefix(count).map { SourceColors.line(Text.escaped($0)) }
  }
}

// MARK: - Why the execution goes its way

extension Model {
  func draw(_ report: WhyReport, into frame: inout Frame) {
    let lines = reportLines(report)
    let height = min(inspectionRect.height, lines.count + 4)
    let rect = Rect(size: size).centered(Size(width: reportWidth, height: height))
    let name = name(of: report.state)
    let inner = drawBox(report.title(of: name), in: rect, into: &frame)
    let parts = inner.rows([.weight(1), .fixed(1), .fixed(1)])
    for (row, line) in lines.dropFirst(report.offset).prefix(parts[0].height).enumerated() {
      let point = parts[0].origin.moved(down: row)
      frame.write(line.truncated(to: inner.width, mark: glyphs[.ellipsis]), at: point, maxColumns: inner.width)
    }
    let more = lines.count - report.offset - parts[0].height
    let scroll = hint([.cursor(.down), .cursor(.up)], "scroll")
    writeHints(more > 0 ? [scroll, "\(more) more lines", "Esc close"] : ["Esc close"], in: parts[2], into: &frame)
  }

  private var reportWidth: Int { min(size.width, 120) }

  /// How many lines of the report are seen at once.
  func reportHeight(lines: Int) -> Int { max(1, min(inspectionRect.height, lines + 4) - 4) }

  /// The lines of the report at the present size.
  func reportLines(_ report: WhyReport) -> [StyledLine] {
    report.lines(columns: max(20, reportWidth - 4), glyphs: glyphs) { name(of: $0) }
  }
}
