import JSONataEngine
import TerminalUI

/// A part of the source that is marked, with what it gave at the end of its last line.
struct SourceMark: Sendable {
  /// The parts of lines, from top to bottom.
  let parts: [SourceText.Part]
  /// The lines that they are on, and those between them.
  let lines: ClosedRange<Int>
  /// What the marked part gave, cut to so many columns.
  let value: @Sendable (Int) -> StyledLine

  init?(_ parts: [SourceText.Part], value: @escaping @Sendable (Int) -> StyledLine) {
    guard let first = parts.first, let last = parts.last else { return nil }
    self.parts = parts
    lines = first.line...last.line
    self.value = value
  }

  /// The characters of a line that are marked.
  func characters(ofLine line: Int) -> Range<Int>? { parts.first { $0.line == line }?.characters }

  /// The first line to show so that the marked ones are in the middle; when they are too many, the last ones are seen.
  func firstLine(height: Int) -> Int {
    max(0, lines.count >= height ? lines.upperBound - height + 1 : lines.lowerBound - (height - lines.count) / 2)
  }

  /// How many characters of each line are scrolled away so that the marked ones are seen: as few as possible, and none
  /// of the marked ones.
  func hiddenCharacters(of source: SourceText, columns: Int) -> Int {
    let needed = parts.map { part in
      var (start, left) = (part.characters.upperBound, columns)
      for character in source[part.line].prefix(start).reversed() {
        left -= Text.columns(of: String(character))
        if left < 0 { break }
        start -= 1
      }
      return start
    }
    return min(needed.max() ?? 0, parts.map(\.characters.lowerBound).min() ?? 0)
  }
}

extension Model {
  /// What is marked in the source: the part of the expression that is being stepped through.
  var sourceMark: SourceMark? {
    guard case .stepper(let stepper)? = overlay, let bytes = stepper.sourceBytes, let visit = stepper.visit else {
      return nil
    }
    return SourceMark(definition.source.parts(of: bytes)) { [glyphs] columns in
      visit.outcome.inlineLine(upTo: columns, mark: glyphs[.ellipsis])
    }
  }
}
