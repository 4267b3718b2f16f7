import MachineGraphs

/// The pictures in a text of Markdown: fenced blocks below comments that say how each is drawn.
///
///     <!-- asldb graph order.asl.json --format mermaid -->
///
///     ```mermaid
///     flowchart TD
///     ```
///
/// A comment inside of a fenced or an indented block of code is only shown, and means nothing. A block in a language
/// that pictures are not written in, and one that is not closed, is no picture: nothing of the user's is written over.
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
  /// The numbers of lines, from 0, with comments that look as if they asked for a picture, and have no line of their
  /// own.
  let misplaced: [Int]
  /// The lines as they are, with the returns that end them.
  private let written: [Substring.UnicodeScalarView]
  private let hasReturns: Bool

  /// Finds the pictures of a text.
  init(in text: String) {
    hasReturns = text.contains("\r\n")
    written = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = StalePicture.lines(of: text)
    self.lines = lines
    var (pictures, misplaced): ([Picture], [Int]) = ([], [])
    var index = 0
    while index < lines.count {
      if let end = Self.endOfBlock(at: index, in: lines) {
        index = end
      } else if let (indent, arguments) = Self.marker(at: index, in: lines) {
        let next = lines[(index + 1)...].firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? lines.count
        let end = Self.endOfPicture(at: next, in: lines)
        let block = end.map { next..<$0 } ?? (index + 1)..<(index + 1)
        pictures.append(Picture(marker: index, arguments: arguments, indent: indent, block: block))
        index = max(block.upperBound, index + 1)
      } else {
        if Self.looksLikeMarker(at: index, in: lines) { misplaced.append(index) }
        index += 1
      }
    }
    (self.pictures, self.misplaced) = (pictures, misplaced)
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
    var result = written.map { String($0) }
    for (picture, block) in blocks.reversed() {
      let isNew = picture.block.isEmpty
      let isFollowed = lines.indices.contains(picture.marker + 1) && !lines[picture.marker + 1].isEmpty
      let new = isNew ? [""] + block + (isFollowed ? [""] : []) : block
      result.replaceSubrange(picture.block, with: new.map { String($0) + (hasReturns ? "\r" : "") })
    }
    return result.joined(separator: "\n")
  }

  // MARK: Lines

  /// The indentation and the arguments of a comment that asks for a picture.
  private static func marker(at index: Int, in lines: [Substring]) -> (indent: String, arguments: String)? {
    guard let match = lines[index].wholeMatch(of: /(\s*)<!--\s*asldb\s+graph(\s.*?)?-->\s*/),
      !MarkdownIndentation.isCode(at: index, in: lines)
    else { return nil }
    return (String(match.1), String(match.2 ?? ""))
  }

  /// Whether a comment begins in a line that asks for a picture, and is not shown as code.
  private static func looksLikeMarker(at index: Int, in lines: [Substring]) -> Bool {
    guard let match = lines[index].firstMatch(of: /<!--\s*asldb\s+graph(?:\s|$)/) else { return false }
    return !lines[index][..<match.range.lowerBound].contains("`") && !MarkdownIndentation.isCode(at: index, in: lines)
  }

  /// The number of the line behind a fenced block that begins at a line; nothing when none does.
  ///
  /// - Source: CommonMark 0.31, "Fenced code blocks".
  private static func endOfBlock(at index: Int, in lines: [Substring]) -> Int? {
    guard let open = openingFence(at: index, in: lines) else { return nil }
    return closingFence(of: open, after: index, in: lines).map { $0 + 1 } ?? lines.count
  }

  /// The same of a block that can be a picture: it is closed, and in a language that pictures are written in.
  private static func endOfPicture(at index: Int, in lines: [Substring]) -> Int? {
    guard let open = openingFence(at: index, in: lines) else { return nil }
    let language = open.rest.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    guard language.isEmpty || GraphFormat.allCases.contains(where: { $0.fence == language }) else { return nil }
    return closingFence(of: open, after: index, in: lines).map { $0 + 1 }
  }

  private static func openingFence(at index: Int, in lines: [Substring]) -> Fence? {
    guard lines.indices.contains(index), let open = fence(MarkdownIndentation.withoutItem(lines[index])) else {
      return nil
    }
    return MarkdownIndentation.isCode(at: index, in: lines) ? nil : open
  }

  private static func closingFence(of open: Fence, after index: Int, in lines: [Substring]) -> Int? {
    lines[(index + 1)...].firstIndex { line in
      guard let close = fence(line), close.rest.allSatisfy(\.isWhitespace) else { return false }
      return close.mark == open.mark && close.count >= open.count
    }
  }

  private typealias Fence = (mark: Character, count: Int, rest: Substring)

  /// The marks that a line begins with, when it can be a fence, and what follows.
  private static func fence(_ line: Substring) -> Fence? {
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let count = text.prefix { $0 == mark }.count
    let rest = text.dropFirst(count)
    return count >= 3 && !(mark == "`" && rest.contains("`")) ? (mark, count, rest) : nil
  }
}
