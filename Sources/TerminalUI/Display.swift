/// Something that shows frames: curses in the tool, memory in the tests.
package protocol Display: ~Copyable {
  /// How many columns and rows there are.
  var size: Size { get }

  /// Shows a frame, writing only the cells that changed.
  mutating func show(_ frame: Frame, in theme: Theme)
}
