/// A colour as a theme names it.
package enum Color: Hashable, Sendable {
  /// What the terminal uses when nothing is said.
  case terminalDefault
  /// One of the terminal's colours: 0 to 15 have names and are the user's choice, the others are fixed.
  case indexed(UInt8)
  /// Parts of red, green and blue.
  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  /// The names of the sixteen colours that are the user's choice, in the terminal's order.
  package static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow",
    "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]

  /// Reads a colour: `default`, one of ``names``, `color0` to `color255`, `#rrggbb`.
  package init?(name: some StringProtocol) {
    if name == "default" {
      self = .terminalDefault
    } else if let index = Color.names.firstIndex(of: String(name)) {
      self = .indexed(UInt8(index))
    } else if name.hasPrefix("color"), let index = UInt8(name.dropFirst(5)) {
      self = .indexed(index)
    } else if name.hasPrefix("#"), name.count == 7, let value = UInt32(name.dropFirst(), radix: 16) {
      self = .rgb(red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    } else {
      return nil
    }
  }
}
