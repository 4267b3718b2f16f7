import DebuggerCore

extension KeyMap {
  /// The keys that a new user gets; a capital letter is the same movement backwards.
  package static let standard = KeyMap(all)

  /// The keys of a preset: those of the standard, but for the actions that it has other ones for.
  package init(_ preset: KeyPreset) {
    let keys = preset.keys
    self.init(Self.all.map { binding in keys[binding.action].map(binding.bound) ?? binding }, preset: preset)
  }

  private static let all =
    motions + steering + timeline + values + queries + panes + cursor + graph + search + inbox
    + screen

  private static let motions = [
    Binding(.move(.over, .forward), .over, "n", "F10", hint: "over"),
    Binding(.move(.into, .forward), .into, "s", "F11", hint: "into"),
    Binding(.move(.out, .forward), .out, "f", "Shift-F11", hint: "out"),
    Binding(.move(.run, .forward), .continue, "c", "F5", hint: "continue"),
    Binding(.move(.stage, .forward), .stage, ".", hint: "stage"),
    Binding(.move(.over, .backward), .backOver, "N", "Shift-F10", hint: "back"),
    Binding(.move(.into, .backward), .backInto, "S"),
    Binding(.move(.out, .backward), .backOut, "F"),
    Binding(.move(.run, .backward), .backContinue, "C", "Shift-F5"),
    Binding(.move(.stage, .backward), .backStage, ","),
  ]

  private static let steering = [
    Binding(.steer(.runToCursor), .to, "t", hint: "to cursor"),
    Binding(.steer(.toggleBreakpoint), .break, "b", "F9", hint: "break"),
    Binding(
      .steer(.editBreakpoint),
      "edit-break",
      "B",
      help: "Write a breakpoint for the state under the cursor, or change it"
    ),
    Binding(.steer(.listBreakpoints), .breakpoints, "#"),
    Binding(.steer(.answer), "answer", "a", hint: "answer", help: "Answer the task, or all that are marked"),
    Binding(.steer(.pin), .pin, "p"),
    Binding(.steer(.skipWait), .endWait, "x", hint: "end wait"),
    Binding(.steer(.nextTimer), .timer, "X"),
    Binding(.steer(.pause), .pause, "Ctrl-C"),
    Binding(.steer(.redrive), .redrive, "r", hint: "redrive"),
    Binding(.steer(.restart), .restart, "R", hint: "restart"),
    Binding(.steer(.toggleClock), .clock, "T"),
    Binding(.steer(.forceNext), .goto, "J"),
  ]

  private static let timeline = [
    Binding(.travel(.previousMoment), .previous, "["),
    Binding(.travel(.nextMoment), .next, "]"),
    Binding(.travel(.previousStop), .previousStop, "{"),
    Binding(.travel(.nextStop), .nextStop, "}"),
    Binding(.travel(.moments), "moments", "v", help: "List the moments of the timeline, to go to one"),
    Binding(.travel(.timelines), .timelines, "V"),
    Binding(.travel(.bookmark), .bookmark, "m"),
    Binding(.travel(.goToBookmark), .go, "'"),
    Binding(.travel(.undo), .undo, "u", hint: "undo"),
    Binding(.travel(.redo), .redo, "Ctrl-R"),
  ]

  private static let values = [
    Binding(.value(.edit), "edit", "e", hint: "edit", help: "Change the value under the cursor"),
    Binding(.value(.editExternally), "edit-external", "E", help: "Change the value under the cursor in $EDITOR"),
    Binding(.value(.copy), "copy", "y", help: "Copy the value under the cursor, or the tokens of the chosen tasks"),
    Binding(
      .value(.copyPath),
      "copy-path",
      "Y",
      in: .panes([.graph, .source, .data, .stack, .log]),
      help: "Copy the path of the value under the cursor"
    ),
    Binding(.value(.origin), "origin", "w", hint: "origin", help: "Say where the value under the cursor comes from"),
  ]

