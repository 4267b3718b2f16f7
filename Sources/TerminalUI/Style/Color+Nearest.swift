extension Color {
  /// The terminal's colour nearest to this one among so many (8, 16 or 256); nothing for the default.
  ///
  /// A terminal of 8 colours shows the bright ones as the plain ones.
  package func index(among count: Int) -> Int? {
    switch self {
    case .terminalDefault: nil
    case .indexed(let index) where Int(index) < count: Int(index)
    case .indexed(let index) where index < 16: Int(index) % 8
    case .indexed(let index): Color.nearest(to: Color.components(of: Int(index)), among: count)
    case .rgb(let red, let green, let blue): Color.nearest(to: (Int(red), Int(green), Int(blue)), among: count)
    }
  }

  /// The parts of red, green and blue that a colour usually has; nothing for the default.
  package var components: (red: Int, green: Int, blue: Int)? {
    switch self {
    case .terminalDefault: nil
    case .indexed(let index): Color.components(of: Int(index))
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    }
  }

  /// The index of the nearest colour; of 256, only those that users do not redefine.
  private static func nearest(to color: (red: Int, green: Int, blue: Int), among count: Int) -> Int {
    let candidates = count >= 256 ? 16..<256 : 0..<min(count, 16)
    return candidates.min { distance(color, components(of: $0)) < distance(color, components(of: $1)) } ?? 0
  }

  /// The square of how far two colours are apart, weighted by what the eye sees of each part.
  private static func distance(
    _ left: (red: Int, green: Int, blue: Int),
    _ right: (red: Int, green: Int, blue: Int)
  ) -> Int {
    let (red, green, blue) = (left.red - right.red, left.green - right.green, left.blue - right.blue)
    return 3 * red * red + 6 * green * green + blue * blue
  }

  /// The usual parts of a terminal's colour: sixteen named ones, a cube of 6×6×6, 24 greys.
  private static func components(of index: Int) -> (red: Int, green: Int, blue: Int) {
    switch index {
    case 7: (0xC0, 0xC0, 0xC0)
    case 8: (0x80, 0x80, 0x80)
    case 0..<16: (named(index, bit: 0), named(index, bit: 1), named(index, bit: 2))
    case 16..<232: (level((index - 16) / 36), level((index - 16) / 6 % 6), level((index - 16) % 6))
    default: (8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232))
    }
  }

  /// One part of a named colour: its number has a bit for each.
  private static func named(_ index: Int, bit: Int) -> Int {
    index >> bit & 1 == 0 ? 0 : index < 8 ? 0x80 : 0xFF
  }

  /// How bright a step of the cube is.
  private static func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
}
