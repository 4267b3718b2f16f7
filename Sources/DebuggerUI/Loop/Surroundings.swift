package import DebuggerCore
package import TerminalUI

/// What the screen needs of the world beside the terminal and the debugger.
package struct Surroundings: Sendable {
  /// Lets the user change a text in an editor.
  package var edit: @Sendable (String) -> EditorOutcome
  /// Puts a text on the clipboard.
  package var copy: @Sendable (String) -> Void
  /// Finds a theme by its name or file, or says why it cannot.
  package var theme: @Sendable (String) -> Result<Theme, ThemeLoadError>
  /// Keeps the breakpoints for another session, or says why it cannot.
  package var saveBreakpoints: @Sendable ([Breakpoint]) -> String?
  /// Keeps how the graph is seen for another session, or says why it cannot.
  package var saveView: @Sendable (ViewMemory) -> String?
  /// Writes mocks into a file.
  package var saveMocks: @Sendable (MockSaving) -> MockSaving.Outcome

  /// Tells of changes of the definition's file; none when it is not watched.
  package var definitionChanges: AsyncStream<DefinitionChange>?

  /// Makes surroundings.
  package init(
    edit: @escaping @Sendable (String) -> EditorOutcome = UserEditor.edit,
    copy: @escaping @Sendable (String) -> Void = Clipboard.copy,
    theme: @escaping @Sendable (String) -> Result<Theme, ThemeLoadError>,
    saveBreakpoints: @escaping @Sendable ([Breakpoint]) -> String? = { _ in nil },
    saveView: @escaping @Sendable (ViewMemory) -> String? = { _ in nil },
    saveMocks: @escaping @Sendable (MockSaving) -> MockSaving.Outcome = { .refused("\($0.file) is not written here") },
    definitionChanges: AsyncStream<DefinitionChange>? = nil
  ) {
    self.edit = edit
    self.copy = copy
    self.theme = theme
    self.saveBreakpoints = saveBreakpoints
    self.saveView = saveView
    self.saveMocks = saveMocks
    self.definitionChanges = definitionChanges
  }
}
