/// The pictures in a text of Markdown: fenced blocks below comments that say how each is drawn.
///
///     <!-- asldb graph order.asl.json --format mermaid -->
///
///     ```mermaid
///     flowchart TD
///     ```
///
/// A comment inside of a fenced block is only shown, and means nothing.
struct MarkdownPictures {
  /// A comment, and the block below it.
  struct Picture: Equatable {
    /// The number of the comment's line, from 0.
    let marker: Int
    /// What stands between `asldb graph` and the end of the comment.
    let arguments: String
    /// The blanks in front of the comment, which the block has, too.
    let indent: String
    /// The numbers of the block's lines, fences included; empty where there is no block yet.
    let block: Range<Int>
  }

  /// The lines, without what ends them.
  let lines: [Substring]
  /// The pictures in their order.
  let pictures: [Picture]
  private let hasReturns: Bool

  /// Finds the pictures of a text.
  init(in text: String) {
    hasReturns = text.contains("\r\n")
    let lines = StalePicture.lines(of: text)
    self.lines = lines
    var pictures: [Picture] = []
    var index = 0
    while index < lines.count {
      if let end = Self.endOfBlock(at: index, in: lines) {
        index = end
      } else if let (indent, arguments) = Self.marker(lines[index]) {
        let next = lines[(index + 1)...].firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? lines.count
        let end = Self.endOfBlock(at: next, in: lines)
        let block = end.map { next..<$0 } ?? (index + 1)..<(index + 1)
        pictures.append(Picture(marker: index, arguments: arguments, indent: indent, block: block))
        index = max(block.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    self.pictures = pictures
  }

  /// The lines of the block that a picture should be.
  func block(for picture: Picture, of text: String, fence language: String) -> [Substring] {
    let content = StalePicture.lines(of: text.hasSuffix("\n") ? String(text.dropLast()) : text)
    let longest = content.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = Substring(String(repeating: "`", count: max(3, longest + 1)))
    let lines = [fence + language] + content + [fence]
    return lines.map { $0.isEmpty ? $0 : picture.indent + $0 }
  }

  /// The text with other blocks; a picture without one gets it, with a blank line around.
  func text(with blocks: [(picture: Picture, lines: [Substring])]) -> String {
    var result = lines
    for (picture, block) in blocks.reversed() {
      let isNew = picture.block.isEmpty
      let isFollowed = lines.indices.contains(picture.marker + 1) && !lines[picture.marker + 1].isEmpty
      result.replaceSubrange(picture.block, with: isNew ? [""] + block + (isFollowed ? [""] : []) : block)
    }
    return result.joined(separator: hasReturns ? "\r\n" : "\n")
  }

  // MARK: Lines

  /// The indentation and the arguments of a comment that asks for a picture.
  private static func marker(_ line: Substring) -> (indent: String, arguments: String)? {
    guard let match = line.wholeMatch(of: /(\s*)<!--\s*asldb\s+graph(\s.*?)?-->\s*/) else { return nil }
    return (String(match.1), String(match.2 ?? ""))
  }

  /// The number of the line behind a fenced block that begins at a line; nothing when none does.
  ///
  /// - Source: CommonMark 0.31, "Fenced code blocks".
  private static func endOfBlock(at index: Int, in lines: [Substring]) -> Int? {
    guard lines.indices.contains(index), let open = fence(lines[index]) else { return nil }
    let end = lines[(index + 1)...].firstIndex { line in
      guard let close = fence(line), close.rest.allSatisfy(\.isWhitespace) else { return false }
      return close.mark == open.mark && close.count >= open.count
    }
    return end.map { $0 + 1 } ?? lines.count
  }

  /// The marks that a line begins with, when it can be a fence, and what follows.
  private static func fence(_ line: Substring) -> (mark: Character, count: Int, rest: Substring)? {
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let count = text.prefix { $0 == mark }.count
    let rest = text.dropFirst(count)
    return count >= 3 && !(mark == "`" && rest.contains("`")) ? (mark, count, rest) : nil
  }
}
