import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI

extension Model {
  /// How the pane of what waits is divided.
  var inboxDivision: InboxDivision {
    InboxDivision(height: contentSize(of: .pending)?.height ?? 1, count: inbox.rows.count)
  }

  /// Draws what the execution waits for, and below it what is known of the chosen row.
  func drawPending(into frame: inout Frame, in rect: Rect) {
    let division = InboxDivision(height: rect.height, count: inbox.rows.count)
    let list = ListView(
      inbox.cursor,
      count: inbox.rows.count,
      isFocused: focus == .pending,
      emptyText: inbox.count > 0
        ? "nothing that waits has '\(inbox.filter)'" : "nothing waits for an answer or time",
      glyphs: glyphs
    )
    let above = Rect(x: rect.minX, y: rect.minY, width: rect.width, height: division.listHeight)
    let cells = visibleCells(height: division.listHeight)
    let columns = InboxColumns(of: Array(cells.values), width: rect.width - 1)
    list.draw(into: &frame, in: above) { index in
      columns.line(of: cells[index] ?? self.cells(of: inbox.rows[index]), glyphs: glyphs)
    }
    guard division.listHeight < rect.height, let row = inbox.row else { return }
    let height = rect.height - division.listHeight
    drawDetails(
      of: row,
      hasLine: division.hasLine,
      into: &frame,
      in: Rect(x: rect.minX, y: rect.minY + division.listHeight, width: rect.width, height: height)
    )
  }

  private func visibleCells(height: Int) -> [Int: InboxCells] {
    let rows = inbox.rows
    let offset = inbox.cursor.visibleOffset(count: rows.count, height: height)
    let seen = offset..<max(offset, min(rows.count, offset + height))
    return Dictionary(uniqueKeysWithValues: seen.map { ($0, cells(of: rows[$0])) })
  }

  private func drawDetails(of row: PendingRow, hasLine: Bool, into frame: inout Frame, in rect: Rect) {
    var place = rect.origin
    if hasLine {
      let line = String(repeating: glyphs[.horizontal], count: rect.width)
      frame.write(line, at: place, role: .border, maxColumns: rect.width)
      let name = " " + Text.truncated(row.way + row.name, to: max(0, rect.width - 6), mark: glyphs[.ellipsis]) + " "
      frame.write(name, at: place.moved(right: 2), role: .dim, maxColumns: rect.width - 2)
      place = place.moved(down: 1)
    }
    for line in details(of: row, columns: rect.width - 2).prefix(rect.endY - place.y) {
      frame.write(line.truncated(to: rect.width - 2, mark: glyphs[.ellipsis]), at: place.moved(right: 2))
      place = place.moved(down: 1)
    }
  }

  /// What a row says, in all of its columns.
  func cells(of row: PendingRow) -> InboxCells {
    switch row.subject {
    case .task(let task): cells(of: task, at: row.way, row.name)
    case .wait(let branch, let until):
      InboxCells(
        way: row.way,
        name: row.name,
        limit: InboxCells.Time(
          words: branch.condition == .retrying(at: until) ? "retry in " : "waits ",
          milliseconds: until.milliseconds - snapshot.now.milliseconds
        )
      )
    }
  }

  private func cells(of task: PendingTask, at way: String = "", _ name: String = "") -> InboxCells {
    func left(_ words: String, _ moment: Instant?, _ end: String = "") -> InboxCells.Time? {
      moment.map {
        InboxCells.Time(
          words: words,
          milliseconds: $0.milliseconds - snapshot.now.milliseconds,
          end: end,
          isUrgent: true
        )
      }
    }
    return InboxCells(
      way: way,
      name: name,
      attempt: task.attempt,
      isMarked: inbox.marked.contains(task.id),
      isDoubtful: !snapshot.inspection.execution.warnings(about: task).isEmpty,
      sent: answererLine(of: task) + sentLine(of: task),
      age: snapshot.now.milliseconds - task.scheduledAt.milliseconds,
      limit: left("", task.deadline, " left"),
      beat: left("beat ", task.heartbeatDeadline),
      answer: answerDue(of: task).map {
        InboxCells.Time(words: "answer in ", milliseconds: $0.milliseconds - snapshot.now.milliseconds)
      }
    )
  }

