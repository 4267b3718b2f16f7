import HashTreeCollections
import JSONModel
import StatesLanguage

/// How a Map Run begins and goes on. Its branch is the active one throughout.
extension Execution {
  /// How many branches are able to move, at most, for another child execution to be started: enough to choose from, few
  /// enough that children do not pile up.
  private static let window = 8

  /// Does the work of a distributed Map: begins a Map Run, or starts more of its children.
  mutating func distribute(_ map: MapState, _ distribution: DistributedMap) throws(EvaluationError) {
    if let run = active.visit.mapRun {
      if runs[run]?.status != .running { redriveRun(run) }
      return startChildren(of: run)
    }
    let items = active.visit.arguments ?? active.visit.workingInput
    let length = distribution.reader == nil ? items.array?.count ?? items.object?.count ?? 0 : 0
    record(.mapStarted(length: length))
    let terms = try terms(of: map, distribution)
    let id = MapRunID(number: runs.count + 1)
    let names = ChildNames(of: active.visit.state, label: distribution.label, in: program.settings)
    record(.mapRunStarted(arn: names.runARN(id)))
    active.visit.mapRun = id
    let run = makeRun(id, distribution, terms, names, items)
    runs[id] = run
    if let old = run.results.old(of: id) { effects.append(.removeResults(old)) }
    guard terms.maxItems ?? 0 >= 0 else {
      return close(id, .failed(error: .itemReaderFailed, cause: "field MaxItems must be positive"))
    }
    startChildren(of: id)
  }

  private func makeRun(
    _ id: MapRunID,
    _ distribution: DistributedMap,
    _ terms: MapRunTerms,
    _ names: ChildNames,
    _ items: JSON
  ) -> MapRun {
    let limit = program.settings.limits.distributedMapConcurrency
    let maxItems = terms.maxItems.flatMap { $0 > 0 ? $0 : nil }
    let arn = names.runARN(id)
    var run = MapRun(
      id: id,
      arn: arn,
      state: active.visit.state,
      branch: active.id,
      startedAt: now,
      maxConcurrency: terms.maxConcurrency.map { $0 == 0 ? limit : min($0, limit) } ?? limit,
      toleratedFailureCount: terms.toleratedFailureCount,
      toleratedFailurePercentage: terms.toleratedFailurePercentage,
      names: names,
      workflow: distribution.executionType,
      batching: terms.batching,
      startedEvent: active.lastEvent,
      feed: distribution.reader.map { ItemFeed($0, arguments: items, limit: maxItems) } ?? ItemFeed(items),
      results: RunResults(
        distribution.writer,
        destination: terms.destination(runARN: arn),
        limit: program.settings.limits.payloadBytes
      )
    )
    run.items.pending = run.feed.waiting
    return run
  }

  /// Starts children of the active branch's Map Run, as long as there is room for them; then waits.
  mutating func startChildren(of id: MapRunID) {
    guard case .map(let map) = machine.states[active.visit.state.index].state else { return }
    var feed = runs[id]?.feed
    do throws(EvaluationError) {
      while parked.ready.count < Self.window, runs[id]?.canStartMore == true, try startChild(of: id, map) {
        feed = runs[id]?.feed
      }
    } catch {
      // The items that there is no child for are still there for a redrive.
      if let feed { runs[id]?.feed = feed }
      let cause = error.origin == .engine ? prefixed(error.reason, in: active.visit) : error.reason
      return close(id, .failed(error: error.name, cause: cause))
    }
    goOn(with: id)
  }

  /// Ends a Map Run when nothing is left to do, or waits.
  mutating func goOn(with id: MapRunID) {
    guard let run = runs[id] else { return }
    if run.exceedsTolerance {
      return close(id, .failed(error: .exceedToleratedFailureThreshold, cause: MapRun.thresholdCause))
    }
    if run.isComplete { return close(id, .succeeded) }
    var join = Join(
      count: run.executions.total,
      concurrency: run.maxConcurrency,
      items: nil,
      startedEvent: run.startedEvent
    )
    join.canStartMore = run.canStartMore
    wait(.joining(join))
  }

  /// Makes the branch of a Map Run able to start more children, when few others are able to move.
  mutating func wakeRuns() {
    guard !parked.startable.isEmpty || active.canStartMore else { return }
    guard parked.ready.count < Self.window, case .running = status else { return }
    if active.canStartMore { return resume() }
    guard let first = parked.startable.first, var branch = parked.remove(first) else { return }
    branch.condition = .ready
    branch.turn = nextTurn()
    parked.insert(branch)
  }

  /// Starts the next child of a Map Run.
  ///
  /// - Returns: Whether there was an item for it; otherwise more have been asked for, or none are left.
  private mutating func startChild(of id: MapRunID, _ map: MapState) throws(EvaluationError) -> Bool {
    if startAgain(in: id, map.processor) { return true }
    guard let input = try nextInput(of: id, map.itemSelector) else {
      if let request = runs[id]?.feed.request(for: id) { effects.append(.readItems(request)) }
      return false
    }
    guard input.value.fits(bytes: program.settings.limits.payloadBytes) else {
      throw EvaluationError(.dataLimitExceeded, reason: oversized(program.states[active.visit.state.index].name.text))
    }
    addChild(of: id, in: map.processor, input)
    return true
  }

  private mutating func addChild(of id: MapRunID, in scope: ScopeID, _ input: ChildInput) {
    guard let run = runs[id] else { return }
    let branch = BranchID(number: branchCount)
    branchCount += 1
    let child = ChildExecution(
      branch: branch,
      run: id,
      index: run.executions.total,
      workflow: run.workflow,
      input: input.value,
      itemCount: input.itemCount,
      startedAt: now,
      names: run.names
    )
    start(child, in: scope)
    runs[id]?.running.insert(branch)
    runs[id]?.executions.running += 1
    runs[id]?.items.running += input.itemCount
    runs[id]?.items.pending -= input.itemCount
  }

  /// Lets a child execution begin, with its history and its main line.
  ///
  /// - Parameters:
  ///   - child: The child.
  ///   - scope: The `States` object that it runs.
  ///   - parent: The branch that it is below; by default the active one.
  mutating func start(_ child: ChildExecution, in scope: ScopeID, below parent: BranchID? = nil) {
    var child = child
    let started = EventDetail.executionStarted(input: child.input, roleARN: program.settings.roleARN)
    _ = child.record(started, after: 0, at: now, in: program)
    children.insert(child)
    parked.insert(mainLine(of: child, in: scope, below: parent))
  }

  /// The main line of a child execution that begins with its first state.
  mutating func mainLine(of child: ChildExecution, in scope: ScopeID, below parent: BranchID? = nil) -> Branch {
    Branch(
      id: child.branch,
      parent: parent ?? active.id,
      home: child.branch,
      scope: scope,
      index: child.index,
      item: nil,
      visit: Visit(of: machine[scope].startAt, input: child.input, at: now),
      variables: Variables(),
      condition: .ready,
      lastEvent: 0,
      turn: nextTurn()
    )
  }
}

extension Branch {
  /// Whether it waits for a Map Run that can start more children.
  fileprivate var canStartMore: Bool {
    if case .joining(let join) = condition { join.canStartMore } else { false }
  }
}

extension MapRun {
  /// AWS's words for too many failed items.
  static let thresholdCause = "The specified tolerated failure threshold was exceeded"
}
