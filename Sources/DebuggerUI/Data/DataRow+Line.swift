import JSONModel
import TerminalUI

extension DataRow {
  /// How many characters of a text are shown at most.
  private static let longestText = 300

  /// The row as a line: what changed, how deep it is, its name, its value and what it was before.
  func line(glyphs: GlyphSet) -> StyledLine {
    var line = StyledLine(changeMark + " ", role: changeRole ?? .text)
    line.append(String(repeating: "  ", count: depth))
    line.append(foldMark(glyphs) + " ", role: .jsonFolded)
    line.append(label)
    line.append(content)
    if isOpen == true, value.string != nil { line.append("  decoded", role: .dim) }
    if case .changed(let old, _)? = change {
      line.append("  (was \(Self.shortened(old)))", role: .diffRemoved)
    }
    return line
  }

  private var changeMark: String {
    switch change {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    case nil: " "
    }
  }

  private var changeRole: Role? {
    switch change {
    case .added: .diffAdded
    case .removed: .diffRemoved
    case .changed: .diffChanged
    case nil: nil
    }
  }

  private func foldMark(_ glyphs: GlyphSet) -> String {
    switch isOpen {
    case true?: String(glyphs[.unfolded])
    case false?: String(glyphs[.folded])
    case nil: " "
    }
  }

  private var label: StyledLine {
    switch step {
    case .root: ""
    case .member(let name): StyledLine(name, role: changeRole ?? .jsonKey) + StyledLine(": ", role: .jsonPunctuation)
    case .element(let index):
      StyledLine(String(index), role: changeRole ?? .jsonNumber) + StyledLine(": ", role: .jsonPunctuation)
    case .page(let range): StyledLine("\(range.lowerBound)…\(range.upperBound - 1)", role: .jsonFolded)
    }
  }

  private var content: StyledLine {
    if case .page = step { return "" }
    switch value {
    case .array(let elements): return container("[", "]", elements.count, "element")
    case .object(let object): return container("{", "}", object.count, "member")
    case .string: return StyledLine(Self.shortened(value), role: changeRole ?? .jsonString)
    case .number: return StyledLine(Self.shortened(value), role: changeRole ?? .jsonNumber)
    case .null, .bool: return StyledLine(Self.shortened(value), role: changeRole ?? .jsonLiteral)
    }
  }

  private func container(_ opening: String, _ closing: String, _ count: Int, _ noun: String) -> StyledLine {
    if count == 0 { return StyledLine(opening + closing, role: .jsonPunctuation) }
    if isOpen == true { return StyledLine(opening, role: .jsonPunctuation) }
    return StyledLine("\(opening)\(count) \(noun)\(count == 1 ? "" : "s")\(closing)", role: .jsonFolded)
  }

  /// The text of a value, cut so that a long one costs no more than a short one.
  private static func shortened(_ value: JSON) -> String {
    switch value {
    case .string(let text) where text.utf8.count > longestText:
      return JSON.string(String(text.prefix(longestText))).text()
    case .array(let elements): return elements.isEmpty ? "[]" : "[\(elements.count)]"
    case .object(let object): return object.isEmpty ? "{}" : "{\(object.count)}"
    case .null, .bool, .number, .string: return value.text()
    }
  }
}
