/// Which characters a drawing is made of; a set is used whole, so that what a terminal cannot show appears nowhere.
package enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  /// Box drawing with round corners on edges, and solid arrowheads.
  case rich
  /// Box drawing and arrowheads that the fonts of old consoles have.
  case line
  /// Characters of ASCII.
  case ascii

  private static let richTable = GlyphTable(
    junctions: GlyphTable.boxJunctions,
    broken: [.dashed: ("╌", "╎"), .dotted: ("┈", "┊")],
    arrowheads: "▲▶▼◀",
    startMark: "●",
    roundCorners: ["┌": "╭", "┐": "╮", "└": "╰", "┘": "╯"]
  )
  private static let lineTable = GlyphTable(
    junctions: GlyphTable.boxJunctions,
    broken: [.dashed: ("┄", "┆"), .dotted: ("┈", "┊")],
    arrowheads: "▲►▼◄",
    startMark: "●"
  )
  private static let asciiTable = GlyphTable(
    junctions: GlyphTable.plainJunctions,
    broken: [.dashed: (".", ":"), .dotted: (".", ":")],
    arrowheads: "^>v<",
    startMark: "o"
  )

  /// The characters of the set.
  var table: GlyphTable {
    switch self {
    case .rich: Self.richTable
    case .line: Self.lineTable
    case .ascii: Self.asciiTable
    }
  }
}
