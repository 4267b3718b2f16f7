import DebuggerCore

extension KeyMap {
  /// The keys that a new user gets; a capital letter is the same movement backwards.
  package static let standard = KeyMap(motions + steering + values + queries + panes + cursor + screen)

  private static let motions = [
    Binding(
      .move(.over, .forward),
      "over",
      "n",
      "F10",
      hint: "over",
      help: "Run to the next state; a Parallel or Map counts as one"
    ),
    Binding(
      .move(.into, .forward),
      "into",
      "s",
      "F11",
      hint: "into",
      help: "Run to the next state, also inside a Parallel or Map"
    ),
    Binding(.move(.out, .forward), "out", "f", "Shift-F11", hint: "out", help: "Run to the end of this branch"),
    Binding(
      .move(.run, .forward),
      "continue",
      "c",
      "F5",
      hint: "continue",
      help: "Run to the next breakpoint, needed answer, error or the end"
    ),
    Binding(.move(.stage, .forward), "stage", ".", hint: "stage", help: "Run one stage of the state's data flow"),
    Binding(
      .move(.over, .backward),
      "back-over",
      "N",
      "Shift-F10",
      hint: "back",
      help: "Go back to the previous state of this branch"
    ),
    Binding(.move(.into, .backward), "back-into", "S", help: "Go back to the previous state of any branch"),
    Binding(.move(.out, .backward), "back-out", "F", help: "Go back to where this branch began"),
    Binding(
      .move(.run, .backward),
      "back-continue",
      "C",
      "Shift-F5",
      help: "Go back to the previous breakpoint or to the beginning"
    ),
    Binding(.move(.stage, .backward), "back-stage", ",", help: "Go back one stage"),
  ]

  private static let steering = [
    Binding(
      .steer(.runToCursor),
      "to",
      "t",
      hint: "to cursor",
      help: "Run until the state under the cursor is entered"
    ),
    Binding(
      .steer(.toggleBreakpoint),
      "break",
      "b",
      "F9",
      hint: "break",
      help: "Set or clear a breakpoint on the state under the cursor"
    ),
    Binding(
      .steer(.editBreakpoint),
      "edit-break",
      "B",
      help: "Write a breakpoint for the state under the cursor, or change it"
    ),
    Binding(.steer(.listBreakpoints), "breakpoints", "#", help: "List the breakpoints: enable, edit, delete them"),
    Binding(.steer(.answer), "answer", "a", hint: "answer", help: "Answer a task: success, failure or heartbeat"),
    Binding(
      .steer(.skipWait),
      "skip",
      "x",
      hint: "skip wait",
      help: "End a wait now; let a silent task run into its time limit"
    ),
    Binding(.steer(.nextTimer), "timer", "X", help: "Let the clock go to the next timer, whatever else waits"),
    Binding(.steer(.previousMoment), "previous", "[", help: "Go to the previous moment of the timeline"),
    Binding(.steer(.nextMoment), "next", "]", help: "Go to the next moment of the timeline"),
    Binding(.steer(.pause), "pause", "Ctrl-C", help: "Stop a movement that is under way"),
    Binding(
      .steer(.redrive),
      "redrive",
      "r",
      hint: "redrive",
      help: "Redrive an execution that ended badly: rerun what did not succeed"
    ),
    Binding(
      .steer(.restart),
      "restart",
      "R",
      hint: "restart",
      help: "Begin again with the same input; breakpoints stay"
    ),
    Binding(
      .steer(.toggleClock),
      "clock",
      "T",
      help: "Let the clock skip to the next timer, or run as the wall clock does"
    ),
  ]

  private static let values = [
    Binding(.value(.edit), "edit", "e", hint: "edit", help: "Change the value under the cursor"),
    Binding(.value(.editExternally), "edit-external", "E", help: "Change the value under the cursor in $EDITOR"),
    Binding(.value(.copy), "copy", "y", help: "Copy the value under the cursor, or the token of the chosen task"),
    Binding(.value(.copyPath), "copy-path", "Y", help: "Copy the path of the value under the cursor"),
  ]

  private static let queries = [
    Binding(
      .query(.expression),
      "expression",
      "i",
      hint: "expression",
      help: "Step through a JSONata expression of the state, part by part"
    ),
    Binding(.query(.why), "why", "W", hint: "why", help: "Say why the Choice takes its way, rule by rule"),
  ]

