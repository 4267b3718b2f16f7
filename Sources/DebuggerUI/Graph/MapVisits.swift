import Interpreter
import MachineGraphs
import StatesLanguage

/// The visits of Maps, read from a history bit by bit.
///
/// A Map that is cut off by the failure of another branch has no event that names it, so its visit lasts until what is
/// around it has ended or begun anew: in one iteration of the Map around it, or outside of all, a Map has one visit at
/// a time.
struct MapVisits: Sendable {
  /// How the iterations of each Map have fared in its latest visit, by the names of the Maps.
  private(set) var fates: [StateName: IterationFates] = [:]

  /// An iteration that has begun.
  private struct Iteration {
    let map: StateName
    /// The iteration of the Map around it that it is in, by the event that began that; 0 outside of all.
    let place: Int
    /// The event that began the visit it belongs to.
    let visit: Int
    var hasEnded = false
  }

  /// The Map around each Map.
  private let mapsAround: [StateName: StateName]
  /// How much has been read.
  private var history = AppendOnlyLog<HistoryEvent>()
  /// The Map that an event was made by: the start of a visit points back to such a one.
  private var makers: [Int: StateName] = [:]
  /// The iterations, by the events that began them.
  private var iterations: [Int: Iteration] = [:]
  /// The last iteration on the way to each event; the way may have left it.
  private var lastIteration: [Int: Int] = [:]
  /// The events that began the visits that have not ended, by their Maps and places.
  private var open: [StateName: [Int: Int]] = [:]

  /// Begins with nothing read of a definition's history.
  init(_ outline: DefinitionOutline) {
    let around = outline.states.filter { $0.type == .map }.compactMap { map in
      let outer = outline.statesAround(map.id).first { outline[$0].type == .map }
      return outer.map { (map.name, outline[$0].name) }
    }
    mapsAround = Dictionary(around) { first, _ in first }
  }

  /// Reads what a history has more than what was read before; all of it when it is another one.
  ///
  /// - Complexity: O(*n*) in what is more; O(1) but for parts that the histories do not share when nothing is.
  mutating func follow(_ new: AppendOnlyLog<HistoryEvent>) {
    var former = new
    former.removeSubrange(from: history.count)
    if former != history { forget() }
    for index in history.count..<new.count { read(new[index]) }
    history = new
  }

  private mutating func forget() {
    (fates, history) = ([:], AppendOnlyLog())
    (makers, iterations, lastIteration, open) = ([:], [:], [:], [:])
  }

  private mutating func read(_ event: HistoryEvent) {
    lastIteration[event.id] = lastIteration[event.previousID]
    switch event.detail {
    case .stateEntered(.map, let name, _), .evaluationFailed(_, _, _, let name): makers[event.id] = name
    case .stateExited(.map, let name, _, _): end(name, at: event)
    case .mapSucceeded: makers[event.id] = makers[event.previousID]
    case .mapStarted(let length):
      guard let name = makers[event.previousID] else { return }
      makers[event.id] = name
      begin(name, length, at: event)
    case .mapIteration(let iteration, let name, let index):
      fates[name]?.note(iteration, index: index)
      note(iteration, of: name, at: event)
    case .executionRedriven: open = [:]
    case .executionStarted, .executionSucceeded, .executionFailed, .executionTimedOut, .executionAborted, .stateEntered,
      .stateExited, .stateAborted, .taskScheduled, .taskStarted, .taskSubmitted, .taskSucceeded, .taskFailed,
      .taskTimedOut, .parallelStarted, .parallelSucceeded, .parallelFailed, .mapFailed, .mapRunStarted, .mapRunRedriven,
      .mapRunSucceeded, .mapRunFailed, .mapRunAborted:
      break
    }
  }

  private mutating func begin(_ name: StateName, _ length: Int, at event: HistoryEvent) {
    let place = place(of: name, at: event)
    var visits = open[name, default: [:]].filter { $0.key != place && goesOn($0.key) }
    fates[name, default: IterationFates()].begin(length, joinsOthers: !visits.isEmpty)
    visits[place] = event.id
    open[name] = visits
  }

  private mutating func end(_ name: StateName, at event: HistoryEvent) {
    let place = place(of: name, at: event)
    open[name]?[place] = nil
  }

  private mutating func note(_ iteration: IterationEvent, of map: StateName, at event: HistoryEvent) {
    switch iteration {
    case .started:
      let place = place(of: map, at: event)
      iterations[event.id] = Iteration(map: map, place: place, visit: open[map]?[place] ?? 0)
      lastIteration[event.id] = event.id
    case .succeeded:
      makers[event.id] = map
      if let ended = self.iteration(of: map, at: event) { iterations[ended]?.hasEnded = true }
    case .failed, .aborted:
      // The event that it failed by is the one that a retry points back to.
      if iteration == .failed { makers[event.previousID] = map }
      end(map, at: event)
    }
  }

  /// Where a Map is visited: the iteration of the Map around it; 0 outside of all.
  private func place(of map: StateName, at event: HistoryEvent) -> Int {
    mapsAround[map].flatMap { iteration(of: $0, at: event) } ?? 0
  }

  /// The iteration of a Map that an event is in.
  private func iteration(of map: StateName, at event: HistoryEvent) -> Int? {
    var last = lastIteration[event.id]
    while let id = last, let iteration = iterations[id] {
      if iteration.map == map { return id }
      last = iteration.place
    }
    return nil
  }

  /// Whether an iteration goes on, as far as is known.
  private func goesOn(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    guard let iteration = iterations[place], !iteration.hasEnded else { return false }
    return open[iteration.map]?[iteration.place] == iteration.visit && goesOn(iteration.place)
  }
}