  /// When the answer comes that is under way for a task; nothing when none is, or it is there.
  func answerDue(of task: PendingTask) -> Instant? {
    let end = snapshot.surroundings.replies.first { $0.stimulus.task == task.id && $0.stimulus.endsTask }
    return end.flatMap { $0.due > snapshot.now ? $0.due : nil }
  }

  /// What was sent where, in short.
  private func sentLine(of task: PendingTask) -> StyledLine {
    let message = SentMessage(of: task)
    var line = StyledLine(message.service, role: .dim)
    if let target = message.shortTarget {
      line.append(" \(glyphs[.becomes]) ", role: .dim)
      line.append(Text.escaped(target), role: .text)
    }
    line.append(" " + Text.escaped(message.content.briefText(upTo: 120)), role: .dim)
    return line
  }

  /// When and by whom an answer comes, as far as that is known.
  private func answererLine(of task: PendingTask) -> StyledLine {
    var line = StyledLine()
    if let due = answerDue(of: task) {
      line.append(
        "answer in \(DurationText.brief(milliseconds: due.milliseconds - snapshot.now.milliseconds))  ",
        role: .text
      )
    }
    if let source = snapshot.answerer(of: task) { line.append("by \(Text.escaped(source))  ", role: .text) }
    if let job = snapshot.surroundings.jobs.first(where: { $0.task == task.id }) {
      let status = job.polls.last.map { " \($0.status)" } ?? ""
      line.append("polled \(job.count)x\(status)  ", role: .text)
    }
    return line
  }
}

/// All that is known of a row.
extension Model {
  /// What is told of a row below the list, the most useful first.
  func details(of row: PendingRow, columns: Int) -> [StyledLine] {
    guard let task = row.task else {
      let state = snapshot.machine[row.state].state.type.rawValue
      return [StyledLine("\(state); x ends the wait now", role: .dim)]
    }
    let message = SentMessage(of: task)
    let warnings = snapshot.inspection.execution.warnings(about: task).map {
      StyledLine("! \($0.brief)", role: .warning)
    }
    let answerer = answererLine(of: task)
    let reason = snapshot.surroundings.unanswered[task.id].map { StyledLine(Text.escaped($0), role: .text) }
    let item = snapshot.item(of: task).map { item in
      StyledLine("item \(item.index) ", role: .dim) + StyledLine(Text.escaped(item.value.text()), role: .text)
    }
    let token = task.token.map { StyledLine("token ", role: .dim) + StyledLine($0, role: .text) }
    let target = message.target.map { StyledLine("to ", role: .dim) + StyledLine(Text.escaped($0), role: .text) }
    return [sentLine(of: task)] + warnings + [timesLine(of: task, columns: columns)]
      + [answerer.isEmpty ? nil : answerer, reason, item, token, target].compactMap(\.self)
      + contentLines(of: message.content)
  }

  /// How long it has waited, and how much time it has; how far it is only where there is room.
  private func timesLine(of task: PendingTask, columns: Int) -> StyledLine {
    let cells = cells(of: task)
    var line = StyledLine(cells.ageText, role: .text)
    for time in [cells.limit, cells.beat].compactMap(\.self) { line.append(", \(time.text)", role: time.role) }
    if task.attempt > 0 { line.append(", try \(task.attempt + 1)", role: .stateCaught) }
    let phase = StyledLine(", \(task.phase.words)", role: .dim)
    return line.columns + phase.columns > columns ? line : line + phase
  }

  private func contentLines(of content: JSON) -> [StyledLine] {
    content.text(.pretty).split(separator: "\n").prefix(200).map { StyledLine(Text.escaped(String($0)), role: .dim) }
  }
}
