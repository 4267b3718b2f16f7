import StatesLanguage
import TerminalUI

/// The rows of a pane, as a search goes through them.
struct SearchableRows {
  /// How many there are.
  let count: Int
  /// The chosen one.
  let cursor: Int
  /// What a row says.
  let text: (Int) -> String
}

extension Model {
  /// The rows of the pane in focus: of the graph its states, of the data what is open.
  var searchableRows: SearchableRows {
    switch focus {
    case .graph:
      let states = definition.outline.states
      let cursor = cursorState.flatMap { state in states.firstIndex { $0.id == state } } ?? 0
      return SearchableRows(count: states.count, cursor: cursor) { states[$0].name.text }
    case .source:
      return SearchableRows(count: definition.source.count, cursor: source.cursor.selection) { definition.source[$0] }
    case .data:
      let rows = data.tree.rows
      return SearchableRows(count: rows.count, cursor: data.cursor.selection) { rows[$0].line(glyphs: glyphs).text }
    case .stack:
      let rows = stackRows
      return SearchableRows(count: rows.count, cursor: stack.selection) { line(of: rows[$0]).text }
    case .pending:
      let rows = inbox.rows
      return SearchableRows(count: rows.count, cursor: inbox.cursor.selection) { rows[$0].searchText }
    case .log:
      let cursor = log.cursor(count: logCount).selection
      return SearchableRows(count: logCount, cursor: cursor) { logLine($0, columns: size.width).text }
    }
  }

  /// Puts the cursor of the pane in focus on a row.
  mutating func choose(row: Int) {
    let (count, height) = (searchableRows.count, height(of: focus))
    switch focus {
    case .graph: goTo(definition.outline.states[row].id)
    case .source:
      source.cursor.select(row, count: count, height: height)
      followSourceCursor()
    case .data: data.cursor.select(row, count: count, height: height)
    case .stack: stack.select(row, count: count, height: height)
    case .pending: inbox.cursor.select(row, count: count, height: height)
    case .log:
      var cursor = log.cursor(count: count)
      cursor.select(row, count: count, height: height)
      log.take(cursor, count: count)
    }
  }
}
