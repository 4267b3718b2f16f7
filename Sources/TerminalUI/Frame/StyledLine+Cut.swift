extension StyledLine {
  /// What the parts say together.
  package var text: String { runs.map(\.text).joined() }

  /// Whether it says nothing.
  package var isEmpty: Bool { runs.isEmpty }

  /// How many columns it takes.
  package var columns: Int { runs.reduce(0) { $0 + Text.columns(of: $1.text) } }

  /// The line with one role for all of its parts.
  package func painted(_ role: Role) -> StyledLine { StyledLine(text, role: role) }

  /// The line cut at its end so that it takes at most so many columns; a mark stands where something is missing.
  package func truncated(to columns: Int, mark: Character = "…") -> StyledLine {
    guard self.columns > columns else { return self }
    var line = StyledLine()
    var left = columns - Text.columns(of: mark)
    guard left >= 0 else { return line }
    for run in runs {
      let width = Text.columns(of: run.text)
      guard width <= left else {
        line.append(Text.prefix(of: Text.escaped(run.text), columns: left) + String(mark), role: run.role)
        break
      }
      line.append(run.text, role: run.role)
      left -= width
    }
    return line
  }
}
