import CNcurses
import TerminalUI

/// What is sent for a cell, so that curses, the C library and the terminal all move on by the columns that the cell
/// has.
enum CellScalars {
  /// How many marks one letter may carry: curses keeps no more.
  private static let mostMarks = 4

  /// The scalars to write; none for the right half of a wide character.
  static func scalars(of cell: Cell, unicode: Bool) -> [UInt32] {
    if cell.isContinuation { return [] }
    if let ascii = cell.character.asciiValue { return [UInt32(ascii)] }
    guard unicode else { return Array(repeating: UInt32(UInt8(ascii: "?")), count: Int(cell.columns)) }
    return scalars(of: cell.character, columns: Int(cell.columns))
  }

  /// The first scalar, its marks, and what fills the room when the C library takes the character for a narrower one.
  ///
  /// Of a picture that several scalars make, only the first is sent: terminals do not agree about the others.
  private static func scalars(of character: Character, columns: Int) -> [UInt32] {
    let all = character.unicodeScalars.map(\.value)
    guard let base = all.first else { return [] }
    if columns == 2, all.count == 2, isFlagLetter(base), isFlagLetter(all[1]), believed(base) == 1 { return all }
    let marks = all.dropFirst().filter { believed($0) == 0 && !isJoiner($0) }.prefix(mostMarks)
    let width = believed(base)
    guard width > 0, width <= columns else { return [0xFFFD] + filling(columns - 1) }
    return [base] + marks + filling(columns - width)
  }

  private static func believed(_ scalar: UInt32) -> Int { Int(cncurses_scalar_columns(scalar)) }
  private static func filling(_ columns: Int) -> [UInt32] { Array(repeating: 0x20, count: max(0, columns)) }
  private static func isFlagLetter(_ scalar: UInt32) -> Bool { 0x1F1E6...0x1F1FF ~= scalar }

  /// Whether a scalar only asks for another shape of its neighbours.
  private static func isJoiner(_ scalar: UInt32) -> Bool {
    scalar == 0x200D || 0xFE00...0xFE0F ~= scalar
  }
}
