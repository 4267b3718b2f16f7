/// How much room there is between things, which depends on the flow: rows are twice as high as columns are wide.
///
/// A compartment is laid out as if it were read from top to bottom. Where it is read from left to right, everything is
/// laid on its side before and turned back afterwards: what is called a column here is a row of the drawing then.
struct Spacing {
  let flow: Flow

  /// How far apart the axes of neighbours are beyond what they need themselves.
  func distance(_ content: LayeredGraph.Content, _ next: LayeredGraph.Content) -> Int {
    switch flow {
    case .down: content.isLine || next.isLine ? 2 : 3
    case .right:
      if content.isBox, next.isBox { 2 } else { Self.isEntered(content, next) || Self.isEntered(next, content) ? 2 : 1 }
    }
  }

  /// Whether an edge that leads back to an item may come in from the place beside it, with its arrowhead.
  private static func isEntered(_ content: LayeredGraph.Content, _ other: LayeredGraph.Content) -> Bool {
    guard case .item(let item) = content else { return false }
    return other.returnTarget == item
  }

  /// How far a label reaches to the right of its line; beside a line that goes down there is a blank before it.
  func labelExtent(_ columns: Int) -> Int {
    switch flow {
    case .down: 1 + columns
    case .right: 0
    }
  }

  /// How many rows a label needs; in a line that goes to the right, the line is seen before and after it.
  func labelRows(_ columns: Int) -> Int {
    switch flow {
    case .down: 1
    case .right: columns + 2
    }
  }

  /// How far apart ports are, at least and at most.
  var portSteps: ClosedRange<Int> {
    switch flow {
    case .down: 2...4
    case .right: 1...1
    }
  }

  /// How many rows there are from one track to the next.
  private var trackPitch: Int {
    switch flow {
    case .down: 1
    case .right: 2
    }
  }

  /// The row of a track, from the top of its gap.
  func row(ofTrack track: Int, belowBoxes: Bool) -> Int { track * trackPitch + lead(belowBoxes) }

  /// How many rows the lines between two layers take.
  func rows(tracks: Int, hasArrows: Bool, belowBoxes: Bool) -> Int {
    switch flow {
    case .down: tracks + (hasArrows ? 1 : 0)
    case .right:
      (tracks > 0 ? tracks * trackPitch - 1 + (hasArrows ? 1 : 0) : 0) + (hasArrows ? 1 : 0)
        + (hasArrows || tracks > 0 ? lead(belowBoxes) : 0)
    }
  }

  /// How many rows of line there are before the first track.
  private func lead(_ belowBoxes: Bool) -> Int {
    switch flow {
    case .down: 0
    case .right: belowBoxes ? 1 : 0
    }
  }
}
