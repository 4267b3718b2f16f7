extension Role {
  /// The role whose style stands in for what a theme does not say about this one; only ``text`` has none.
  package var parent: Role? {
    switch self {
    case .text: nil
    case .dim, .title, .selection, .match, .state, .breakpoint, .jsonKey, .jsonString, .jsonNumber,
      .jsonLiteral, .jsonExpression, .diffAdded, .diffRemoved, .diffChanged, .sourceCurrent, .variable,
      .pending, .logCommand, .statusBar, .error, .warning, .info, .input, .dialog:
      .text
    case .border, .tab, .stateSkipped, .breakpointDisabled, .edge, .edgeLabel, .jsonPunctuation, .jsonFolded,
      .inlineValue, .lineNumber, .timeline, .logTime, .hint, .inputPlaceholder:
      .dim
    case .borderFocused, .scrollbar, .frameBorder, .dialogBorder: .border
    case .paneTitle, .tabSelected, .frameTitle, .hintKey, .inputPrompt, .dialogTitle: .title
    case .paneTitleFocused: .paneTitle
    case .scrollbarThumb: .scrollbar
    case .selectionInactive, .sourceExpression, .inputSelection, .menuSelected, .buttonSelected: .selection
    case .matchCurrent: .match
    case .stateRunning, .stateCurrent, .statePaused, .stateDone, .stateFailed, .stateCaught,
      .stateWaiting:
      .state
    case .edgeTaken, .edgeCatch, .edgeRetry: .edge
    case .lineNumberCurrent: .lineNumber
    case .timelineStop, .timelineFork: .timeline
    case .timelineCurrent: .stateCurrent
    case .timelineError: .stateFailed
    case .pendingUrgent: .warning
    case .statusPaused, .statusRunning, .statusWaiting, .statusFailed, .statusSucceeded: .statusBar
    case .menu, .button: .dialog
    case .menuKey: .hintKey
    }
  }
}
