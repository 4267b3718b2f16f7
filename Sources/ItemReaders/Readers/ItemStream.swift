package import Interpreter

/// Items that are read one after another.
package protocol ItemStream: AnyObject {
  /// Appends the next items: as many as are asked for, or fewer when they are the last.
  ///
  /// - Throws: Why the item after those that it has appended cannot be read.
  func read(_ count: Int, into items: inout [ReadItem]) throws(ItemReadError)
}