  private static let panes = [
    Binding(.arrange(.nextPane), "next-pane", "Tab", hint: "pane", help: "Go to the next pane"),
    Binding(.arrange(.previousPane), "previous-pane", "Shift-Tab", help: "Go to the previous pane"),
    Binding(.pane(.graph), "graph", "1", help: "Go to the graph"),
    Binding(.pane(.source), "source", "2", help: "Go to the source"),
    Binding(.pane(.data), "data", "3", help: "Go to the data"),
    Binding(.pane(.stack), "stack", "4", help: "Go to the branches"),
    Binding(.pane(.pending), "pending", "5", help: "Go to the tasks and waits"),
    Binding(.pane(.log), "log", "6", help: "Go to the log and the events"),
    Binding(
      .arrange(.zoom),
      "zoom",
      "z",
      hint: "zoom",
      help: "Give this pane the whole screen, or all panes their places"
    ),
    Binding(.arrange(.larger), "larger", "+", help: "Give this pane more room"),
    Binding(.arrange(.smaller), "smaller", "_", help: "Give this pane less room"),
    Binding(.arrange(.nextTab), "next-tab", ">", in: tabbed, help: "Show the next tab of the pane"),
    Binding(.arrange(.previousTab), "previous-tab", "<", in: tabbed, help: "Show the previous tab of the pane"),
  ]

  private static let cursor = [
    Binding(.cursor(.down), "down", "j", "Down", help: "Move the cursor down"),
    Binding(.cursor(.up), "up", "k", "Up", help: "Move the cursor up"),
    Binding(.cursor(.left), "left", "h", "Left", help: "Move the cursor left, scroll left, or close the value"),
    Binding(.cursor(.right), "right", "l", "Right", help: "Move the cursor right, scroll right, or open the value"),
    Binding(.cursor(.top), "top", "g g", "Home", help: "Go to the first row"),
    Binding(.cursor(.bottom), "bottom", "G", "End", help: "Go to the last row"),
    Binding(.cursor(.halfPageDown), "half-page-down", "Ctrl-D", "PageDown", help: "Go down half a page"),
    Binding(.cursor(.halfPageUp), "half-page-up", "Ctrl-U", "PageUp", help: "Go up half a page"),
    Binding(
      .cursor(.choose),
      "choose",
      "Enter",
      help: "Run to the state, open the value, look at the branch, answer the task"
    ),
    Binding(
      .cursor(.fold),
      "fold",
      "Space",
      in: .panes([.data]),
      hint: "fold",
      help: "Open or close the value under the cursor"
    ),
    Binding(
      .cursor(.panDown),
      "pan-down",
      "Shift-Down",
      in: .panes([.graph]),
      help: "See what is below in the picture"
    ),
    Binding(.cursor(.panUp), "pan-up", "Shift-Up", in: .panes([.graph]), help: "See what is above in the picture"),
    Binding(
      .cursor(.panLeft),
      "pan-left",
      "H",
      "Shift-Left",
      in: .panes([.graph]),
      help: "See what is at the left of the picture"
    ),
    Binding(
      .cursor(.panRight),
      "pan-right",
      "L",
      "Shift-Right",
      in: .panes([.graph]),
      help: "See what is at the right of the picture"
    ),
    Binding(.cursor(.showCurrent), "current", "o", help: "Go to the state where the execution stands"),
  ]

  private static let screen = [
    Binding(.screen(.commandLine), "command", ":", hint: "command", help: "Type a command by its name"),
    Binding(.screen(.help), "help", "?", "F1", hint: "help", help: "Show all keys; type to filter, Enter runs the row"),
    Binding(
      .screen(.toggleMouse),
      "mouse",
      "m",
      help: "Take the mouse or leave it to the terminal, to select text with"
    ),
    Binding(.screen(.redraw), "redraw", "Ctrl-L", help: "Draw the screen again"),
    Binding(.screen(.suspend), "suspend", "Ctrl-Z", help: "Stop the program and go back to the shell; fg comes back"),
    Binding(.screen(.quit), "quit", "q", hint: "quit", help: "Leave the debugger"),
  ]

  private static let tabbed = Binding.Place.panes([.data, .log])
}
