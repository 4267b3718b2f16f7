/// What lies over the panes and takes the keys.
enum Overlay: Sendable {
  /// The list of all keys.
  case help(HelpMenu)
  /// The line for commands.
  case command(CommandPrompt)
  /// The line of a search.
  case search(SearchBar)
  /// A value being changed.
  case editor(ValueEditor)
  /// The answer to a task being written.
  case answer(AnswerForm)
  /// Something to be confirmed.
  case question(Question)
  /// The expressions of a state, to choose one of.
  case expressions(ExpressionList)
  /// An expression being stepped through.
  case stepper(ExpressionStepper)
  /// Why the execution goes its way.
  case why(WhyReport)
  /// Where a value comes from.
  case provenance(ProvenanceList)
  /// Lines of text, to be read.
  case report(TextReport)
  /// The moments of the timeline, to choose one of.
  case moments(MomentList)
  /// The list of breakpoints.
  case breakpoints(BreakpointList)
  /// A breakpoint being written.
  case breakpoint(BreakpointEditor)
  /// The forms in which an answer can be copied, to choose one of.
  case copy(CopyMenu)
}
