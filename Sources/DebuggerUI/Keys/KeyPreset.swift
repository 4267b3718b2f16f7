import DebuggerCore

/// A choice of keys, after the tool that a user comes from.
package enum KeyPreset: String, CaseIterable, Sendable {
  /// Letters as in gdb, function keys beside them; a capital letter is the same movement backwards.
  case gdb
  /// The function keys of Visual Studio Code first; with Ctrl they are the same movement backwards.
  case vscode
  /// Function keys alone for movements, as in ``vscode``; `n` and `N` go through what was searched for.
  case vim

  /// The actions that have other keys than in ``KeyMap/standard``, and these.
  var keys: [Action: [KeySequence]] {
    switch self {
    case .gdb: [:]
    case .vscode:
      [
        .move(.over, .forward): ["F10", "n"], .move(.into, .forward): ["F11", "s"],
        .move(.out, .forward): ["Shift-F11", "f"], .move(.run, .forward): ["F5", "c"],
        .move(.over, .backward): ["Ctrl-F10", "N"], .move(.into, .backward): ["Ctrl-F11", "S"],
        .move(.out, .backward): ["Ctrl-Shift-F11", "F"], .move(.run, .backward): ["Ctrl-F5", "C"],
        .steer(.toggleBreakpoint): ["F9", "b"], .steer(.pause): ["F6", "Ctrl-C"],
        .steer(.restart): ["Ctrl-Shift-F5", "R"], .search(.begin): ["Ctrl-F", "/"],
      ]
    case .vim:
      [
        .move(.over, .forward): ["F10"], .move(.into, .forward): ["F11"], .move(.out, .forward): ["Shift-F11"],
        .move(.run, .forward): ["F5"], .move(.over, .backward): ["Ctrl-F10"], .move(.into, .backward): ["Ctrl-F11"],
        .move(.out, .backward): ["Ctrl-Shift-F11"], .move(.run, .backward): ["Ctrl-F5"],
        .search(.next): ["n", "F3"], .search(.previous): ["N", "Shift-F3"],
      ]
    }
  }
}
