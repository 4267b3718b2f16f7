package import DebuggerCore
import StatesLanguage
package import TerminalUI

/// Everything that the screen knows: ``update(_:)`` alone changes it, and ``frame`` shows it.
package struct Model: Sendable {
  /// How large the screen is.
  package internal(set) var size: Size
  /// What is shown of the machine in focus: of the one that is debugged, or of one that a task has started.
  var definition: Definition
  /// What is debugged.
  var ownDefinition: Definition
  /// The machine that is shown.
  var shownMachine = MachineID.main
  /// The definitions that the session has had, the latest last.
  var definitions: [KnownDefinition] = []
  /// The signs to draw with.
  let glyphs: GlyphSet
  /// What the keys do.
  let keyMap: KeyMap
  /// What can be typed after `:`.
  let commandLine: CommandLine
  /// The moment that is shown.
  package internal(set) var snapshot: Snapshot

  /// The panes, the one that keys go to first, then the one before it, and so on.
  var recent: [PaneID] = [.graph, .data, .stack, .source, .log, .pending]
  /// How much of the screen the pane in focus takes.
  var mode = ScreenMode.normal
  /// The state that the graph's and the source's cursor is on.
  var cursorState: StateID?
  var graph: GraphPane
  /// How the graph of the file is seen, as it is kept for later sessions.
  var viewMemory = ViewMemory()
  var source = SourcePane()
  var data = DataPane()
  var stack = ListState()
  var inbox = Inbox()
  var log = LogPane()

  /// Whether the cursors are where the execution stands, and go along with it.
  var isFollowing = true
  /// Whether the execution has moved and the cursors have not gone along.
  var isBehind = false
  /// How often the cursors went to where the execution stands.
  var followCount = 0
  /// What has come at the end of the timeline while an earlier moment is looked at.
  var later: String?

  /// What lies over the panes and takes the keys.
  var overlay: Overlay?
  /// The keys of a sequence that is not finished.
  var typed: [Key] = []
  /// What an editor left that could not be used; `E` at the same place goes on with it.
  var draft: ExternalEdit?
  /// What was searched for last.
  var searchedText = ""
  /// Whether `n` and `N` go from match to match.
  var goesThroughMatches = false
  /// What was said last.
  var message: Message?
  /// The commands that were typed, oldest first.
  var commandHistory: [String] = []
  /// Whether the mouse belongs to the screen.
  var usesMouse: Bool

  /// Makes the screen of a session.
  package init(
    definition: Definition,
    snapshot: Snapshot,
    size: Size,
    glyphs: GlyphSet = .rich,
    keyMap: KeyMap = .standard,
    usesMouse: Bool = true
  ) {
    self.definition = definition
    ownDefinition = definition
    definitions = [KnownDefinition(machine: snapshot.machine, definition: definition)]
    self.snapshot = snapshot
    self.size = size
    self.glyphs = glyphs
    self.keyMap = keyMap
    commandLine = CommandLine(keyMap)
    self.usesMouse = usesMouse
    graph = GraphPane(definition.outline, glyphs: glyphs)
    inbox.show(snapshot)
    noteFormerIterations()
    followExecution()
    settle()
  }

  /// The pane that keys go to.
  package var focus: PaneID { recent[0] }

  /// Where the panes are.
  var layout: ScreenLayout { ScreenLayout(size: size, mode: mode, recent: recent) }

  /// Whether there is room enough to show anything.
  var isLargeEnough: Bool {
    size.width >= ScreenLayout.smallest.width && size.height >= ScreenLayout.smallest.height
  }

  /// Lets keys go to a pane.
  mutating func focus(on pane: PaneID) {
    recent.removeAll { $0 == pane }
    recent.insert(pane, at: 0)
  }
}
