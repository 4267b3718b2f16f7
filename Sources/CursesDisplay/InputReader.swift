import CNcurses
import Glibc
import TerminalUI

/// Reads keys, the mouse and pasted text from the open screen, without waiting.
@safe struct InputReader {
  /// How many characters an escape sequence has at most.
  private static let longestSequence = 32

  private let window: UnsafeMutablePointer<WINDOW>
  private var mouse = MouseReader()

  /// Makes the reader of the open screen; nothing when curses has no memory for it.
  init?() {
    guard let window = unsafe cncurses_open_input() else { return nil }
    unsafe self.window = unsafe window
  }

  /// Gives the memory back.
  func close() { _ = unsafe delwin(window) }

  /// One thing read from curses.
  enum Input {
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

  /// Reads, and waits some milliseconds when nothing is there yet.
  func read(within milliseconds: Int32) -> Input? {
    while true {
      if let input = read() { return input }
      var keyboard = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&keyboard, 1, milliseconds)
      if ready < 0 && errno == EINTR { continue }
      guard ready > 0, cncurses_waiting_bytes() > 0 else { return nil }
    }
  }

  private mutating func event(of input: Input) -> Event? {
    switch input {
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
  ///
  /// A slow line may cut a sequence in two, so the rest gets the time that curses gives to an escape.
  private mutating func sequence(after introducer: Character) -> Event? {
    var parameters = ""
    while parameters.count < InputReader.longestSequence, case .character(let scalar)? = read(within: get_escdelay()) {
      if introducer == "[", parameters.isEmpty, scalar == "M" { return oldMouseReport() }
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
    case .mouse(let report): mouse.event(of: report, at: .now).map(Event.mouse)
    case .pasteStart: .paste(pastedText())
    case .pasteEnd, .unknown: nil
    }
  }

  /// Reads what follows `ESC [ M`.
  private mutating func oldMouseReport() -> Event? {
    var characters: [Unicode.Scalar] = []
    while characters.count < 3, case .character(let scalar)? = read(within: get_escdelay()) {
      characters.append(scalar)
    }
    return MouseReport(characters: characters).flatMap { event(of: .mouse($0)) }
  }
}
