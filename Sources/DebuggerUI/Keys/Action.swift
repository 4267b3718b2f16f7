package import DebuggerCore

/// Everything that a key, a row of the help or a line after `:` can ask of the screen.
package enum Action: Hashable, Sendable {
  /// The execution moves.
  case move(Stride, DebuggerCore.Direction)
  /// The execution is steered otherwise.
  case steer(Steering)
  /// The session goes to another moment, or names one.
  case travel(Travel)
  /// A line is begun with a command that needs words after it.
  case prompt(Verb)
  /// Something is done with the value under the cursor.
  case value(ValueAction)
  /// Something is asked about where the execution stands.
  case query(Query)
  /// Keys go to a pane.
  case pane(PaneID)
  /// The panes are arranged otherwise.
  case arrange(Arrangement)
  /// The cursor of the pane in focus moves.
  case cursor(CursorMove)
  /// A text is searched for in the pane in focus.
  case search(SearchAction)
  /// Something is done with the list of what waits.
  case inbox(InboxAction)
  /// The graph is shown in another way.
  case graph(GraphAction)
  /// Something is done with the screen as a whole.
  case screen(ScreenAction)

  /// How far a movement goes.
  package enum Stride: CaseIterable, Hashable, Sendable {
    case over, into, out, run, stage

    /// The movement as the debugger knows it.
    var motion: Motion {
      switch self {
      case .over: .over
      case .into: .into
      case .out: .out
      case .run: .continue
      case .stage: .stage
      }
    }
  }

  /// What changes where the execution stands or stops, beside the movements.
  package enum Steering: CaseIterable, Hashable, Sendable {
    case runToCursor, toggleBreakpoint, editBreakpoint, listBreakpoints, answer, pin, skipWait, nextTimer, pause,
      redrive, restart, toggleClock, forceNext
  }

  /// How the session goes through its timelines.
  package enum Travel: CaseIterable, Hashable, Sendable {
    case previousMoment, nextMoment, previousStop, nextStop, moments, timelines, bookmark, goToBookmark, undo, redo
  }

  /// What can be done with a value.
  package enum ValueAction: CaseIterable, Hashable, Sendable {
    case edit, editExternally, copy, copyPath, origin
  }

  /// What can be asked about where the execution stands.
  package enum Query: CaseIterable, Hashable, Sendable {
    case expression, why, evaluate
  }

  /// How panes are arranged.
  package enum Arrangement: CaseIterable, Hashable, Sendable {
    case nextPane, previousPane, zoom, larger, smaller, nextTab, previousTab
  }

  /// How a cursor moves, or what it takes.
  package enum CursorMove: CaseIterable, Hashable, Sendable {
    case up, down, left, right, top, bottom, halfPageUp, halfPageDown
    case panUp, panDown, panLeft, panRight
    case choose, fold, showCurrent
  }

  /// What can be done with a search.
  package enum SearchAction: CaseIterable, Hashable, Sendable {
    case begin, next, previous
  }

  /// What can be done with the tasks of the list of what waits.
  package enum InboxAction: CaseIterable, Hashable, Sendable {
    case mark, markAll, copyCall
  }

  /// How the graph can be shown in another way.
  package enum GraphAction: CaseIterable, Hashable, Sendable {
    case fold, zoomLevel, fit, center, reading, outline, follow, map, related, nextIteration, previousIteration
  }

  /// What concerns the whole screen.
  package enum ScreenAction: CaseIterable, Hashable, Sendable {
    case commandLine, help, toggleMouse, redraw, suspend, quit
  }
}

extension Action: CaseIterable {
  /// All actions but the lines that are begun.
  package static let allCases: [Action] =
    Direction.allCases.flatMap { direction in Stride.allCases.map { .move($0, direction) } }
    + Steering.allCases.map(Action.steer) + Travel.allCases.map(Action.travel) + ValueAction.allCases.map(Action.value)
    + Query.allCases.map(Action.query)
    + PaneID.allCases.map(Action.pane) + Arrangement.allCases.map(Action.arrange)
    + CursorMove.allCases.map(Action.cursor) + SearchAction.allCases.map(Action.search)
    + InboxAction.allCases.map(Action.inbox) + GraphAction.allCases.map(Action.graph)
    + ScreenAction.allCases.map(Action.screen)
}
