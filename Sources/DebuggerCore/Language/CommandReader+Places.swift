import Interpreter
import JSONModel
import StatesLanguage

/// States, branches, tasks and moments by the names that people give them.
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

  /// Takes the number of a branch, `@3`, or its way, `@Fan[0]` or `@"Fan out[0]"`, when it is next; otherwise the branch in focus is meant.
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

  /// Takes a task, `task:5` or `task:5@3`, when it is next; otherwise that of the branch in focus is meant, or the first.
  mutating func task() throws(CommandLineError) -> TaskID {
    guard rest.hasPrefix("task:") else {
      let tasks = snapshot.pendingTasks
      let task = tasks.first { $0.id.branch == snapshot.focus } ?? tasks.first
      guard let task else { throw CommandLineError("no task waits for an answer", isRefusal: true) }
      return task.id
    }
    let start = self
    let parts = try word("a task").dropFirst(5).split(separator: "@").map { Int($0) }
    guard (1...2).contains(parts.count), let number = parts[0] else {
      throw start.error("expected 'task:' and its number")
    }
    if parts.count == 2, let branch = parts[1] { return TaskID(branch: BranchID(number: branch), number: number) }
    guard let task = snapshot.pendingTasks.first(where: { $0.id.number == number }) else {
      throw start.refusal("no task of the number \(number) waits for an answer")
    }
    return task.id
  }

  /// Takes the branch whose task is meant: one that is named, the one in focus when it waits for a task, or the first.
  mutating func taskBranch() throws(CommandLineError) -> BranchID {
    if rest.hasPrefix("@") { return try branchOrFocus() }
    return try task().branch
  }

  /// Takes the number of a breakpoint, with or without `#`.
  mutating func breakpoint() throws(CommandLineError) -> Int {
    _ = take("#")
    return try number("the number of a breakpoint; # lists them")
  }
}
