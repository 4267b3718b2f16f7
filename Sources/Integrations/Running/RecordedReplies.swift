package import Interpreter
import StatesLanguage
import Synchronization

/// What the outside world answered in a session that was recorded, to be answered again in the same order.
///
/// As long as the session is lived again, nobody else is asked.
package final class RecordedReplies: Sendable {
  private let state: Mutex<State>

  private struct State {
    var replies: ArraySlice<Reply>
    var isOver = false
    var endsWithReplies = false
    var wasMissed = false
  }

  /// An answer and what it was to.
  package struct Reply: Sendable, Equatable {
    /// What asked, as ``Interpreter/Effect`` names itself.
    package let effect: String
    /// What was undertaken.
    package let undertakings: [Undertaking]

    /// Makes a reply.
    package init(effect: String, _ undertakings: [Undertaking]) {
      self.effect = effect
      self.undertakings = undertakings
    }
  }

  /// Makes replies, in the order in which they were given.
  package init(_ replies: [Reply]) { state = Mutex(State(replies: replies[...])) }

  /// What was undertaken about an effect: nothing at all when the session is no longer lived again.
  func undertakings(for effect: Effect) -> [Undertaking]? {
    state.withLock { state in
      if state.endsWithReplies, state.replies.isEmpty { state.isOver = true }
      guard !state.isOver else { return nil }
      guard let name = effect.name, let next = state.replies.first else {
        state.wasMissed = state.wasMissed || effect.name != nil
        return []
      }
      guard next.effect == name else { return [] }
      state.replies.removeFirst()
      return next.undertakings
    }
  }

  /// Adds an answer that was given after those so far.
  package func add(_ reply: Reply) { state.withLock { $0.replies.append(reply) } }

  /// Whether something was asked when no answer was left.
  package var wasMissed: Bool { state.withLock { $0.wasMissed } }

  /// Whether all answers were given.
  package var isEmpty: Bool { state.withLock { $0.replies.isEmpty } }

  /// Forgets that something was asked when no answer was left.
  package func forgetMiss() { state.withLock { $0.wasMissed = false } }

  /// After the answers that are left, the world outside is asked.
  package func goOn() { state.withLock { $0.endsWithReplies = true } }

  /// From now on the world outside is asked.
  package func end() { state.withLock { $0.isOver = true } }
}

extension Effect {
  /// What asks the outside world something, so that it can be found again; nothing when it asks nothing.
  package var name: String? {
    switch self {
    case .startTask(let task): "task:\(task.id.number)@\(task.id.branch.number)"
    case .readItems(let request): "items:\(request.run.number):\(request.first)"
    case .removeResults(let old): "remove:\(old.run.number)"
    case .writeResults(let file): "write:\(file.run.number):\(file.offset):\(file.key)"
    case .cancelTask, .childEnded: nil
    }
  }
}
