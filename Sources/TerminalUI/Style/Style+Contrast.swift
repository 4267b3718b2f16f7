extension Style {
  /// How well letters stand out: 1 for not at all to 21 for black on white; nothing when a colour is the terminal's
  /// own.
  ///
  /// - Source: WCAG 2, "contrast ratio"; 4.5 is its least for text.
  package var contrast: Double? {
    guard let front = foreground.luminance, let back = background.luminance else { return nil }
    return (max(front, back) + 0.05) / (min(front, back) + 0.05)
  }
}

extension Color {
  /// How bright a colour is, from 0 to 1.
  fileprivate var luminance: Double? {
    guard let (red, green, blue) = components else { return nil }
    return 0.2126 * Color.linear(red) + 0.7152 * Color.linear(green) + 0.0722 * Color.linear(blue)
  }

  /// A part of a colour as an amount of light.
  private static func linear(_ part: Int) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : power24((value + 0.055) / 1.055)
  }

  /// The power of 2.4: the square times the fifth root's square, by Newton's method.
  private static func power24(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = value
    for _ in 0..<60 { root = (4 * root + value / (root * root * root * root)) / 5 }
    return value * value * root * root
  }
}
