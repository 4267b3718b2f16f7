import CNcurses
import Glibc
import TerminalUI

/// Reads keys, the mouse and pasted text from the open screen, without waiting.
@safe struct InputReader {
  /// The longest text that one paste may bring, in scalars: more is a mistake, and is left out.
  private static let longestPaste = 8 << 20
  /// How long the rest of a paste may take to come, in milliseconds.
  private static let longestPause: Int32 = 500
  /// How many characters an escape sequence has at most.
  private static let longestSequence = 32

  private let window: UnsafeMutablePointer<WINDOW>
  private var mouse = MouseReader()

  /// Makes the reader of the open screen; nothing when curses has no memory for it.
  init?() {
    guard let window = unsafe cncurses_open_input() else { return nil }
    unsafe self.window = unsafe window
    _ = mouseinterval(0)
  }

  /// Gives the memory back.
  func close() { _ = unsafe delwin(window) }

  /// One thing read from curses.
  private enum Input {
    case character(Unicode.Scalar)
    case key(Int32)
  }

  /// The next event that is already here: nothing when none is.
  ///
  /// What cannot be understood is skipped.
  mutating func next() -> Event? {
    while let input = read() {
      if let event = event(of: input) { return event }
    }
    return nil
  }

  private func read() -> Input? {
    var value: wint_t = 0
    let result = unsafe wget_wch(window, &value)
    if cncurses_is_nothing(result) != 0 { return nil }
    if cncurses_is_key(result) != 0 { return .key(Int32(bitPattern: UInt32(value))) }
    return .character(Unicode.Scalar(UInt32(value)) ?? "\u{FFFD}")
  }

  private mutating func event(of input: Input) -> Event? {
    switch input {
    case .key(KEY_MOUSE): mouse.read(at: .now).map(Event.mouse)
    case .key(KEY_RESIZE): nil
    case .key(let code): CursesKey.key(code: code).map(Event.key)
    case .character("\u{1B}"): escape()
    case .character(let character): .key(CursesKey.key(character: character))
    }
  }

  /// What follows an escape: nothing for the key itself, a sequence, or another key held with Alt.
  private mutating func escape() -> Event? {
    guard let input = read() else { return .key(.escape) }
    switch input {
    case .key(let code):
      guard let key = CursesKey.key(code: code) else { return nil }
      return .key(Key(key.code, key.modifiers.union(.alt)))
    case .character("["): return sequence(after: "[")
    case .character("O"): return sequence(after: "O")
    case .character(let character):
      let key = CursesKey.key(character: character)
      return .key(Key(key.code, key.modifiers.union(.alt)))
    }
  }

  /// Reads to the end of a sequence; without any more characters it was a letter held with Alt.
  private mutating func sequence(after introducer: Character) -> Event? {
    var parameters = ""
    while parameters.count < InputReader.longestSequence, case .character(let scalar)? = read() {
      if 0x40...0x7E ~= scalar.value {
        return event(of: EscapeSequence(parameters: parameters, final: Character(scalar)))
      }
      parameters.unicodeScalars.append(scalar)
    }
    return parameters.isEmpty ? .key(.alt(.character(introducer))) : nil
  }

  private mutating func event(of sequence: EscapeSequence) -> Event? {
    switch sequence {
    case .key(let key): .key(key)
    case .pasteStart: .paste(pastedText())
    case .pasteEnd, .unknown: nil
    }
  }

  /// Reads until the end of pasted text, or until nothing comes any more.
  private mutating func pastedText() -> String {
    var text = String.UnicodeScalarView()
    let end = Array("\u{1B}[201~".unicodeScalars)
    var (matched, count) = (0, 0)
    while count < InputReader.longestPaste, let scalar = nextPasted() {
      text.append(scalar)
      count += 1
      matched = scalar == end[matched] ? matched + 1 : (scalar == end[0] ? 1 : 0)
      if matched == end.count { return InputReader.cleaned(String(text).dropLast(end.count)) }
    }
    return InputReader.cleaned(Substring(String(text)))
  }

  /// The next character of pasted text; waits a little for it.
  private func nextPasted() -> Unicode.Scalar? {
    while true {
      switch read() {
      case .character(let scalar)?: return scalar
      case .key?: continue
      case nil:
        var keyboard = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&keyboard, 1, InputReader.longestPause) > 0, cncurses_waiting_bytes() > 0 else { return nil }
      }
    }
  }

  /// Pasted text with line feeds between its lines: terminals send carriage returns.
  private static func cleaned(_ text: Substring) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == "\r" || $0 == "\r\n" || $0 == "\n" }.joined(separator: "\n")
  }
}
