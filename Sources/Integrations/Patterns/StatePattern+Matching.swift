package import Interpreter
import StatesLanguage

extension StatePattern {
  /// Reads a pattern that is all of a text.
  ///
  /// - Throws: Where it is none, and what was expected.
  package init(parsing text: String) throws(PatternSyntaxError) {
    var reader = PatternText(text)
    self = try reader.pattern()
    guard reader.isAtEnd else { throw reader.unexpected("the end, or '/' and a state") }
  }

  /// Reads a pattern that is a key of a file: names with blanks need no quotes in it.
  ///
  /// - Throws: Where it is none, and what was expected.
  package init(key text: String) throws(PatternSyntaxError) {
    guard text.contains(where: \.isWhitespace), !text.contains("\"") else {
      self = try StatePattern(parsing: text)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let quoted = parts.map { part -> String in
      let bracket = part.hasSuffix("]") ? part.lastIndex(of: "[") : nil
      let (name, index) = (part[..<(bracket ?? part.endIndex)], part[(bracket ?? part.endIndex)...])
      let pieces = name.split(separator: "*", omittingEmptySubsequences: false)
      return pieces.map { $0.isEmpty ? "" : NamePattern.quoted(String($0)) }.joined(separator: "*") + index
    }
    self = try StatePattern(parsing: quoted.joined(separator: "/"))
  }

  /// Whether it stands for the state of a task, in the branch that waits for it.
  package func matches(_ task: PendingTask, in execution: Execution) -> Bool {
    let state = execution.machine[task.state]
    let isSelected =
      switch selector {
      case .name(let name): name.matches(state.name.text)
      case .type(let type): state.state.type == type
      }
    guard isSelected else { return false }
    return levels.isEmpty || hasLevels(around: task.id.branch, in: execution)
  }

  private func hasLevels(around branch: BranchID, in execution: Execution) -> Bool {
    var left = levels[...]
    var inner = execution.branch(branch)
    while let level = left.last, let around = inner?.parent.flatMap(execution.branch) {
      let state = inner.flatMap(execution.stateAround) ?? around.visit.state
      let isNamed = level.name.matches(execution.machine[state].name.text)
      if isNamed, level.number == nil || level.number == inner?.index { left.removeLast() }
      inner = around
    }
    return left.isEmpty
  }
}
