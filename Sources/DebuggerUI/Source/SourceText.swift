/// A text by lines.
struct SourceText: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Splits a text in UTF-8 into lines.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    if bytes.last == UInt8(ascii: "\n") { starts.removeLast() }
    self.starts = starts
  }

  /// How many lines there are.
  var count: Int { starts.count }

  /// A line, from 0, without its end and with tabs as two blanks.
  subscript(line: Int) -> String {
    let end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
    var content = bytes[starts[line]..<max(starts[line], end)]
    while let last = content.last, last == UInt8(ascii: "\r") || last == UInt8(ascii: "\n") { content.removeLast() }
    let text = String(decoding: content, as: UTF8.self)
    return content.contains(UInt8(ascii: "\t"))
      ? text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "  ") : text
  }
}
