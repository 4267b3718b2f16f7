import Interpreter
import JSONModel
import StatesLanguage

/// Where the input of a visit comes from: the visit before, or what started the branch.
extension ProvenanceTrail {
  mutating func inputHop(_ pointer: JSONPointer, _ branch: Branch, at location: ValueLocation) -> Hop {
    let (id, entered) = (location.branch, branch.visit.enteredEvent)
    let top =
      entered == 0
      ? location.moment
      : walk.entering(of: branch.visit, in: id, upTo: location.moment)
    if let edit = walk.last(after: top, upTo: location.moment, where: { $0.sets(.input, in: id) }) {
      return edited(location, at: edit - 1)
    }
    let birth = walk.birth(of: id, upTo: top)
    var moment = top
    while let written = walk.last(after: birth, upTo: moment, where: { $0.beginsVisit(of: id) }) {
      if let hop = passedOn(pointer, at: written, to: location) { return hop }
      moment = written - 1
    }
    return birthHop(pointer, at: location, birth: birth)
  }

  /// The output that a visit left by what led to a moment, as the next one's input.
  ///
  /// - Returns: Nothing when the same visit went on.
  private mutating func passedOn(_ pointer: JSONPointer, at written: Int, to location: ValueLocation) -> Hop? {
    let id = location.branch
    if walk.moment(written)?.sets(.input, in: id) == true { return edited(location, at: written - 1) }
    guard walk.execution(at: written).branch(id)?.visit.enteredEvent == 0,
      let visit = walk.execution(at: written - 1).branch(id)?.visit
    else { return nil }
    let place: ValuePlace =
      switch walk.moment(written)?.edit(of: id) {
      case .retry: .visit(.input, JSONPointer())
      case .goTo: visit.place(of: [.output, .input])
      case .set, .setVariable, .setContext, .skipWait, .takeRule, .complete, .skip, .fail, .timeOut, nil:
        visit.place(of: .passedOn)
      }
    return .kept(
      ValueLocation(moment: written - 1, branch: id, place: place.appending(pointer.tokens))
    )
  }

  private mutating func birthHop(_ pointer: JSONPointer, at location: ValueLocation, birth: Int) -> Hop {
    let execution = walk.execution(at: birth)
    guard birth > 0 else { return born(location, at: 0, as: .executionInput) }
    guard let child = execution.branch(location.branch), child.visit.isFirst(in: child.scope, of: execution.machine),
      let parent = child.parent, let before = walk.execution(at: birth - 1).branch(parent)
    else { return .lost }
    if case .task(let start)? = execution.childExecution(of: child.id)?.origin, child.home == child.id {
      return startedHop(pointer, at: location, birth: birth, start)
    }
    switch execution.machine[before.visit.state].state {
    case .parallel:
      let place = before.visit.place(of: .workingArguments).appending(pointer.tokens)
      return .kept(ValueLocation(moment: birth - 1, branch: parent, place: place))
    case .map(let map):
      let start = IterationStart(
        moment: birth - 1,
        map: map,
        parent: before,
        child: child,
        execution: execution.childExecution(of: child.id),
        before: walk.execution(at: birth - 1)
      )
      return iterationHop(pointer, at: location, start)
    case .pass, .task, .choice, .wait, .succeed, .fail: return .lost
    }
  }

  /// The input of an execution that a task has started: what the task sends as `Input`, unless that is a text.
  private mutating func startedHop(
    _ pointer: JSONPointer,
    at location: ValueLocation,
    birth: Int,
    _ start: StartedByTask
  ) -> Hop {
    let id = start.task.branch
    guard let visit = walk.execution(at: birth - 1).branch(id)?.visit else { return .lost }
    let place = visit.place(of: .workingArguments).appending(["Input"] + pointer.tokens)
    let source = ValueLocation(moment: birth - 1, branch: id, place: place)
    if value(at: source) == value(at: location) { return .kept(source) }
    return born(location.in(id), at: birth - 1, as: .task, field: "Input")
  }

