import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI

/// The answer to a task, or to several, being written.
struct AnswerForm: Sendable {
  /// The kinds of answers.
  enum Kind: CaseIterable, Hashable, Sendable {
    case success, failure, heartbeat, expiry

    /// The lines that the kind asks for.
    fileprivate var fields: [Field] {
      switch self {
      case .success: [.kind, .output, .keeping]
      case .failure: [.kind, .error, .cause, .keeping]
      case .heartbeat, .expiry: [.kind]
      }
    }
  }

  /// The lines of the form.
  enum Field: Hashable, Sendable {
    case kind, output, error, cause, keeping
  }

  /// For which tasks the answer is.
  enum Keeping: CaseIterable, Hashable, Sendable {
    /// Only for the one that waits.
    case once
    /// For all to come of its state.
    case always
    /// For all to come of its state in the same items of Maps.
    case item
  }

  /// The tasks that it was opened for, at least one.
  let chosen: [PendingTask]
  /// Those of them that still wait; when none does, those that did last.
  private(set) var tasks: [PendingTask]
  /// Why none of them waits any more; nothing while one does.
  private(set) var end: String?
  /// The kinds of answers that it can take.
  let kinds: [Kind]
  /// For which tasks the answer can be.
  let keepings: [Keeping]
  /// The name of its state, or how many tasks there are.
  private(set) var title = ""
  /// What the tasks are, in lines.
  private(set) var subtitles: [String] = []
  private let name: StateName
  /// Its state in the items of the Maps that it is in; nothing when it is in none.
  let item: StatePattern?
  /// What it is known to be answered with.
  let offer: AnswerOffer
  /// The kind of answer.
  var kind = Kind.success
  /// For which tasks it is.
  var keeping = Keeping.once
  /// The line that keys go to.
  var field = Field.output
  /// The result, as JSON.
  var output: TextField
  /// The error's name; nothing leaves it out.
  var error: TextField { didSet { if error.text != oldValue.text { typedError = error.text } } }
  /// The error's cause; nothing leaves it out.
  var cause: TextField
  /// Why the answer cannot be sent; known after the first try.
  var problem: String?
  /// What was typed last as the error's name: the names that have it in them are shown.
  private var typedError = ""

  /// Makes a form; nothing when there is no task.
  init?(_ tasks: [PendingTask], in snapshot: Snapshot) {
    guard let task = tasks.first else { return nil }
    self.tasks = tasks
    chosen = tasks
    item = StatePattern(itemOf: task, in: snapshot.inspection.execution)
    let hasHeartbeats = tasks.contains(where: \.acceptsHeartbeat)
    kinds = Kind.allCases.filter { $0 != .heartbeat || hasHeartbeats }
    keepings = item == nil ? [.once, .always] : Keeping.allCases
    name = snapshot.machine[task.state].name
    offer = snapshot.offer(for: task)
    output = TextField(offer.result.text())
    error = TextField(offer.errors.first ?? "")
    cause = TextField(offer.cause ?? "")
    describeTasks(in: snapshot)
  }

  /// Leaves out the tasks that do not wait any more.
  ///
  /// When none does, the form stays as it is and says why: a key that was meant for it is not to do something else.
  ///
  /// - Parameters:
  ///   - snapshot: The moment that is shown now.
  ///   - reason: What was done last by somebody else, when that is known.
  mutating func follow(_ snapshot: Snapshot, after reason: String?) {
    let waiting = chosen.filter { task in
      snapshot.pendingTasks.contains { $0.id == task.id && $0.state == task.state && $0.attempt == task.attempt }
    }
    guard !waiting.isEmpty else {
      let usual = chosen.count == 1 ? "the task does not wait any more" : "the tasks do not wait any more"
      // What somebody else did can become known after what came of it.
      end = end == usual ? reason ?? usual : end ?? reason ?? usual
      return
    }
    end = nil
    guard waiting.map(\.id) != tasks.map(\.id) else { return }
    tasks = waiting
    describeTasks(in: snapshot)
  }

