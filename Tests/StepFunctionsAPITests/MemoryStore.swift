import StepFunctionsAPI
import Synchronization

/// A store in memory, which remembers in which order it was written, so that it can be cut off anywhere.
final class MemoryStore: ServiceStore {
  private enum Write {
    case begin(StoredJournal)
    case line(String, StoredJournal)
    case remove(StoredJournal)
  }

  private struct State {
    var writes: [Write] = []
    var journals: [StoredJournal: [String]] = [:]
    var definitions: [String: String] = [:]
    var problem: String?

    mutating func take(_ write: Write) {
      writes.append(write)
      switch write {
      case .begin(let journal): journals[journal] = []
      case .line(let line, let journal): journals[journal, default: []].append(line)
      case .remove(let journal): journals[journal] = nil
      }
    }
  }

  private let state: Mutex<State>

  /// Makes an empty store.
  init() { state = Mutex(State()) }

  private init(_ writes: some Sequence<Write>) {
    var state = State()
    for write in writes { state.take(write) }
    self.state = Mutex(state)
  }

  /// How often it was written.
  var count: Int { state.withLock { $0.writes.count } }

  /// The store as it was after so many writes.
  func cut(after count: Int) -> MemoryStore { MemoryStore(state.withLock { $0.writes.prefix(count) }) }

  /// The lines of a journal.
  func lines(of journal: StoredJournal) -> [String] { state.withLock { $0.journals[journal] ?? [] } }

  /// The definitions, by their names.
  var definitions: [String: String] { state.withLock { $0.definitions } }

  /// The journals that there are.
  var journals: Set<StoredJournal> { state.withLock { Set($0.journals.keys) } }

  /// Lets all writes fail from now on.
  func fail(_ problem: String) { state.withLock { $0.problem = problem } }

  var problem: String? { state.withLock { $0.problem } }

  func read(_ journal: StoredJournal) throws(StoreProblem) -> [UInt8] {
    Array(lines(of: journal).map { $0 + "\n" }.joined().utf8)
  }

  func begin(_ journal: StoredJournal) -> String? { write(.begin(journal)) }

  func append(_ line: String, to journal: StoredJournal) -> String? { write(.line(line, journal)) }

  func define(_ name: String, as definition: String) -> String? {
    state.withLock { state in
      if state.problem == nil { state.definitions[name] = definition }
      return state.problem
    }
  }

  func remove(_ journal: StoredJournal) { _ = write(.remove(journal)) }

  func name(of journal: StoredJournal) -> String {
    switch journal {
    case .account: "journal"
    case .execution(let number): "execution \(number)"
    }
  }

  private func write(_ write: Write) -> String? {
    state.withLock { state in
      if state.problem == nil { state.take(write) }
      return state.problem
    }
  }
}

extension TestService {
  /// Makes a service that goes on with what a store has.
  init(keptIn store: MemoryStore, configure: (inout ServiceConfiguration) -> Void = { _ in }) async throws {
    var configuration = Self.configuration
    configure(&configuration)
    service = try await StepFunctionsService(configuration, keptIn: store)
  }
}
