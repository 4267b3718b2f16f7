import TerminalUI

/// Where the panes are: all of them on a wide screen, some behind tabs on a narrow one.
struct ScreenLayout: Equatable, Sendable {
  /// A place on the screen and the panes that share it.
  struct Slot: Equatable, Sendable {
    /// The panes, in the order of their numbers.
    let panes: [PaneID]
    /// The one that is seen.
    let shown: PaneID
    /// The place, border included.
    let rect: Rect
  }

  /// The smallest screen that anything is shown on.
  static let smallest = Size(width: 40, height: 8)
  /// From how many columns on there are two columns of panes.
  static let twoColumnsWidth = 80
  /// From how many columns on all panes are seen.
  static let threeColumnsWidth = 120
  /// From how many rows on columns are divided.
  static let dividedHeight = 18

  /// From how many rows on the timeline has a row of its own.
  static let timelineHeight = 28

  /// Whether there is room for a row of the timeline.
  static func hasTimelineRow(_ size: Size) -> Bool {
    size.height >= timelineHeight && size.width >= twoColumnsWidth
  }

  /// Where the panes are: between the title and the last lines.
  static func body(of size: Size) -> Rect { Rect(size: size).inset(top: 1, bottom: hasTimelineRow(size) ? 3 : 2) }

  /// The places, from left to right and from top to bottom.
  let slots: [Slot]

  /// Divides a screen.
  ///
  /// - Parameters:
  ///   - size: The whole screen.
  ///   - mode: How much the pane in focus takes.
  ///   - recent: The panes, the one in focus first, then the one that was in focus before it, and so on.
  init(size: Size, mode: ScreenMode, recent: [PaneID]) {
    let body = Self.body(of: size)
    let focus = recent.first ?? .graph
    if mode == .full || size.width < Self.twoColumnsWidth {
      slots = [Slot(panes: PaneID.allCases, shown: focus, rect: body)]
    } else {
      let division = Self.division(of: size)
      slots = Self.places(in: body, division, mode: mode, focus: focus).map { panes, rect in
        Slot(panes: panes, shown: recent.first(where: panes.contains) ?? panes.first ?? focus, rect: rect)
      }
    }
  }

  /// Where a pane is, when it is seen.
  func rect(of pane: PaneID) -> Rect? { slots.first { $0.shown == pane }?.rect }

  /// The columns from left to right, each with its places from top to bottom.
  private static func division(of size: Size) -> [[[PaneID]]] {
    let isWide = size.width >= threeColumnsWidth
    if size.height < dividedHeight {
      return isWide
        ? [[[.graph]], [[.source]], [[.data, .stack, .pending, .log]]]
        : [[[.graph, .source]], [[.data, .stack, .pending, .log]]]
    }
    return isWide
      ? [[[.graph]], [[.source], [.stack], [.pending]], [[.data], [.log]]]
      : [[[.graph, .source]], [[.data], [.stack, .pending, .log]]]
  }

  private static func places(
    in body: Rect,
    _ division: [[[PaneID]]],
    mode: ScreenMode,
    focus: PaneID
  ) -> [([PaneID], Rect)] {
    let widths = division.map { column in
      weight(of: column.flatMap(\.self), usual: column == [[.graph]] ? 9 : 8, mode: mode, focus: focus)
    }
    return zip(division, body.columns(widths.map { .weight($0) })).flatMap { column, rect in
      let heights = column.enumerated().map { row, panes in
        weight(of: panes, usual: row == 0 ? 6 : column.count == 2 ? 4 : 2, mode: mode, focus: focus)
      }
      return Array(zip(column, rect.rows(heights.map { .weight($0) })))
    }
  }

  private static func weight(of panes: [PaneID], usual: Int, mode: ScreenMode, focus: PaneID) -> Int {
    mode == .half && panes.contains(focus) ? usual * 3 : usual
  }
}
