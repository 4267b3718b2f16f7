import TerminalUI

/// One report of the mouse, as the terminal sends it.
///
/// - Source: xterm's control sequences, "Mouse Tracking": "Normal tracking mode" and "SGR (1006)".
struct MouseReport: Hashable {
  /// A button that is told from the others.
  enum Button: Hashable {
    case left
    case middle
    case right
  }

  /// What happened.
  enum Change: Hashable {
    /// A button went down.
    case press(Button)
    /// The mouse moved with a button down.
    case drag(Button)
    /// A button came up; the old form of reports does not say which.
    case release(Button?)
    /// The wheel turned away from the user.
    case wheelUp
    /// The wheel turned towards the user.
    case wheelDown
  }

  /// What happened.
  let change: Change
  /// The cell that the mouse pointed at.
  let point: Point

  /// Reads the form of today without its introducer `ESC [ <`: `0;5;6` with `M`, or with `m` when a button came up.
  init?(parameters: Substring, final: Character) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2] else { return nil }
    switch final {
    case "M": self.init(change: MouseReport.change(of: code), column: column, row: row)
    case "m": self.init(change: MouseReport.button(of: code).map { .release($0) }, column: column, row: row)
    default: return nil
    }
  }

  /// Reads the old form, three characters after `ESC [ M`: what terminals send that do not know the form of today.
  init?(characters: [Unicode.Scalar]) {
    guard characters.count == 3 else { return nil }
    let numbers = characters.map { Int($0.value) - 32 }
    let isRelease = numbers[0] & 0b1110_0011 == 3
    let change = isRelease ? .release(nil) : MouseReport.change(of: numbers[0])
    self.init(change: change, column: numbers[1], row: numbers[2])
  }

  /// Makes a report.
  init(_ change: Change, at point: Point) { (self.change, self.point) = (change, point) }

  /// Takes places that count from one.
  private init?(change: Change?, column: Int, row: Int) {
    guard let change, column > 0, row > 0 else { return nil }
    self.init(change, at: Point(x: column - 1, y: row - 1))
  }

  /// What a code says: 64 is the wheel's, 32 says that the mouse moved; what is held with it is left out.
  private static func change(of code: Int) -> Change? {
    switch code & ~0b1_1100 {
    case 64: .wheelUp
    case 65: .wheelDown
    case 32...35: button(of: code).map { .drag($0) }
    default: button(of: code).map { .press($0) }
    }
  }

  /// The button of a code; nothing for the wheel and for buttons beyond the third.
  private static func button(of code: Int) -> Button? {
    guard code & ~0b11_1111 == 0 else { return nil }
    switch code & 0b11 {
    case 0: return .left
    case 1: return .middle
    case 2: return .right
    default: return nil
    }
  }
}
