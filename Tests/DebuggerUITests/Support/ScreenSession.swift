import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing
import TerminalUI
import YAMLModel

@testable import DebuggerUI

/// A screen and the debugger behind it, driven by keys as a user drives them, with nothing in between.
struct ScreenSession {
  private(set) var model: Model
  private(set) var debugger: Debugger
  /// What the screen asked for beside commands.
  private(set) var requests: [Request] = []
  /// The commands that the screen gave.
  private(set) var commands: [Command] = []

  /// Opens a definition.
  init(
    _ definition: String = Samples.order,
    input: String = Samples.orderInput,
    size: Size = Size(width: 120, height: 40),
    glyphs: TerminalUI.GlyphSet = .rich,
    keys: KeyPreset = .gdb,
    isYAML: Bool = false,
    view: ViewMemory = ViewMemory()
  ) throws {
    let bytes = Array(definition.utf8)
    let document = try isYAML ? YAMLText(parsing: bytes).document() : JSONDocument(parsing: bytes)
    let loaded = DefinitionLoader.load(document)
    let machine = try #require(loaded.machine, "\(loaded.diagnostics)")
    let outline = try #require(loaded.outline)
    debugger = Debugger(
      machine: machine,
      input: try JSON(parsing: input),
      now: Instant(milliseconds: 1_700_000_000_000),
      connector: { _, _ in [] }
    )
    model = Model(
      definition: Definition(name: "order.asl.json", outline: outline, bytes: bytes, isYAML: isYAML),
      snapshot: debugger.snapshot,
      size: size,
      glyphs: glyphs,
      keyMap: KeyMap(keys)
    )
    model.recall(view)
  }

  /// Opens a session.
  init(_ debugger: Debugger, of definition: Definition, size: Size = Size(width: 120, height: 40)) {
    self.debugger = debugger
    model = Model(definition: definition, snapshot: debugger.snapshot, size: size)
  }

  /// Presses keys, named with spaces between them: `n b Ctrl-D`.
  mutating func press(_ keys: String) throws {
    for name in keys.split(whereSeparator: \.isWhitespace) {
      let key = try #require(Key(name: name), "no key is called \(name)")
      send(.terminal(.key(key)))
    }
  }

  /// Types a text, letter by letter.
  mutating func type(_ text: String) {
    for character in text { send(.terminal(.key(Key(.character(character))))) }
  }

  /// Lets something happen.
  mutating func send(_ event: ScreenEvent) {
    for request in model.update(event) {
      if case .command(let command) = request { run(command) } else { requests.append(request) }
    }
  }

  private mutating func run(_ command: Command) {
    commands.append(command)
    debugger.perform(command, at: Instant(milliseconds: 1_700_000_000_000))
    while debugger.advance(budget: 1000) {}
    _ = model.update(.snapshot(debugger.snapshot))
  }

  /// Lets an answer come from outside.
  mutating func hear(_ answer: Answer, to task: TaskID) {
    debugger.hear(answer, to: task, at: Instant(milliseconds: 1_700_000_000_000))
    while debugger.advance(budget: 1000) {}
    _ = model.update(.snapshot(debugger.snapshot))
  }

  /// The text of the screen.
  var text: String { model.frame.text }

  /// The line above the hints.
  var status: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().last.map(String.init) ?? ""
  }
}
