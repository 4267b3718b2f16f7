import Interpreter
import JSONModel
import StatesLanguage

/// Where variables come from.
extension ProvenanceTrail {
  mutating func variableHop(
    _ name: String,
    _ pointer: JSONPointer,
    _ branch: Branch,
    at location: ValueLocation
  ) -> Hop {
    if branch.visit.assigned.contains(where: { $0.name == name }) { return assignHop(name, pointer, at: location) }
    guard branch.variables[name] != nil else { return .lost }
    let id = location.branch
    let birth = walk.birth(of: id, upTo: location.moment)
    if branch.variables.own[name] != nil {
      let setters = walk.machine.states(thatAssign: name)
      var moment = location.moment
      while let written = walk.last(
        after: birth,
        upTo: moment,
        where: { $0.mayAssign(name, in: id, setters) }
      ) {
        if walk.moment(written)?.edit(of: id) != nil { return edited(location, at: written - 1) }
        let before = ValueLocation(moment: written - 1, branch: id, place: location.place)
        let visit = walk.execution(at: written - 1).branch(id)?.visit
        if visit?.assigned.contains(where: { $0.name == name }) == true { return assignHop(name, pointer, at: before) }
        moment = written - 1
      }
    }
    guard birth > 0, let parent = walk.execution(at: birth).branch(id)?.parent else {
      return born(location, at: 0, as: .given)
    }
    return .kept(ValueLocation(moment: birth - 1, branch: parent, place: location.place))
  }

  /// A variable that the visit is about to set.
  private mutating func assignHop(_ name: String, _ pointer: JSONPointer, at location: ValueLocation) -> Hop {
    let id = location.branch
    guard let visit = walk.execution(at: location.moment).branch(id)?.visit,
      let field = visit.assignment(of: name, in: walk.machine[visit.state].state),
      let written = walk.lastStep(of: id, after: 0, upTo: location.moment, { $0 == field.stage }),
      let before = walk.execution(at: written - 1).branch(id)?.visit
    else { return born(location, at: location.moment, as: .mapRun) }
    let data: ValuePlace =
      switch field.stage {
      case .recover: .error(JSONPointer())
      case .perform: before.place(of: .workingInput)
      case .enter, .inputPath, .parameters, .resultSelector, .resultPath, .assign, .outputPath, .exit:
        before.place(of: .rawResult)
      }
    let part = field.template.part(at: pointer.tokens[...])
    return made(location, at: written - 1, by: "\(field.name).\(name)", part, data: data)
  }
}

/// What sets a variable in a visit.
private struct AssignField {
  let name: String
  let stage: Stage
  let template: FieldTemplate
}

extension Visit {
  /// The field that has set a variable in the visit, and the stage that did it.
  fileprivate func assignment(of name: String, in state: State) -> AssignField? {
    if let catcher {
      let template = state.errorHandling.catchers[catcher].flow.template(of: name)
      return template.map { AssignField(name: "Catch[\(catcher)].Assign", stage: .recover, template: $0) }
    }
    if let rule = chosenRule, case .choice(let choice) = state {
      let field = "Choices[\(rule)].Assign"
      switch choice.rules[rule].test {
      case .condition(_, let assign):
        return assign?.template(of: name).map { AssignField(name: field, stage: .perform, template: $0) }
      case .expression(_, let assign, _):
        return assign?.template(of: name).map { AssignField(name: field, stage: .assign, template: $0) }
      }
    }
    let template =
      state.flow?.paths?.assign?.template(of: name) ?? state.flow?.expressions?.assign?.template(of: name)
    return template.map { AssignField(name: "Assign", stage: .assign, template: $0) }
  }
}

extension Assignments<PayloadTemplate> {
  fileprivate func template(of name: String) -> FieldTemplate? {
    variables.first { $0.name == name }.map { .payload($0.value) }
  }
}

extension Assignments<ExpressionTemplate> {
  fileprivate func template(of name: String) -> FieldTemplate? {
    variables.first { $0.name == name }.map { .expressions($0.value) }
  }
}

extension CatchFlow {
  fileprivate func template(of name: String) -> FieldTemplate? {
    switch self {
    case .jsonPath(resultPath: _, let assign): assign?.template(of: name)
    case .jsonata(output: _, let assign): assign?.template(of: name)
    }
  }
}

extension StateMachine {
  /// The states that can set a variable.
  fileprivate func states(thatAssign name: String) -> Set<StateID> {
    Set(states.filter { $0.state.assigns(name) }.map(\.id))
  }
}

extension State {
  fileprivate func assigns(_ name: String) -> Bool {
    if flow?.paths?.assign?.template(of: name) != nil || flow?.expressions?.assign?.template(of: name) != nil {
      return true
    }
    if errorHandling.catchers.contains(where: { $0.flow.template(of: name) != nil }) { return true }
    guard case .choice(let choice) = self else { return false }
    return choice.rules.contains { rule in
      switch rule.test {
      case .condition(_, let assign): assign?.template(of: name) != nil
      case .expression(_, let assign, _): assign?.template(of: name) != nil
      }
    }
  }
}

extension Moment {
  /// Whether it can have set a variable in a branch, by leaving one of the states that set it or by hand.
  fileprivate func mayAssign(_ name: String, in branch: BranchID, _ states: Set<StateID>) -> Bool {
    if let step { return step.branch == branch && step.stage == .exit && states.contains(step.state) }
    if case .setVariable(name, _, in: _)? = edit(of: branch) { return true }
    return false
  }
}
