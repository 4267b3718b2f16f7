import Interpreter

/// A timeline of a session: the first one, or one that began where another was left for something else.
package struct Fork: Sendable {
  /// Its number, from 1.
  let number: Int
  /// Where it began; none for the first one, and for those that begin with an execution of their own.
  let origin: Origin?
  /// Why it began.
  let reason: Reason
  /// Its moments.
  var timeline: Timeline

  /// Where a timeline leaves another one.
  struct Origin: Sendable, Equatable {
    /// The number of the other one.
    let fork: Int
    /// The last moment that both have.
    let moment: Int
  }
}

extension Fork {
  /// Why a timeline began.
  package enum Reason: Sendable, Equatable {
    /// The session did.
    case beginning
    /// The execution was started again.
    case restart
    /// Something else was done than before.
    case otherAction
    /// An edit was taken back.
    case undo
    /// The definition was changed.
    case definition
  }
}
