import DebuggerCore
import GraphLayout
import MachineGraphs
import StatesLanguage
import TerminalUI

/// How the user wants to see the graph.
struct GraphView: Hashable, Sendable {
  /// Which way the picture is read.
  enum Reading: String, CaseIterable, Hashable, Sendable {
    /// Down, or to the right where much more of it can be seen so.
    case automatic
    case down
    case right
  }

  /// Whether states are drawn or listed.
  enum Form: String, CaseIterable, Hashable, Sendable {
    /// Drawn, or listed in a pane that is too narrow for a picture.
    case automatic
    case picture
    case outline
  }

  var zoom = Zoom.full
  var reading = Reading.automatic
  var form = Form.automatic
  /// Whether the picture moves with the execution.
  var follows = true
  /// Whether a large picture has a small one of all of it in its corner.
  var showsMap = true
  /// Whether only what comes before and after the state under the cursor is drawn.
  var isRelatedOnly = false
  /// The frames that the user has closed, or opened.
  var folding: [StateID: Bool] = [:]

  /// From how many columns on a pane has room for a picture.
  static let smallestPicture = 24
}
