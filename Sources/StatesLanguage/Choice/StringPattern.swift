/// The pattern of `StringMatches`: `*` stands for any text, a backslash takes the meaning of the next character away.
///
/// - Source: States Language specification, "Choice State", `StringMatches`.
public struct StringPattern: Hashable, Sendable {
  /// The pattern as it is written.
  public let text: String
  /// The literal pieces between the stars.
  private let pieces: [[UInt8]]

  /// Compiles a pattern.
  public init(_ text: String) {
    self.text = text
    var pieces: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped || (byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "*")) {
        pieces[pieces.count - 1].append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        pieces.append([])
      }
    }
    if isEscaped { pieces[pieces.count - 1].append(UInt8(ascii: "\\")) }
    self.pieces = pieces
  }

  /// Whether a whole text matches.
  public func matches(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    guard let first = pieces.first, rest.starts(with: first) else { return false }
    guard pieces.count > 1 else { return rest.count == first.count }
    rest.removeFirst(first.count)
    let last = pieces[pieces.count - 1]
    guard rest.count >= last.count, rest.suffix(last.count).elementsEqual(last) else { return false }
    rest.removeLast(last.count)
    for piece in pieces[1..<pieces.count - 1] where !piece.isEmpty {
      guard let end = rest.end(ofFirst: piece) else { return false }
      rest = rest[end...]
    }
    return true
  }
}

extension ArraySlice<UInt8> {
  /// Where the first occurrence of some bytes ends.
  fileprivate func end(ofFirst piece: [UInt8]) -> Int? {
    guard count >= piece.count else { return nil }
    for start in startIndex...(endIndex - piece.count) where self[start...].starts(with: piece) {
      return start + piece.count
    }
    return nil
  }
}