  private mutating func iterationHop(
    _ pointer: JSONPointer,
    at location: ValueLocation,
    _ start: IterationStart
  ) -> Hop {
    var tokens = ArraySlice(pointer.tokens)
    var index = start.execution?.index ?? start.child.index
    if let batcher = start.map.distribution?.batcher, let child = start.execution {
      if tokens.first == "BatchInput", let template = batcher.batchInput {
        return batchInputHop(template, tokens.dropFirst(), at: location, start)
      }
      guard tokens.first == "Items", let place = tokens.dropFirst().first.flatMap(Int.init) else {
        return born(location.in(start.parent.id), at: start.moment, as: .joined, field: "ItemBatcher")
      }
      index = firstItem(of: child, start) + place
      tokens = tokens.dropFirst(2)
    }
    let item = start.item(at: index)
    if let selector = start.map.itemSelector {
      return made(
        location,
        at: start.moment,
        by: "ItemSelector",
        selector.part(at: tokens),
        data: start.parent.visit.place(of: .workingInput),
        in: start.parent.id,
        item: item
      )
    }
    guard var item else {
      return born(location.in(start.parent.id), at: start.moment, as: .mapRun, field: "ItemReader", text: "#\(index)")
    }
    if start.parent.visit.arguments?.object != nil {
      guard tokens.first == "Value" else { return born(location, at: start.moment, as: .engine) }
      tokens = tokens.dropFirst()
    }
    item = item.appending(tokens)
    return .kept(ValueLocation(moment: start.moment, branch: start.parent.id, place: item))
  }

  /// Children that are started in one go take their items one after the other.
  private mutating func firstItem(of child: ChildExecution, _ start: IterationStart) -> Int {
    let before = child.run.flatMap { walk.execution(at: start.moment).mapRun($0) }
    let together = walk.execution(at: start.moment + 1).runningChildren.filter { other in
      other.run == child.run && other.index < child.index && other.index >= before?.executions.total ?? 0
    }
    return (before?.firstItemOfNextChild ?? 0) + together.reduce(0) { $0 + $1.itemCount }
  }

  private mutating func batchInputHop(
    _ template: FieldTemplate,
    _ tokens: ArraySlice<String>,
    at location: ValueLocation,
    _ start: IterationStart
  ) -> Hop {
    let (id, run) = (start.parent.id, start.execution?.run)
    let begun = walk.first(in: 0...(start.moment + 1)) { $0.branch(id)?.visit.mapRun == run }
    return made(
      location,
      at: max(0, begun - 1),
      by: "ItemBatcher.BatchInput",
      template.part(at: tokens),
      data: start.parent.visit.place(of: .workingInput),
      in: id
    )
  }
}

/// How an iteration, or a child execution, of a Map began.
private struct IterationStart {
  /// The moment just before.
  let moment: Int
  let map: MapState
  /// The branch that visits the Map, as it was just before.
  let parent: Branch
  /// The branch that began.
  let child: Branch
  /// The child execution that it is the main line of.
  let execution: ChildExecution?
  let before: Execution

  /// Where an item is, unless a reader has read it.
  func item(at index: Int) -> ValuePlace? {
    guard map.distribution?.reader == nil else { return nil }
    let members = parent.visit.arguments?.object?.members
    let token = members.flatMap { $0.indices.contains(index) ? $0[index].name : nil } ?? String(index)
    return .visit(parent.visit.arguments == nil ? .input : .arguments, JSONPointer([token]))
  }
}

extension ValueLocation {
  /// The same place, seen as what another branch has made.
  func `in`(_ branch: BranchID) -> ValueLocation { ValueLocation(moment: moment, branch: branch, place: place) }
}

extension [VisitValue] {
  /// What a state passes on when it is left.
  static let passedOn: Self = [.output] + .unselectedOutput
}

extension Visit {
  /// Whether it is the first one of a branch.
  fileprivate func isFirst(in scope: ScopeID, of machine: StateMachine) -> Bool {
    enteredEvent == 0 && machine[scope].startAt == state
  }
}

extension Moment {
  /// Whether a person has set a value of a branch's visit.
  func sets(_ value: VisitValue, in branch: BranchID) -> Bool {
    if case .set(value, _, in: _)? = edit(of: branch) { true } else { false }
  }

  /// Whether it can have led to the first moment of a branch's visit.
  fileprivate func beginsVisit(of branch: BranchID) -> Bool {
    if let step { return step.branch == branch && step.stage == .exit }
    return switch edit(of: branch) {
    case .goTo, .retry, .set(.input, _, in: _): true
    case .set, .setVariable, .setContext, .skipWait, .takeRule, .complete, .skip, .fail, .timeOut, nil: false
    }
  }
}
