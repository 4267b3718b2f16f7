import Interpreter
import StatesLanguage

/// Follows the events of a history through a definition, each from the one that led to it.
struct HistoryWalk {
  /// A way from a visit to the next state.
  struct Move {
    let from: Int
    let to: StateID
  }

  let outline: DefinitionOutline
  /// The visits, in the order in which they began.
  var visits: [RunVisit] = []
  /// The moves, in their order.
  private(set) var moves: [Move] = []
  /// How the iterations of each Map fare.
  var iterations: [StateID: MachineRun.Iterations] = [:]
  /// Whether the execution has ended.
  private(set) var hasEnded = false
  /// The visit that each event belongs to, and whether states follow that are inside of it; by the event's number.
  private var places: [Place] = [Place()]

  private struct Place {
    /// The visit; none outside of all.
    var visit: Int?
    /// Whether the next state stands inside of it.
    var opensInside = false
  }

  init(_ outline: DefinitionOutline) { self.outline = outline }

  /// Follows the next event.
  mutating func follow(_ event: HistoryEvent) throws(HistoryMisfit) {
    let before = places[places.indices.contains(event.previousID) ? event.previousID : 0]
    var place = Place(visit: before.visit)
    switch event.detail {
    case .executionStarted: break
    case .executionRedriven: hasEnded = false
    case .executionSucceeded, .executionTimedOut, .executionAborted: hasEnded = true
    case .executionFailed:
      hasEnded = true
      close(from: before.visit, below: nil, as: .failed)
    case .stateEntered(let type, let name, _):
      place.visit = try enter(name, type, from: before, event.id)
    case .stateExited(_, let name, _, _):
      place.visit = leave(name, from: before.visit)
    case .stateAborted(let type):
      place.visit = abort(type, from: before.visit)
    case .evaluationFailed(let error, _, _, let state):
      place.visit = visit(of: state, from: before.visit)
      update(place.visit) { $0.fail(error.text) }
    case .taskScheduled(let task):
      reopen(before.visit)
      update(before.visit) { $0.proceed(waiting: task.resource.isActivity) }
    case .taskSubmitted(let resource, _):
      update(before.visit) { $0.proceed(waiting: resource.waitsForToken) }
    case .taskStarted, .taskSucceeded: update(before.visit) { $0.proceed() }
    case .taskFailed(_, let error, _): update(before.visit) { $0.fail(error) }
    case .taskTimedOut(_, let error): update(before.visit) { $0.fail(error) }
    case .parallelStarted:
      place.visit = join(.parallel, from: before.visit) { $0.proceed() }
      place.opensInside = true
    case .parallelSucceeded: place.visit = join(.parallel, from: before.visit) { $0.proceed() }
    case .parallelFailed: place.visit = joinAfterError(.parallel, from: before.visit)
    case .mapStarted, .mapSucceeded, .mapRunStarted, .mapRunRedriven, .mapRunSucceeded:
      place.visit = join(.map, from: before.visit) { $0.proceed() }
    case .mapRunFailed(let error, _): place.visit = join(.map, from: before.visit) { $0.fail(error) }
    case .mapRunAborted: place.visit = join(.map, from: before.visit) { $0.isFailing = true }
    case .mapFailed: place.visit = joinAfterError(.map, from: before.visit)
    case .mapIteration(let iteration, let name, _):
      place.visit = followIteration(iteration, of: name, from: before.visit)
      place.opensInside = iteration == .started
    }
    places.append(place)
  }

  // MARK: States

  private mutating func enter(
    _ name: StateName,
    _ type: StateType,
    from before: Place,
    _ event: Int
  ) throws(HistoryMisfit) -> Int {
    let around = before.opensInside ? before.visit : before.visit.flatMap { visits[$0].around }
    let scopes = around.map { outline[visits[$0].state].nested } ?? outline.scopes.prefix(1).map(\.id)
    let state = try self.state(name, type, in: scopes, of: around, event)
    visits.append(RunVisit(state: state, around: around))
    if let from = before.visit, !before.opensInside { moves.append(Move(from: from, to: state)) }
    return visits.count - 1
  }

  /// The state of a name in one of several scopes: where it is the first one, before all others.
  private func state(
    _ name: StateName,
    _ type: StateType,
    in scopes: [ScopeID],
    of around: Int?,
    _ event: Int
  ) throws(HistoryMisfit) -> StateID {
    let all = scopes.flatMap { outline[$0].states }.filter { outline[$0].name == name }
    guard let state = start(in: scopes, named: name, of: around) ?? all.last else {
      let names = scopes.flatMap { outline[$0].states }.map { outline[$0].name.text }
      throw HistoryMisfit(
        event: event,
        name: name,
        place: around.map { outline.location(of: visits[$0].state) } ?? "",
        problem: .missing(nearest: nearestName(to: name.text, among: names))
      )
    }
    guard let found = outline[state].type, found != type else { return state }
    throw HistoryMisfit(
      event: event,
      name: name,
      place: outline.location(of: outline[state].scope),
      problem: .otherType(entered: type, found: found)
    )
  }

  /// The first state of a branch, when it has a name; of several branches with one, the first that has not begun.
  private func start(in scopes: [ScopeID], named name: StateName, of around: Int?) -> StateID? {
    let starts = scopes.compactMap { outline[$0].start?.state }.filter { outline[$0].name == name }
    guard starts.count > 1 else { return starts.first }
    let begun = Set(visits.filter { $0.around == around }.map(\.state))
    return starts.first { !begun.contains($0) } ?? starts.first
  }
}
