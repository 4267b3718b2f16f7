import CNcurses
import TerminalUI

/// Translates what curses calls keys.
enum CursesKey {
  /// The key of a code above the characters; nothing for what is no key of ours.
  static func key(code: Int32) -> Key? {
    if let key = plain(code) ?? shifted(code) { return key }
    let number = Int(code - cncurses_first_function_key())
    if 1...60 ~= number { return function(number) }
    guard let name = unsafe keyname(code) else { return nil }
    return key(named: unsafe String(cString: name))
  }

  /// The key of a character; letters held with Ctrl come as the numbers of their places in the alphabet.
  static func key(character: Unicode.Scalar) -> Key {
    switch character.value {
    case 0: .control(" ")
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 1...26: .control(Character(Unicode.Scalar(UInt8(character.value) + 0x60)))
    case 28...31: .control(Character(Unicode.Scalar(UInt8(character.value) + 0x40)))
    default: Key(.character(Character(character)))
    }
  }

  private static func plain(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_FIND, KEY_A1: .home
    case KEY_END, KEY_SELECT, KEY_C1: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_IC: .insert
    case KEY_DC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    default: nil
    }
  }

  private static func shifted(_ code: Int32) -> Key? {
    switch code {
    case KEY_BTAB: .backTab
    case KEY_SR: .shift(.up)
    case KEY_SF: .shift(.down)
    case KEY_SLEFT: .shift(.left)
    case KEY_SRIGHT: .shift(.right)
    case KEY_SHOME: .shift(.home)
    case KEY_SEND: .shift(.end)
    case KEY_SPREVIOUS: .shift(.pageUp)
    case KEY_SNEXT: .shift(.pageDown)
    case KEY_SDC: .shift(.delete)
    case KEY_SIC: .shift(.insert)
    default: nil
    }
  }

  /// The key of a function key's number: terminals count on beyond 12 when something is held.
  private static func function(_ number: Int) -> Key {
    let held: [Key.Modifiers] = [[], .shift, .control, [.control, .shift], .alt]
    let row = (number - 1) / 12
    return Key(.function((number - 1) % 12 + 1), held[min(row, held.count - 1)])
  }

  /// The key of a name in the data base of terminals, such as `kUP5`: the digit tells what is held.
  private static func key(named name: String) -> Key? {
    let codes: [String: KeyCode] = [
      "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
      "kPRV": .pageUp, "kNXT": .pageDown, "kIC": .insert, "kDC": .delete,
    ]
    guard let digit = name.last?.wholeNumberValue, let code = codes[String(name.dropLast())] else { return nil }
    return Key(code, EscapeSequence.modifiers(digit))
  }
}
