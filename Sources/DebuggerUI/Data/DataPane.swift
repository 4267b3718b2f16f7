import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI

/// The data of the visit in focus, a tab for each stage.
struct DataPane: Sendable {
  /// The tab that is shown.
  var tab = DataTab.input
  /// The tabs that have something to show.
  var tabs: [DataTab] = []
  /// The language of the state, which names some of the tabs.
  var language = QueryLanguage.jsonPath
  /// The rows of what is shown.
  var tree = DataTree.empty
  /// What it is compared with.
  var baseline: String?
  /// How many bytes its compact text has.
  var bytes = 0
  /// The chosen row.
  var cursor = ListState()
  /// What the user opened and closed, in all tabs.
  var folds: DataTree.Folds = [:]

  /// The chosen row of the tree.
  var row: DataRow? { tree.rows.indices.contains(cursor.selection) ? tree.rows[cursor.selection] : nil }

  /// Shows the data of a moment; with nothing to show, there is one row of `null`.
  mutating func show(_ view: BranchView?, of snapshot: Snapshot) {
    guard let branch = view?.branch else { return self = DataPane() }
    language = snapshot.machine[branch.visit.state].state.flow?.language ?? .jsonPath
    tabs = DataTab.available(in: branch, context: snapshot.context)
    if !tabs.contains(tab) { tab = DataTab.latest(in: branch) }
    let value = tab.content(of: branch, context: snapshot.context) ?? .null
    let baseline = tab.baseline(in: branch, after: snapshot.previousVisit, language)
      .flatMap { $0.value.isLike(value) ? $0 : nil }
    self.baseline = baseline?.name
    bytes = value.utf8Count
    tree = DataTree(value, comparedTo: baseline?.value, folds: folds)
  }

  /// The path of the chosen row, as an expression of the state has it: in the context object `$$.Execution.Id`, of a
  /// variable `$total.sum`.
  var path: String {
    let path = tree.referencePath(to: cursor.selection)
    return switch tab.kind {
    case .value, .error: path
    case .context: "$" + path
    case .variables: path.hasPrefix("$.") ? "$" + path.dropFirst(2) : path
    }
  }

  /// Puts the cursor on the first row that changed, or on the first one.
  mutating func goToFirstChange() {
    cursor = ListState(selection: tree.rows.firstIndex { $0.change != nil } ?? 0)
  }
}
