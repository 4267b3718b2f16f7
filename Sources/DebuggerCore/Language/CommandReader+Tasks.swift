import Integrations
import Interpreter
import StatesLanguage

/// Tasks by the names that people give them: one, some, or all.
extension CommandReader {
  /// Takes a task, `task:5` or `task:5@3`, when it is next; otherwise that of the branch in focus is meant, or the
  /// first.
  mutating func task() throws(CommandLineError) -> TaskID {
    guard rest.hasPrefix("task:") else {
      let tasks = snapshot.pendingTasks
      let task = tasks.first { $0.id.branch == snapshot.focus } ?? tasks.first
      guard let task else { throw CommandLineError("no task waits for an answer", isRefusal: true) }
      return task.id
    }
    let start = self
    return try start.task(named: try word("a task")[...])
  }

  /// Takes the tasks that are meant: `task:5`, several with commas between them, all of a state, `task:Fan[*]/Ship`, or
  /// `all`, which are those that nobody else answers; otherwise that of the branch in focus, or the first.
  ///
  /// - Parameter answer: What they are told: of a state, and of all, only those are meant that can be told this.
  /// - Returns: The tasks, at least one.
  /// - Throws: That none is meant.
  mutating func tasks(for answer: SharedAnswer) throws(CommandLineError) -> [TaskID] {
    let start = self
    if takeWord("all") {
      let tasks = snapshot.pendingTasks.filter { !snapshot.surroundings.attends(to: $0.id) && answer.suits($0) }
      guard !tasks.isEmpty else { throw start.refusal("no task waits for such an answer") }
      return tasks.map(\.id)
    }
    guard rest.hasPrefix("task:") else { return [try task()] }
    if rest.dropFirst(5).first?.isNumber == true {
      var tasks: [TaskID] = []
      for name in try word("a task").split(separator: ",", omittingEmptySubsequences: false) {
        tasks.append(try start.task(named: name))
      }
      return tasks
    }
    _ = take("task:")
    let pattern = try taskPattern()
    let execution = snapshot.inspection.execution
    let tasks = snapshot.pendingTasks.filter { pattern.matches($0, in: execution) && answer.suits($0) }
    guard !tasks.isEmpty else { throw start.refusal("no task of \(pattern.text) waits for such an answer") }
    return tasks.map(\.id)
  }

  /// Takes the tasks that are meant, and what they are told.
  ///
  /// - Parameter usual: What they are told when nothing more is said; of this kind is what is said.
  /// - Returns: The command.
  /// - Throws: ``CommandLineError`` when it is none.
  mutating func answer(_ usual: Answer) throws(CommandLineError) -> Command {
    let tasks = try tasks(for: .answer(usual))
    guard !isAtEnd else { return Command(answering: tasks, with: .answer(usual)) }
    let answer: Answer =
      switch usual {
      case .submitted: .submitted(try json())
      case .success: .success(output: try json())
      case .failure: try failure()
      case .heartbeat, .started: usual
      }
    return Command(answering: tasks, with: .answer(answer))
  }

  /// Takes the tasks with tokens that are meant, and in which form it is said how they are answered.
  mutating func callback() throws(CommandLineError) -> Query {
    let start = self
    let isNamed = rest.hasPrefix("task:") || rest == "all" || rest.hasPrefix("all ")
    let withTokens = snapshot.pendingTasks.filter { $0.token != nil }
    let usual = withTokens.first { $0.id.branch == snapshot.focus } ?? withTokens.first
    let tasks = isNamed ? try tasks(for: .answer(.heartbeat)) : [usual?.id].compactMap(\.self)
    guard !tasks.isEmpty else { throw start.refusal("no task with a token waits for an answer") }
    return .callback(tasks, try callbackForm())
  }

  private mutating func callbackForm() throws(CommandLineError) -> CallbackForm {
    let start = self
    switch isAtEnd ? "cli" : try word("token, url, cli or curl") {
    case "token": return .token
    case "url": return .url
    case "cli": return .cli(try call())
    case "curl": return .curl(try call())
    case let other: throw start.error("expected token, url, cli or curl, not '\(other)'")
    }
  }

  private mutating func call() throws(CommandLineError) -> CallbackForm.Call {
    guard !isAtEnd else { return .success }
    let start = self
    let expected = CallbackForm.Call.allCases.map(\.rawValue).listed
    guard let call = CallbackForm.Call(rawValue: try word(expected)) else { throw start.error("expected \(expected)") }
    return call
  }

  /// Takes the branch whose task is meant, or the tasks, to let them time out.
  mutating func expiry() throws(CommandLineError) -> Command {
    if rest.hasPrefix("@") { return .edit(.timeOut(in: try branchOrFocus())) }
    return Command(answering: try tasks(for: .expiry), with: .expiry)
  }

  private func task(named name: Substring) throws(CommandLineError) -> TaskID {
    let parts = name.dropFirst(5).split(separator: "@").map { Int($0) }
    guard name.hasPrefix("task:"), (1...2).contains(parts.count), let number = parts[0] else {
      throw error("expected 'task:' and its number")
    }
    if parts.count == 2, let branch = parts[1] { return TaskID(branch: BranchID(number: branch), number: number) }
    guard let task = snapshot.pendingTasks.first(where: { $0.id.number == number }) else {
      throw refusal("no task of the number \(number) waits for an answer")
    }
    return task.id
  }
}
