import DebuggerCore
import TerminalUI

/// What a row of what waits says, column by column.
struct InboxCells {
  /// A time until something.
  struct Time {
    /// From how little time on it is told as urgent.
    static let urgentMilliseconds = 10_000

    /// What stands before it.
    let words: String
    /// How long it is.
    let milliseconds: Int
    /// What stands after it.
    var end = ""
    /// Whether it is told as urgent when it is short.
    var isUrgent = false

    var text: String { words + DurationText.brief(milliseconds: milliseconds) + end }

    /// Whether it is told as urgent now.
    var isShort: Bool { isUrgent && milliseconds < Self.urgentMilliseconds }

    var role: Role { isShort ? .pendingUrgent : .text }
  }

  let way: String
  let name: String
  var attempt = 0
  var isMarked = false
  var isDoubtful = false
  var sent: StyledLine = ""
  /// How long it has waited, in milliseconds; nothing where that is not told.
  var age: Int?
  var limit: Time?
  var beat: Time?
  var answer: Time?

  var ageText: String { age.map { "for " + DurationText.brief(milliseconds: $0) } ?? "" }

  /// The time that ends first.
  var countdown: Time? { [limit, beat, answer].compactMap(\.self).min { $0.milliseconds < $1.milliseconds } }

  /// The time that ends first; without any, how long it has waited.
  var nearest: Time? { countdown ?? age.map { Time(words: "for ", milliseconds: $0) } }

  /// The way, the state, and which try it is.
  var place: StyledLine {
    var line = StyledLine(Text.escaped(way), role: .dim)
    line.append(Text.escaped(name), role: .pending)
    if attempt > 0 { line.append(" try \(attempt + 1)", role: .stateCaught) }
    return line
  }
}

/// How wide the columns of the rows are that are seen.
///
/// Where there is little room, a row has its place and the time that ends first; else also what was sent, how long ago,
/// and all of its times.
struct InboxColumns {
  /// From how many columns on rows have all.
  private static let wideWidth = 60
  /// The columns for marks.
  private static let markWidth = 2
  /// How many columns what was sent takes at least, or it is left out.
  private static let sentWidth = 16

  private let width: Int
  private let place: Int
  private let sent: Int
  private let age: Int
  private let limit: Int
  private let beat: Int

  /// Measures rows for so many columns.
  init(of cells: [InboxCells], width: Int) {
    self.width = width
    func widest(_ text: (InboxCells) -> String?) -> Int { cells.map { Text.columns(of: text($0) ?? "") }.max() ?? 0 }
    let isWide = width >= Self.wideWidth
    age = isWide ? widest(\.ageText) : 0
    limit = isWide ? widest { $0.limit?.text } : widest { $0.nearest?.text }
    beat = isWide ? widest { $0.beat?.text } : 0
    let own = cells.map(\.place.columns).max() ?? 0
    let times = [age, limit, beat].filter { $0 > 0 }.map { $0 + 2 }.reduce(0, +)
    let room = max(0, width - Self.markWidth - times)
    let narrow = min(own, width * 2 / 5)
    sent = isWide && room - narrow - 2 >= Self.sentWidth ? room - narrow - 2 : 0
    place = sent > 0 ? narrow : room
  }

  /// A row.
  func line(of cells: InboxCells, glyphs: GlyphSet) -> StyledLine {
    var line = StyledLine(cells.isMarked ? String(glyphs[.bullet]) : " ", role: .pending)
    line.append(cells.isDoubtful ? "!" : " ", role: .warning)
    line.append(cells.place.ending(in: place, mark: glyphs[.ellipsis]))
    guard width >= Self.wideWidth else {
      line.append(column(cells.nearest?.text, limit, cells.nearest?.role ?? .text))
      return line
    }
    let times =
      column(cells.ageText, age, .dim) + column(cells.limit?.text, limit, cells.limit?.role ?? .text)
      + column(cells.beat?.text, beat, cells.beat?.role ?? .text)
    guard sent > 0 else { return line + times }
    line.append("  ")
    return line + cells.sent.filled(to: sent, mark: glyphs[.ellipsis]) + times
  }

  /// A cell at the right of its column; nothing where the column has no width.
  private func column(_ text: String?, _ columns: Int, _ role: Role) -> StyledLine {
    columns == 0 ? "" : StyledLine("  " + Text.padded(text ?? "", to: columns, alignment: .end), role: role)
  }
}

extension StyledLine {
  /// The line cut or filled up at its end so that it takes exactly so many columns.
  fileprivate func filled(to columns: Int, mark: Character) -> StyledLine {
    let line = truncated(to: columns, mark: mark)
    return line + StyledLine(String(repeating: " ", count: max(0, columns - line.columns)))
  }

  /// The line filled up so that it takes exactly so many columns, or cut at its beginning, which tells least of a way.
  fileprivate func ending(in columns: Int, mark: Character) -> StyledLine {
    guard self.columns > columns else { return filled(to: columns, mark: mark) }
    var (left, parts) = (max(0, columns - 1), [Run]())
    for run in runs.reversed() where left > 0 {
      let text = Text.suffix(of: run.text, columns: left)
      parts.append(Run(text, role: run.role))
      left -= Text.columns(of: text)
    }
    return StyledLine([Run(String(mark), role: .dim)] + parts.reversed()).filled(to: columns, mark: mark)
  }
}
