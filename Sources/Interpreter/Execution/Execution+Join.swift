import HashTreeCollections
import JSONModel
import StatesLanguage

extension Execution {
  /// Starts the branches of a Parallel.
  mutating func startBranches(of parallel: ParallelState) {
    record(.parallelStarted)
    begin(Join(count: parallel.branches.count, concurrency: .max, items: nil, startedEvent: active.lastEvent))
  }

  /// The items of a Map, or what its reader is asked for.
  mutating func items(of map: MapState) throws(EvaluationError) -> JSON {
    try evaluate(on: active.visit.workingInput) { scope throws(EvaluationError) in
      if let parameters = map.distribution?.reader?.parameters { return try parameters.evaluate(in: &scope) }
      return try map.items(in: &scope)
    }
  }

  /// Starts the first iterations of a Map.
  mutating func startIterations(of map: MapState) throws(EvaluationError) {
    if let distribution = map.distribution { return try distribute(map, distribution) }
    let limit = try evaluate(on: active.visit.workingInput) { scope throws(EvaluationError) in
      try map.maxConcurrency?.value(field: "MaxConcurrencyPath", in: &scope)
    }
    let items = active.visit.arguments?.array ?? []
    let most = program.settings.limits.inlineMapConcurrency
    record(.mapStarted(length: items.count))
    let concurrency = limit.map { $0 == 0 ? most : min($0, most) } ?? most
    begin(Join(count: items.count, concurrency: concurrency, items: items, startedEvent: active.lastEvent))
  }

  private mutating func begin(_ join: Join) {
    wait(.joining(join))
    let first = join.startedEvent
    fill(slots: join.concurrency, after: first)
    finishIfComplete(lastEvent: first)
  }

  /// Starts so many of the branches that the active branch joins, as far as there are more.
  private mutating func fill(slots: Int, after event: Int) {
    guard case .joining(var join) = active.condition else { return }
    active.condition = .ready
    for _ in 0..<min(slots, join.count - join.started) {
      let index = join.started
      join.started += 1
      let child = makeChild(index, of: join, after: event)
      join.running.append(child.id)
      parked.insert(child)
      if case .recover = child.visit.stage { break }
    }
    active.condition = .joining(join)
  }

  private mutating func makeChild(_ index: Int, of join: Join, after event: Int) -> Branch {
    var last = event
    let scope: ScopeID
    var item = active.item
    var input = active.visit.workingArguments
    var failure: Failure?
    switch machine.states[active.visit.state.index].state {
    case .map(let map):
      scope = map.processor
      let own = MapItem(index: index, value: join.items?[index] ?? .null)
      item = own
      last = record(
        .mapIteration(.started, name: program.states[active.visit.state.index].name, index: index),
        after: event
      )
      do throws(EvaluationError) {
        input = try self.input(of: own, selector: map.itemSelector)
        try checkSize(of: input)
      } catch {
        failure = self.failure(of: error, in: active.visit, after: last)
      }
    case .parallel(let parallel): scope = parallel.branches[index]
    case .pass, .task, .choice, .wait, .succeed, .fail: scope = active.scope
    }
    let id = BranchID(number: branchCount)
    branchCount += 1
    var child = Branch(
      id: id,
      parent: active.id,
      home: active.home,
      scope: scope,
      index: index,
      item: item,
      visit: Visit(of: machine[scope].startAt, input: input, at: now),
      variables: active.variables.forNestedScope,
      condition: .ready,
      lastEvent: last,
      turn: nextTurn(),
      contextEdits: active.contextEdits?.outlivingVisit
    )
    if join.items != nil { child.contextEdits = child.contextEdits?.withoutItem }
    if let failure {
      child.visit.failure = failure
      child.visit.stage = .recover
    }
    return child
  }

  /// The input of an iteration: its item, or what `ItemSelector` makes of it.
  mutating func input(of item: MapItem, selector: FieldTemplate?) throws(EvaluationError) -> JSON {
    guard let selector else { return item.key.map { ["Key": .string($0), "Value": item.value] } ?? item.value }
    return try evaluate(on: active.visit.workingInput, item: item) { scope throws(EvaluationError) in
      try selector.evaluate(in: &scope)
    }
  }

  /// Hands the output of the active branch, whose scope has ended, to the branch that joins it.
  mutating func finishBranch(output: JSON, parent: BranchID) {
    let (id, index, last) = (active.id, active.index, active.lastEvent)
    returnToParent(parent)
    guard case .joining(var join) = active.condition else { return }
    active.condition = .ready
    join.outputs[index] = output
    join.running.removeAll { $0 == id }
    active.condition = .joining(join)
    if join.items != nil {
      let name = program.states[active.visit.state.index].name
      let event = record(.mapIteration(.succeeded, name: name, index: index), after: last)
      fill(slots: 1, after: last)
      finishIfComplete(lastEvent: event)
    } else {
      finishIfComplete(lastEvent: last)
    }
  }

  /// Ends a Parallel or Map when all of its branches have ended.
  private mutating func finishIfComplete(lastEvent: Int) {
    guard case .joining(let join) = active.condition, join.isComplete else { return }
    let result = JSON.array((0..<join.count).map { join.outputs[$0] ?? .null })
    active.lastEvent = lastEvent
    do throws(EvaluationError) {
      try checkSize(of: result)
    } catch {
      return failInside(error)
    }
    record(join.items == nil ? .parallelSucceeded : .mapSucceeded, after: lastEvent)
    active.visit.result = result
    resume()
    moveOn()
  }
}
