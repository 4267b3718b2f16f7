extension JSON {
  /// How a text is laid out.
  public enum Layout: Sendable, Hashable, CaseIterable {
    /// Without any blanks: `{"a":1,"b":[1,2]}`.
    case compact
    /// One member or element a line, indented by two blanks; empty containers stay on one line.
    case pretty
    /// As `pretty`, indented by four blanks, which is how the AWS CLI prints.
    case spacious

    /// By how many blanks what is inside of a container is indented; nothing without line breaks.
    var indentation: Int? {
      switch self {
      case .compact: nil
      case .pretty: 2
      case .spacious: 4
      }
    }
  }

  /// The value as a JSON text.
  ///
  /// Numbers keep the text they were written with; strings escape quotes, backslashes and control characters only.
  public func text(_ layout: Layout = .compact) -> String {
    String(decoding: utf8(layout), as: UTF8.self)
  }

  /// The UTF-8 bytes of the value's text.
  public func utf8(_ layout: Layout = .compact) -> [UInt8] {
    JSONWriter(into: ByteBuffer(), layout: layout).write(self).finish()
  }
}

extension JSON: CustomStringConvertible {
  /// The compact text.
  public var description: String { text() }
}
