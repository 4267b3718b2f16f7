import DebuggerCore
import TerminalUI
import Testing
@testable import DebuggerUI

@Suite("The key map")
struct KeyMapTests {
  private let keyMap = KeyMap.standard

  @Test("every action has a key in every preset", arguments: DebuggerUI.Action.allCases)
  func everyActionHasAKey(_ action: DebuggerUI.Action) throws {
    for preset in KeyPreset.allCases {
      let binding = try #require(KeyMap(preset).binding(for: action))
      #expect(!binding.keys.isEmpty, "\(preset)")
      #expect(binding.keys.allSatisfy { !$0.keys.isEmpty }, "\(preset)")
    }
  }

  @Test("every action is bound once, and every command has a name of its own")
  func actionsAndNamesAreUnique() {
    #expect(Set(keyMap.bindings.map(\.action)).count == keyMap.bindings.count)
    #expect(Set(keyMap.bindings.map(\.name)).count == keyMap.bindings.count)
  }

  @Test("no key means two things in one pane", arguments: PaneID.allCases, KeyPreset.allCases)
  func noKeyMeansTwoThings(in pane: PaneID, _ preset: KeyPreset) {
    let keyMap = KeyMap(preset)
    let keys = keyMap.bindings.filter { $0.place.contains(pane) }.flatMap(\.keys)
    let meanings = Dictionary(grouping: keys, by: \.self)
    #expect(meanings.filter { $0.value.count > 1 }.keys.map(\.name) == [])
  }

  @Test("no key is the beginning of a longer one in the same pane", arguments: PaneID.allCases, KeyPreset.allCases)
  func noKeyHidesALongerOne(in pane: PaneID, _ preset: KeyPreset) {
    let keyMap = KeyMap(preset)
    let keys = keyMap.bindings.filter { $0.place.contains(pane) }.flatMap(\.keys).map(\.keys)
    let hidden = keys.filter { key in keys.contains { $0.count > key.count && $0.starts(with: key) } }
    #expect(hidden.isEmpty)
  }

  @Test("a capital letter is the movement of its small letter backwards", arguments: DebuggerUI.Action.Stride.allCases)
  func capitalsGoBack(_ stride: DebuggerUI.Action.Stride) throws {
    let forward = try #require(keyMap.binding(for: .move(stride, .forward))?.keys.first)
    let backward = try #require(keyMap.binding(for: .move(stride, .backward))?.keys.first)
    if stride == .stage {
      #expect((forward.name, backward.name) == (".", ","))
    } else {
      #expect(forward.name.uppercased() == backward.name)
    }
  }

  @Test("helps are one line, imperative, without a full stop")
  func helpsAreLines() {
    for binding in keyMap.bindings {
      #expect(binding.help.first?.isUppercase == true && !binding.help.hasSuffix("."), "\(binding.name)")
      #expect(Text.columns(of: binding.help) <= 72, "\(binding.name)")
    }
  }

  @Test("the table of the manual has a row for each binding")
  func tableHasAllRows() {
    let rows = keyMap.markdownTable.split(separator: "\n")
    #expect(rows.count == keyMap.bindings.count + 2)
    #expect(rows.contains("| `n` `F10` | Run to the next state; a Parallel or Map counts as one | `:over` |"))
  }

  @Test("a sequence of keys waits for its end")
  func sequencesWait() {
    #expect(keyMap.match(["g"], in: .data) == .beginning)
    #expect(keyMap.match(["g", "g"], in: .data) == .action(.cursor(.top)))
    #expect(keyMap.match(["g", "x"], in: .data) == .nothing)
  }

  @Test(
    "with Ctrl, the function keys of other tools are the same movement backwards",
    arguments: [KeyPreset.vscode, .vim],
    [DebuggerUI.Action.Stride.over, .into, .out, .run]
  )
  func controlGoesBack(_ preset: KeyPreset, _ stride: DebuggerUI.Action.Stride) throws {
    let keyMap = KeyMap(preset)
    let forward = try #require(keyMap.binding(for: .move(stride, .forward))?.keys.first?.name)
    #expect(["F5", "F10", "F11", "Shift-F11"].contains(forward))
    #expect(keyMap.binding(for: .move(stride, .backward))?.keys.first?.name == "Ctrl-" + forward)
  }

  @Test("in the preset of vim, letters search and do not step")
  func vim() {
    let keyMap = KeyMap(.vim)
    #expect(keyMap.match(["n"], in: .data) == .action(.search(.next)))
    #expect(keyMap.match(["N"], in: .graph) == .action(.search(.previous)))
    for letter: Key in ["s", "S", "f", "F", "c", "C"] { #expect(keyMap.match([letter], in: .graph) == .nothing) }
    #expect(KeyMap(.vscode).match(["n"], in: .data) == .action(.move(.over, .forward)))
  }
}
