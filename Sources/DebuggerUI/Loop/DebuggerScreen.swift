package import DebuggerCore
package import TerminalUI

/// The screen of a debugging session, from its first frame until the user leaves.
package struct DebuggerScreen: Sendable {
  /// What is debugged.
  let definition: Definition
  /// The signs to draw with.
  let glyphs: GlyphSet
  /// How it looks at first.
  let theme: Theme
  /// Which choice of keys it has.
  let keys: KeyPreset
  /// Whether the mouse belongs to the screen at first.
  let usesMouse: Bool
  /// How the graph was seen in an earlier session.
  let view: ViewMemory
  /// The world beside the terminal.
  let surroundings: Surroundings
  /// What is said at first.
  let notice: String?
  /// What is shown over the screen at first.
  let report: StartReport?

  /// Makes a screen.
  ///
  /// - Parameters:
  ///   - definition: What is debugged.
  ///   - glyphs: The signs to draw with; those that the terminal can show.
  ///   - theme: How it looks at first.
  ///   - keys: Which choice of keys it has.
  ///   - usesMouse: Whether the mouse belongs to the screen at first.
  ///   - view: How the graph was seen in an earlier session.
  ///   - surroundings: The world beside the terminal.
  ///   - notice: What is said at first, until a key is pressed.
  ///   - report: What is shown over the screen at first.
  package init(
    of definition: Definition,
    glyphs: GlyphSet,
    theme: Theme,
    keys: KeyPreset = .gdb,
    usesMouse: Bool = true,
    view: ViewMemory = ViewMemory(),
    surroundings: Surroundings,
    notice: String? = nil,
    report: StartReport? = nil
  ) {
    self.definition = definition
    self.glyphs = glyphs
    self.theme = theme
    self.keys = keys
    self.usesMouse = usesMouse
    self.view = view
    self.surroundings = surroundings
    self.notice = notice
    self.report = report
  }

  /// Shows a session until the user leaves.
  ///
  /// It runs on the main thread and keeps it busy; the session works on others meanwhile.
  ///
  /// - Returns: What was shown last, and why it ended.
  @MainActor
  package func run<Screen: Terminal & ~Copyable>(
    _ session: any DebuggingSession,
    on terminal: consuming Screen
  ) async -> ScreenEnd {
    let snapshot = await session.snapshot
    var model = Model(
      definition: definition,
      snapshot: snapshot,
      size: terminal.size,
      glyphs: glyphs,
      keyMap: KeyMap(keys),
      usesMouse: usesMouse
    )
    model.recall(view)
    model.message = notice.map { Message(.warning, $0) }
    if let report { model.show(report) }
    let loop = TerminalLoop(session, on: terminal, model: model, theme: theme, surroundings: surroundings)
    return loop.run()
  }
}