  private static let queries = [
    Binding(
      .query(.expression),
      "expression",
      "i",
      hint: "expression",
      help: "Step through a JSONata expression of the state, part by part"
    ),
    Binding(.query(.why), .why, "W", hint: "why"),
    Binding(.query(.evaluate), .evaluate, "="),
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

  private static let graph = [
    Binding(
      .graph(.fold),
      "fold-frame",
      "Space",
      in: .panes([.graph]),
      hint: "fold",
      help: "Close the frame under the cursor, or open it"
    ),
    Binding(
      .graph(.zoomLevel),
      "zoom-level",
      "Z",
      in: .panes([.graph]),
      hint: "zoom level",
      help: "Show states as boxes, as rows or as cells"
    ),
    Binding(.graph(.fit), "fit", "0", in: .panes([.graph]), hint: "fit", help: "Show as much as fits of the graph"),
    Binding(
      .graph(.center),
      "center",
      "O",
      in: .panes([.graph]),
      hint: "center",
      help: "Bring the state under the cursor to the middle"
    ),
    Binding(
      .graph(.reading),
      "reading",
      "|",
      in: .panes([.graph]),
      hint: "direction",
      help: "Draw the graph down, to the right, or as more is seen"
    ),
    Binding(
      .graph(.outline),
      "outline",
      "A",
      in: .panes([.graph]),
      hint: "outline",
      help: "List the states with where they lead, or draw them"
    ),
    Binding(
      .graph(.follow),
      "follow",
      "P",
      in: .panes([.graph]),
      hint: "follow",
      help: "Let the graph move with the execution, or hold it"
    ),
    Binding(
      .graph(.map),
      "map",
      "I",
      in: .panes([.graph]),
      hint: "map",
      help: "Show a map of a large graph in the corner, or not"
    ),
    Binding(
      .graph(.related),
      "related",
      "D",
      in: .panes([.graph]),
      hint: "related",
      help: "Draw only what can come before and after the state, or all"
    ),
    Binding(
      .graph(.nextIteration),
      "next-iteration",
      ">",
      in: .panes([.graph]),
      help: "Look at the next iteration of the Map around the cursor"
    ),
    Binding(
      .graph(.previousIteration),
      "previous-iteration",
      "<",
      in: .panes([.graph]),
      help: "Look at the iteration before"
    ),
  ]

  private static let search = [
    Binding(
      .search(.begin),
      "search",
      "/",
      help: "Search in this pane, n and N go on; of what waits, show what has it"
    ),
    Binding(.search(.next), "search-next", "F3", help: "Go to the next row with the text that was searched for"),
    Binding(
      .search(.previous),
      "search-previous",
      "Shift-F3",
      help: "Go to the previous row with the text that was searched for"
    ),
  ]

  private static let inbox = [
    Binding(
      .inbox(.mark),
      "mark",
      "Space",
      in: .panes([.pending]),
      hint: "mark",
      help: "Mark the task, to answer it together with others, or not"
    ),
    Binding(
      .inbox(.markAll),
      "mark-all",
      "*",
      in: .panes([.pending]),
      hint: "mark all",
      help: "Mark all tasks that are shown, or none of them"
    ),
    Binding(
      .inbox(.copyCall),
      "copy-call",
      "Y",
      in: .panes([.pending]),
      hint: "copy call",
      help: "Copy how the task is answered: AWS CLI, curl, its token"
    ),
  ]

  private static let screen = [
    Binding(.screen(.commandLine), "command", ":", hint: "command", help: "Type a command by its name"),
    Binding(.screen(.help), "help", "?", "F1", hint: "help", help: "Show all keys; type to filter, Enter runs the row"),
    Binding(
      .screen(.toggleMouse),
      "mouse",
      "M",
      help: "Take the mouse or leave it to the terminal, to select text with"
    ),
    Binding(.screen(.redraw), "redraw", "Ctrl-L", help: "Draw the screen again"),
    Binding(.screen(.suspend), "suspend", "Ctrl-Z", help: "Stop the program and go back to the shell; fg comes back"),
    Binding(.screen(.quit), "quit", "q", hint: "quit", help: "Leave the debugger"),
  ]

  private static let tabbed = Binding.Place.panes([.data, .log])
}
