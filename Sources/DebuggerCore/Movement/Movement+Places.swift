import Interpreter
import StatesLanguage

/// The places where movements end. A place is a moment at which a branch is about to enter a state, so that the same
/// places are found in both directions.
extension Movement {
  /// Whether the movement, going forward, ends where a branch is about to enter a state.
  func ends(forwardAt entry: Entry) -> Bool {
    switch motion {
    case .over: hasMoved && entry.branch == branch
    case .into: true
    case .to(let state): entry.state == state
    case .stage, .out, .continue, .event, .intoBranch: false
    }
  }

  /// Whether the movement, going backward, ends before a moment in which a branch entered a state.
  func ends(backwardBefore entry: Entry, isFirst: Bool) -> Bool {
    switch motion {
    case .over: lineage.contains(entry.branch)
    case .out: isFirst && lineage.contains(entry.branch) || callers.contains(entry)
    case .into: true
    case .to(let state): entry.state == state
    case .intoBranch: entry.branch == branch && entry.state == join
    case .stage, .continue, .event: false
    }
  }

  /// Why it ends at a place, where a breakpoint may stop it or where it ends in any case; nothing when it goes on.
  func stop(at place: Place, _ hit: BreakpointHit?, isEnd: Bool) -> Stop? {
    if isEnd, let entry = place.entry, case .to(entry.state) = motion { return .cursor(entry.state) }
    if let hit, isEnd || minds { return .breakpoint(hit) }
    return isEnd ? .step : nil
  }
}
