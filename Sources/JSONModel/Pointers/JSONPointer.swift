/// The way from a value to one inside it: member names and element indices.
///
/// - Source: RFC 6901.
public struct JSONPointer: Sendable {
  /// Why a text is no pointer.
  public enum SyntaxError: Error, Hashable, Sendable {
    /// The text is not empty and does not start with `/`.
    case noLeadingSlash
    /// A `~` is followed by neither `0` nor `1`; the offset is that of the `~` in UTF-8 bytes.
    case unknownEscape(offset: Int)
  }

  /// The member names and indices, outermost first, without escapes.
  public var tokens: [String]

  /// Makes a pointer; without tokens it points at the whole value.
  public init(_ tokens: [String] = []) { self.tokens = tokens }

  /// Parses the text of a pointer: empty, or `/` before each token with `~1` for a slash and `~0` for a tilde.
  ///
  /// - Throws: ``SyntaxError`` when the text is no pointer.
  public init(parsing text: String) throws(SyntaxError) {
    guard text.isEmpty || text.utf8.first == UInt8(ascii: "/") else { throw .noLeadingSlash }
    if let offset = Self.unknownEscape(in: Array(text.utf8)) { throw .unknownEscape(offset: offset) }
    let tokens = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // The first part is the nothing before the first slash.
    self.init(tokens.dropFirst().map(Self.unescaped))
  }

  /// The text of the pointer, as RFC 6901 writes it.
  public var text: String {
    tokens.map { "/" + Self.escaped($0) }.joined()
  }

  /// The pointer to a member of the value that this one points at.
  public func appending(_ name: String) -> JSONPointer { JSONPointer(tokens + [name]) }

  /// The pointer to an element of the value that this one points at.
  public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

  /// The element index that a token stands for, when it is one: digits without leading zeros.
  static func index(_ token: String) -> Int? {
    guard let index = Int(token), index >= 0, String(index) == token else { return nil }
    return index
  }
}