  private mutating func describeTasks(in snapshot: Snapshot) {
    if chosen.count == 1, let task = tasks.first {
      title = "\"\(name)\""
      let token = task.token.map { "  token \($0)" } ?? ""
      subtitles = [task.resource.shortName + token, "input \(task.input.text())"]
    } else {
      title = tasks.count == 1 ? "1 task" : "\(tasks.count) tasks"
      let names = Dictionary(grouping: tasks, by: \.resource.shortName).sorted { $0.key < $1.key }
      subtitles = [
        tasks.prefix(20).map { snapshot.path(to: $0.state, of: $0.id.branch) }.joined(separator: ", "),
        names.map { "\($0.value.count) of \($0.key)" }.joined(separator: ", "),
      ]
    }
  }

  /// What has become of those of the chosen tasks that do not wait any more, while others do.
  var loss: String? {
    let count = chosen.count - tasks.count
    return count == 0 ? nil : "\(count) of \(chosen.count) \(count == 1 ? "does" : "do") not wait any more"
  }

  /// The lines that are asked for now; for several tasks at once, nothing is kept.
  var fields: [Field] { kind.fields.filter { $0 != .keeping || chosen.count == 1 } }

  /// Lets keys go to another line.
  mutating func moveField(by count: Int) { field = fields.cycled(from: field, by: count) }

  /// Changes the kind of answer.
  mutating func changeKind(by count: Int) {
    kind = kinds.cycled(from: kind, by: count)
    if !fields.contains(field) { field = fields.first { $0 != .kind } ?? .kind }
    problem = nil
  }

  /// Changes for which tasks the answer is.
  mutating func changeKeeping(by count: Int) {
    keeping = keepings.cycled(from: keeping, by: count)
    problem = nil
  }

  /// Answers a key that edits the line that keys go to.
  mutating func edit(_ key: Key) -> Bool {
    switch field {
    case .kind, .keeping: false
    case .output: output.handle(key)
    case .error: error.handle(key)
    case .cause: cause.handle(key)
    }
  }

  /// The answer, or nothing and a problem.
  mutating func read() -> SharedAnswer? {
    switch kind {
    case .heartbeat: return .answer(.heartbeat)
    case .expiry: return .expiry
    case .failure:
      if error.isEmpty, keeping != .once {
        problem = "an answer that is kept needs the name of an error"
        return nil
      }
      return .answer(
        .failure(error: error.isEmpty ? nil : error.text, cause: cause.isEmpty ? nil : cause.text)
      )
    case .success:
      do throws(JSONSyntaxError) {
        return .answer(.success(output: try JSON(parsing: output.text)))
      } catch {
        problem = "column \(error.position.column): \(error.message)"
        return nil
      }
    }
  }

  /// The command that gives an answer to the tasks, as far as they can be given it.
  func command(for answer: SharedAnswer) -> Command {
    Command(answering: tasks.filter(answer.suits).map(\.id), with: answer)
  }

  /// How an answer is kept, when it is.
  func keepCommand(for answer: SharedAnswer) -> KeepCommand? {
    guard chosen.count == 1 else { return nil }
    let pattern: StatePattern
    switch keeping {
    case .once: return nil
    case .always: pattern = StatePattern(name)
    case .item: pattern = item ?? StatePattern(name)
    }
    switch answer {
    case .answer(.success(let output)): return .set(pattern, .success(output))
    case .answer(.failure(let error?, let cause)): return .set(pattern, .failure(error: error, cause: cause))
    case .answer(.failure(nil, _)), .answer(.submitted), .answer(.heartbeat), .answer(.started), .expiry: return nil
    }
  }
}

/// What is said about what is typed, before it is sent.
extension AnswerForm {
  /// What speaks against the result as it is typed: where it is no JSON, or is unlike what the service answers.
  var remarks: [String] {
    guard kind == .success else { return [] }
    do throws(JSONSyntaxError) {
      return offer.doubts(about: try JSON(parsing: output.text))
    } catch {
      return ["column \(error.position.column): \(error.message)"]
    }
  }

  /// The names of errors that have in them what was typed, in capitals or not; all of them when none has.
  var errorNames: [String] {
    let typed = typedError.lowercased()
    let found = offer.errors.filter { $0.lowercased().contains(typed) }
    return found.isEmpty ? offer.errors : found
  }

  /// Takes the next of the names of errors that are shown, or the one before.
  mutating func chooseError(by count: Int) {
    let (names, typed) = (errorNames, typedError)
    guard let first = count > 0 ? names.first : names.last else { return }
    error.replace(with: names.contains(error.text) ? names.cycled(from: error.text, by: count) : first)
    typedError = typed
    problem = nil
  }
}
