import HashTreeCollections
import Interpreter
import JSONModel
import StatesLanguage

/// Where results come from, and errors.
extension ProvenanceTrail {
  /// What the work of a state has made.
  mutating func workHop(
    _ value: VisitValue,
    _ pointer: JSONPointer,
    _ branch: Branch,
    at location: ValueLocation,
    written: Int
  ) -> Hop {
    let moment = written - 1
    guard value == .result else { return born(location, at: moment, as: .mapRun) }
    switch walk.machine[branch.visit.state].state {
    case .pass: return born(location, at: moment, as: .literal, field: "Result" + pointer.fieldSuffix)
    case .task: return taskHop(pointer, branch, at: location, written: written)
    case .parallel, .map:
      let source =
        branch.visit.mapRun.map { childOutput(of: $0, pointer, written: written) }
        ?? branchOutput(of: branch, pointer, written: written)
      // The result of a child that has failed, or is transformed, is not what it has passed on.
      if let source, self.value(at: source) == self.value(at: location) { return .kept(source) }
      return born(location, at: moment, as: branch.visit.mapRun == nil ? .joined : .mapRun)
    case .choice, .wait, .succeed, .fail: return .lost
    }
  }

  /// The result of a task: its answer, or in `Output` what the execution has passed on that it had started.
  private mutating func taskHop(
    _ pointer: JSONPointer,
    _ branch: Branch,
    at location: ValueLocation,
    written: Int
  ) -> Hop {
    let answer = born(location, at: written - 1, as: .task, field: "Resource")
    guard case .task(let task)? = walk.execution(at: written - 1).branch(branch.id)?.condition,
      let child = task.child, pointer.tokens.first == "Output"
    else { return answer }
    let birth = walk.birth(of: child, upTo: written - 1)
    guard let source = output(of: child, pointer, in: birth...written), let passedOn = value(at: source) else {
      return answer
    }
    if passedOn == value(at: location) { return .kept(source) }
    // As a text, it is another value that is made of all that was passed on.
    guard value(at: location) == .string(passedOn.text()), case .made(let link, from: _) = answer else { return answer }
    return .made(link, from: source)
  }

  /// The output of the branch or iteration whose place in the result a pointer begins with.
  private mutating func branchOutput(of parent: Branch, _ pointer: JSONPointer, written: Int) -> ValueLocation? {
    guard let index = pointer.tokens.first.flatMap(Int.init) else { return nil }
    let visit = parent.visit
    let hasBegun: (Execution) -> Bool = { execution in
      guard let now = execution.branch(parent.id), now.visit.isSameAttempt(as: visit) else { return false }
      guard case .joining(let join) = now.condition else { return false }
      return join.started > index
    }
    guard hasBegun(walk.execution(at: written - 1)) else { return nil }
    let begun = walk.first(in: 0...(written - 1), where: hasBegun)
    let execution = walk.execution(at: begun)
    guard case .joining(let join)? = execution.branch(parent.id)?.condition,
      let child = join.running.first(where: { execution.branch($0)?.index == index })
    else { return nil }
    return output(of: child, pointer, in: begun...written)
  }

  /// The output of the child execution whose place in the result of its Map Run a pointer begins with.
  private mutating func childOutput(of run: MapRunID, _ pointer: JSONPointer, written: Int) -> ValueLocation? {
    guard let index = pointer.tokens.first.flatMap(Int.init) else { return nil }
    let hasBegun: (Execution) -> Bool = { ($0.mapRun(run)?.executions.total ?? 0) > index }
    guard hasBegun(walk.execution(at: written - 1)) else { return nil }
    let begun = walk.first(in: 0...(written - 1), where: hasBegun)
    let children = walk.execution(at: begun).runningChildren
    guard let child = children.first(where: { $0.run == run && $0.index == index }) else { return nil }
    return output(of: child.branch, pointer, in: begun...written)
  }

  /// What a branch has passed on by its last step, inside of which the rest of a pointer leads.
  private mutating func output(of id: BranchID, _ pointer: JSONPointer, in range: ClosedRange<Int>) -> ValueLocation? {
    guard let end = walk.lastStep(of: id, after: range.lowerBound, upTo: range.upperBound, { $0 == .exit }),
      let visit = walk.execution(at: end - 1).branch(id)?.visit
    else { return nil }
    let place = visit.place(of: .passedOn).appending(pointer.tokens.dropFirst())
    return ValueLocation(moment: end - 1, branch: id, place: place)
  }

  mutating func errorHop(_ pointer: JSONPointer, _ branch: Branch, at location: ValueLocation) -> Hop {
    guard let failure = branch.visit.failure else { return .lost }
    let (id, visit) = (location.branch, branch.visit)
    let written = walk.first(in: 0...location.moment) { execution in
      guard let other = execution.branch(id)?.visit, let met = other.failure else { return false }
      return other.enteredEvent == visit.enteredEvent && other.state == visit.state && met.isSame(as: failure)
    }
    guard written > 0, let moment = walk.moment(written) else { return .lost }
    if moment.edit(of: id) != nil { return born(location, at: written - 1, as: .byHand) }
    if let step = moment.step, step.branch != id, failure.isOfBranch {
      return .kept(ValueLocation(moment: written - 1, branch: step.branch, place: .error(pointer)))
    }
    guard moment.step != nil else { return born(location, at: written - 1, as: .task) }
    return raisedHop(pointer, at: location, written: written)
  }

  /// An error that a stage of the state itself has raised.
  private mutating func raisedHop(_ pointer: JSONPointer, at location: ValueLocation, written: Int) -> Hop {
    guard let before = walk.execution(at: written - 1).branch(location.branch)?.visit else { return .lost }
    guard case .fail(let fail) = walk.machine[before.state].state, let name = pointer.tokens.first else {
      return born(location, at: written - 1, as: .engine)
    }
    guard let text = name == "Error" ? fail.error : fail.cause else {
      return born(location, at: written - 1, as: .literal, field: name)
    }
    return made(location, at: written - 1, by: name, text.part, data: before.place(of: .workingInput))
  }
}

extension Failure {
  /// Whether it is the same error, whichever event tells of it.
  fileprivate func isSame(as other: Failure) -> Bool {
    error == other.error && cause == other.cause && origin == other.origin && isOfBranch == other.isOfBranch
  }
}

extension JSONPointer {
  /// The way in a field: `.order.items[0]`.
  fileprivate var fieldSuffix: String {
    tokens.reduce(into: "") { text, token in text += Int(token) == nil ? "." + token : "[\(token)]" }
  }
}
