import CNcurses
import TerminalUI

/// What curses needs to draw a style: attributes, and a pair of colours made when it is first used.
struct Palette {
  /// What curses is told before it writes.
  struct Ink: Equatable {
    let attributes: UInt32
    let pair: Int32
  }

  /// The two colours of a pair, as curses counts them; -1 is the terminal's own.
  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  /// How many colours there are; none on a terminal without colours.
  let colors: Int
  /// How many pairs there may be, the terminal's own one among them.
  let capacity: Int
  /// Whether the terminal's own colours can be asked for.
  let hasDefaults: Bool
  private var pairs: [Pair: Int32] = [:]

  /// Starts colours on the open screen.
  init() {
    guard has_colors(), start_color() == OK else {
      (colors, capacity, hasDefaults) = (0, 0, false)
      return
    }
    hasDefaults = use_default_colors() == OK
    (colors, capacity) = (Int(cncurses_colors()), min(Int(cncurses_color_pairs()), 1 << 15))
  }

  /// What draws a style.
  mutating func ink(for style: Style) -> Ink {
    var attributes = style.attributes.curses
    guard colors > 0 else { return Ink(attributes: attributes, pair: 0) }
    if isBright(style.foreground) { attributes |= extraAttribute(for: style.foreground) }
    let foreground = colors < 16 && style.foreground == .indexed(8) ? .terminalDefault : style.foreground
    return Ink(attributes: attributes, pair: pair(of: foreground, on: style.background))
  }

  /// Whether a colour is one of the eight bright ones and the terminal has only the plain ones.
  private func isBright(_ color: Color) -> Bool {
    guard colors < 16, case .indexed(let index) = color else { return false }
    return 8..<16 ~= index
  }

  /// What makes a plain colour look bright, and the default one grey.
  private func extraAttribute(for color: Color) -> UInt32 {
    color == .indexed(8) ? cncurses_dim() : cncurses_bold()
  }

  private mutating func pair(of foreground: Color, on background: Color) -> Int32 {
    let colors = Pair(
      foreground: number(of: foreground, else: hasDefaults ? -1 : 7),
      background: number(of: background, else: hasDefaults ? -1 : 0)
    )
    if hasDefaults && colors.foreground == -1 && colors.background == -1 { return 0 }
    return pairs[colors] ?? add(colors)
  }

  private func number(of color: Color, else own: Int32) -> Int32 {
    color.index(among: colors).map(Int32.init) ?? own
  }

  /// Makes a pair; when there are too many, text takes the terminal's own colours and stays readable.
  private mutating func add(_ pair: Pair) -> Int32 {
    let number = Int32(pairs.count + 1)
    guard Int(number) < capacity, init_extended_pair(number, pair.foreground, pair.background) == OK else { return 0 }
    pairs[pair] = number
    return number
  }
}

extension Attributes {
  /// The attributes as curses counts them.
  fileprivate var curses: UInt32 {
    let all: [(Attributes, UInt32)] = [
      (.bold, cncurses_bold()), (.dim, cncurses_dim()), (.underline, cncurses_underline()),
      (.reverse, cncurses_reverse()), (.italic, cncurses_italic()),
    ]
    return all.reduce(0) { contains($1.0) ? $0 | $1.1 : $0 }
  }
}
