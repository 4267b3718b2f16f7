/// The characters that lines, corners, junctions and marks are drawn with.
struct GlyphTable: Sendable {
  /// One character for each set of lines out of a cell, as ``LineSet/index`` counts them.
  let junctions: [Character]
  /// A broken line across, for dashed and for dotted edges.
  let brokenHorizontal: [LineStyle: Character]
  /// A broken line down.
  let brokenVertical: [LineStyle: Character]
  /// The corners of edges that differ from those of boxes.
  let roundCorners: [Character: Character]
  /// The heads of edges, by where they point: up, right, down, left.
  let arrowheads: [Character]
  /// Where a compartment starts.
  let startMark: Character

  init(
    junctions: String,
    broken: [LineStyle: (horizontal: Character, vertical: Character)],
    arrowheads: String,
    startMark: Character,
    roundCorners: [Character: Character] = [:]
  ) {
    self.junctions = junctions.filter { $0 != "\n" }
    brokenHorizontal = broken.mapValues(\.horizontal)
    brokenVertical = broken.mapValues(\.vertical)
    self.arrowheads = Array(arrowheads)
    self.startMark = startMark
    self.roundCorners = roundCorners
  }

  /// The character that shows a set of lines, blank for none.
  func character(for lines: LineSet, isEdge: Bool) -> Character {
    if let style = lines.brokenStyle, let broken = lines.isHorizontal ? brokenHorizontal[style] : brokenVertical[style]
    {
      return broken
    }
    let character = junctions[lines.index]
    return isEdge ? roundCorners[character] ?? character : character
  }

  /// Rows by what goes up and right, columns by what goes down and left: each none, light, heavy or double.
  ///
  /// Unicode has no character where heavy and double lines meet, nor for a line that is light on one side and double on
  /// the other: double it is then.
  static let boxJunctions = """
     ╴╸═╷┐┑╕╻┒┓╗║╖╗╗
    ╶─╾═┌┬┭╤┎┰┱╦╓╥╦╦
    ╺╼━═┍┮┯╤┏┲┳╦╔╦╦╦
    ════╒╤╤╤╔╦╦╦╔╦╦╦
    ╵┘┙╛│┤┥╡╽┧┪╣║╢╣╣
    └┴┵╧├┼┽╪┟╁╅╬╟╫╬╬
    ┕┶┷╧┝┾┿╪┢╆╈╬╠╬╬╬
    ╘╧╧╧╞╪╪╪╠╬╬╬╠╬╬╬
    ╹┚┛╝╿┦┩╣┃┨┫╣║╢╣╣
    ┖┸┹╩┞╀╃╬┠╂╉╬╟╫╬╬
    ┗┺┻╩┡╄╇╬┣╊╋╬╠╬╬╬
    ╚╩╩╩╠╬╬╬╠╬╬╬╠╬╬╬
    ║╜╝╝║╢╣╣║╢╣╣║╢╣╣
    ╙╨╩╩╟╫╬╬╟╫╬╬╟╫╬╬
    ╚╩╩╩╠╬╬╬╠╬╬╬╠╬╬╬
    ╚╩╩╩╠╬╬╬╠╬╬╬╠╬╬╬
    """

  /// The same as ``boxJunctions`` for plain characters.
  static let plainJunctions = """
     -#=|+++#+##H+##
    --#=++++++++++++
    ###=++++#+###+##
    ====++++#+###+##
    |+++|+++#+++H+++
    ++++++++++++++++
    ++++++++++++++++
    ++++++++++++++++
    #+###+++#+##H+##
    ++++++++++++++++
    #+##++++#+###+##
    #+##++++#+###+##
    H+##H+++H+##H+##
    ++++++++++++++++
    #+##++++#+###+##
    #+##++++#+###+##
    """
}
