/// A pane of the screen; the raw value is its number and its key.
package enum PaneID: Int, CaseIterable, Hashable, Sendable {
  case graph = 1, source, data, stack, pending, log

  /// The pane's name.
  package var title: String {
    switch self {
    case .graph: "Graph"
    case .source: "Source"
    case .data: "Data"
    case .stack: "Stack"
    case .pending: "Pending"
    case .log: "Log"
    }
  }

  /// The pane so many places further, around the end.
  func advanced(by count: Int) -> PaneID {
    let all = PaneID.allCases
    let index = (rawValue - 1 + count) % all.count
    return all[index < 0 ? index + all.count : index]
  }
}
