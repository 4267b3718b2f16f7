import JSONModel

extension JSON {
  /// Whether the value's compact text has at most so many bytes.
  func fits(bytes: Int) -> Bool { bytes == .max || utf8Count <= bytes }
}
