import Interpreter
import JSONModel
import StatesLanguage

/// States, branches and breakpoints by the names that people give them.
extension CommandReader {
  /// Takes the name of a state; one with blanks may be in quotes or be the rest of the line.
  mutating func state() throws(CommandLineError) -> StateID {
    let start = self
    if !isAtEnd, let state = snapshot.state(named: rest) {
      _ = takeRest()
      return state
    }
    let name = try word("the name of a state")
    if name.hasPrefix("state:"), let index = Int(name.dropFirst(6)) { return StateID(index: index) }
    if let state = snapshot.state(named: name) { return state }
    let alike = snapshot.machine.states.filter { $0.name.text.lowercased().hasPrefix(name.lowercased()) }
    if alike.count == 1 { return alike[0].id }
    let nearest = nearestName(to: name, among: snapshot.machine.states.map(\.name.text))
    throw start.error("there is no state '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
  }

  /// Takes the name of a branch: `@3`, `Main`, or its way `Fan[0]/Each[3]`.
  mutating func branch() throws(CommandLineError) -> BranchID {
    if let branch = try numberedBranch() { return branch }
    let start = self
    let path = isAtEnd ? "" : rest.hasPrefix("\"") ? try word("a branch") : takeRest()
    return try start.branch(at: path)
  }

  /// The branch at a way; `Main` is the main line.
  private func branch(at path: String) throws(CommandLineError) -> BranchID {
    let found = snapshot.branches.first { view in
      path.lowercased() == (view.path.isEmpty ? "main" : view.path.lowercased())
    }
    if let found { return found.branch.id }
    let known = snapshot.branches.prefix(4).map { $0.path.isEmpty ? "Main" : $0.path }.joined(separator: ", ")
    if path.isEmpty { throw error("expected a branch: \(known)") }
    throw refusal("there is no branch '\(path)'; there are: \(known)")
  }

  /// Takes the number of a branch, `@3`, or its way, `@Fan[0]` or `@"Fan out[0]"`, when it is next; otherwise the
  /// branch in focus is meant.
  mutating func branchOrFocus() throws(CommandLineError) -> BranchID { try numberedBranch() ?? snapshot.focus }

  private mutating func numberedBranch() throws(CommandLineError) -> BranchID? {
    guard rest.hasPrefix("@") else { return nil }
    let start = self
    _ = take("@")
    guard !isAtEnd, !rest.hasPrefix(" ") else { throw start.error("expected '@' and a branch's number or way") }
    let text = try word("a branch")
    if let number = Int(text) { return BranchID(number: number) }
    return try start.branch(at: text)
  }

  /// Takes the number of a breakpoint, with or without `#`.
  mutating func breakpoint() throws(CommandLineError) -> Int {
    _ = take("#")
    return try number("the number of a breakpoint; # lists them")
  }
}
