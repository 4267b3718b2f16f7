extension OpenedSession {
  /// Shows the session until the user leaves, and ends it.
  ///
  /// - Parameters:
  ///   - subject: What is debugged.
  ///   - screen: How it is shown.
  ///   - lines: The script that runs first, and whether there is a screen at all.
  ///   - endpoint: The endpoint through which it can be reached.
  ///   - hint: The command that does something of the kind without a screen.
  /// - Throws: What keeps it from being shown, and the code of a signal that ended it.
  @MainActor
  func show(
    _ subject: DebugSubject,
    on screen: ScreenOptions,
    after lines: LineOptions,
    through endpoint: SessionEndpoint? = nil,
    otherwise hint: String
  ) async throws {
    // A session that a signal ends is one that is cut off.
    do {
      try await screen.show(
        debugger,
        of: subject.shown,
        after: lines,
        keepingBreakpoints: saveBreakpoints,
        keepingViewIn: view,
        watching: subject.watch,
        writing: journal,
        through: endpoint,
        otherwise: hint
      )
    } catch let failure as CommandFailure {
      abandon()
      throw failure
    }
    end()
  }
}
