import Interpreter
import JSONModel
import JSONPathEngine
import StatesLanguage

/// Where the values of a visit come from that its stages make.
extension ProvenanceTrail {
  mutating func valueHop(
    _ value: VisitValue,
    _ pointer: JSONPointer,
    _ branch: Branch,
    at location: ValueLocation
  ) -> Hop {
    guard branch.visit[value] != nil else { return .lost }
    let (id, visit) = (location.branch, branch.visit)
    let isThere: (Execution) -> Bool = { execution in
      guard let other = execution.branch(id)?.visit, other.isSameAttempt(as: visit) else { return false }
      return other[value] != nil
    }
    let entered = visit.enteredEvent == 0 ? 0 : walk.entering(of: visit, in: id, upTo: location.moment)
    var written = walk.first(in: entered...location.moment, where: isThere)
    let isChange: (Moment) -> Bool = { $0.edit(of: id)?.canChange(value) ?? false }
    if let edit = walk.last(after: written, upTo: location.moment, where: isChange) {
      if walk.moment(edit)?.sets(value, in: id) == true { return edited(location, at: edit - 1) }
      // An edit that forgets what came of the work lets the stages after it make it anew.
      written = walk.first(in: edit...location.moment, where: isThere)
    }
    guard written > 0, let moment = walk.moment(written), let before = walk.execution(at: written - 1).branch(id) else {
      return born(location, at: 0, as: .given)
    }
    if let edit = moment.edit(of: id) { return forced(edit, location, at: written - 1) }
    guard let step = moment.step, step.branch == id, step.stage != .perform else {
      return workHop(value, pointer, before, at: location, written: written)
    }
    let stage = StageRun(moment: written - 1, visit: before.visit, state: walk.machine[before.visit.state].state)
    return stageHop(step.stage, pointer, stage, at: location)
  }

  /// What an edit that forces something has made of a value.
  private mutating func forced(_ edit: Edit, _ location: ValueLocation, at moment: Int) -> Hop {
    switch edit {
    case .skip:
      let input = ValuePlace.visit(.input, location.place.pointer)
      return .kept(ValueLocation(moment: moment, branch: location.branch, place: input))
    case .set, .complete, .setVariable, .setContext, .skipWait, .goTo, .takeRule, .fail, .retry, .timeOut:
      return edited(location, at: moment)
    }
  }

  private mutating func stageHop(
    _ stage: Stage,
    _ pointer: JSONPointer,
    _ run: StageRun,
    at location: ValueLocation
  ) -> Hop {
    let paths = run.state.flow?.paths ?? .unchanged
    switch stage {
    case .inputPath:
      return selectionHop(paths.inputPath, "InputPath", pointer, of: .visit(.input, JSONPointer()), run, at: location)
    case .parameters: return argumentsHop(pointer, run, at: location)
    case .resultSelector:
      guard let part = paths.resultSelector?.part(at: pointer.tokens[...]) else { return .lost }
      let data = run.visit.place(of: .shapedResult)
      return made(location, at: run.moment, by: "ResultSelector", part, data: data)
    case .resultPath:
      let result = run.visit.place(of: .shapedResult)
      return placementHop(paths.resultPath, of: result, field: "ResultPath", pointer, run, at: location)
    case .outputPath:
      guard run.state.flow?.expressions == nil else { return outputHop(pointer, run, at: location) }
      let data = run.visit.place(of: .unselectedOutput)
      return selectionHop(paths.outputPath, "OutputPath", pointer, of: data, run, at: location)
    case .exit: return .kept(run.location(of: run.visit.place(of: .passedOn).appending(pointer.tokens), like: location))
    case .recover: return catchHop(pointer, run, at: location)
    case .enter: return .kept(run.location(of: location.place, like: location))
    case .perform, .assign: return .lost
    }
  }

  private mutating func selectionHop(
    _ selection: PathSelection,
    _ field: String,
    _ pointer: JSONPointer,
    of data: ValuePlace,
    _ run: StageRun,
    at location: ValueLocation
  ) -> Hop {
    switch selection {
    case .whole: return .kept(run.location(of: data.appending(pointer.tokens), like: location))
    case .nothing: return born(location, at: run.moment, as: .literal, field: field)
    case .path(let path):
      let part = TemplatePart(path.content, path: [], rest: pointer.tokens[...])
      return made(location, at: run.moment, by: field, part, data: data)
    }
  }

  private mutating func argumentsHop(_ pointer: JSONPointer, _ run: StageRun, at location: ValueLocation) -> Hop {
    let data = run.visit.place(of: .workingInput)
    let tokens = pointer.tokens[...]
    let isJSONata = run.state.flow?.expressions != nil
    let field: (name: String, part: TemplatePart)?
    if case .map(let map) = run.state {
      if let parameters = map.distribution?.reader?.parameters {
        field = (isJSONata ? "ItemReader.Arguments" : "ItemReader.Parameters", parameters.part(at: tokens))
      } else {
        field = map.items.part(at: tokens)
      }
    } else if let arguments = run.state.flow?.expressions?.arguments {
      field = ("Arguments", arguments.part(at: tokens))
    } else {
      field = run.state.flow?.paths?.parameters.map { ("Parameters", $0.part(at: tokens)) }
    }
    guard let field else { return .kept(run.location(of: data.appending(tokens), like: location)) }
    return made(location, at: run.moment, by: field.name, field.part, data: data)
  }

  /// Where a value comes from that was put into the input.
  private mutating func placementHop(
    _ placement: ResultPlacement,
    of result: ValuePlace,
    field: String,
    _ pointer: JSONPointer,
    _ run: StageRun,
    at location: ValueLocation
  ) -> Hop {
    let tokens = pointer.tokens
    let input = run.location(of: .visit(.input, pointer), like: location)
    switch placement {
    case .replace: return .kept(run.location(of: result.appending(tokens), like: location))
    case .discard: return .kept(input)
    case .at(let path):
      let target = path.tokens(in: run.visit.input)
      let whole = ValueRead(root: .data, steps: [], text: field.hasPrefix("Catch") ? "error output" : "the result")
      if tokens.starts(with: target) {
        let part = TemplatePart(.read(whole), path: [], rest: tokens.dropFirst(target.count))
        return made(location, at: run.moment, by: field, part, written: path.description, data: result)
      }
      guard target.starts(with: tokens) else { return .kept(input) }
      let around = ValueRead(root: .states(.input), steps: Array(path.steps.prefix(tokens.count)), text: "$")
      let part = TemplatePart(.computed(text: path.description, [around, whole]), path: [], rest: [])
      return made(location, at: run.moment, by: field, part, data: result)
    }
  }

  private mutating func outputHop(_ pointer: JSONPointer, _ run: StageRun, at location: ValueLocation) -> Hop {
    var (field, template) = ("Output", run.state.flow?.expressions?.output)
    if let rule = run.visit.chosenRule, case .choice(let choice) = run.state,
      case .expression(_, _, let output) = choice.rules[rule].test
    {
      (field, template) = ("Choices[\(rule)].Output", output)
    }
    guard let template else { return .lost }
    let part = template.part(at: pointer.tokens[...])
    return made(location, at: run.moment, by: field, part, data: .visit(.input, JSONPointer()))
  }

  private mutating func catchHop(_ pointer: JSONPointer, _ run: StageRun, at location: ValueLocation) -> Hop {
    let after = walk.execution(at: run.moment + 1).branch(location.branch)
    guard let index = after?.visit.catcher else { return .lost }
    let error = ValuePlace.error(JSONPointer())
    let field = "Catch[\(index)]"
    let read = ValueRead(root: .states(.errorOutput), steps: [], text: "error output")
    let copy = TemplatePart(.read(read), path: [], rest: pointer.tokens[...])
    switch run.state.errorHandling.catchers[index].flow {
    case .jsonPath(.replace, assign: _), .jsonata(output: nil, assign: _):
      return made(location, at: run.moment, by: field, copy, data: error)
    case .jsonPath(let placement, assign: _):
      return placementHop(placement, of: error, field: field + ".ResultPath", pointer, run, at: location)
    case .jsonata(let output?, assign: _):
      let part = output.part(at: pointer.tokens[...])
      return made(location, at: run.moment, by: field + ".Output", part, data: error)
    }
  }
}

/// A stage that a visit has run.
struct StageRun {
  /// The moment just before.
  let moment: Int
  /// The visit as it was then.
  let visit: Visit
  /// The state.
  let state: State

  /// A place in the visit as it was then.
  func location(of place: ValuePlace, like other: ValueLocation) -> ValueLocation {
    ValueLocation(moment: moment, branch: other.branch, place: place)
  }
}

extension Visit {
  /// Whether another value is the same attempt of the same visit.
  func isSameAttempt(as other: Visit) -> Bool {
    enteredEvent == other.enteredEvent && state == other.state && retryCount == other.retryCount
  }
}

extension Edit {
  /// Whether it can have given a value of a visit, or taken it away.
  fileprivate func canChange(_ value: VisitValue) -> Bool {
    switch self {
    case .set(let changed, _, in: _): changed == value
    case .complete, .skip, .fail, .takeRule, .retry, .timeOut: true
    case .setVariable, .setContext, .skipWait, .goTo: false
    }
  }
}

extension MapItems {
  /// The field that finds the items, and what in it makes a part of them; nothing when they are the input.
  fileprivate func part(at tokens: ArraySlice<String>) -> (name: String, part: TemplatePart)? {
    switch self {
    case .jsonPath(let path): path.map { ("ItemsPath", TemplatePart($0.content, path: [], rest: tokens)) }
    case .jsonata(let template): template.map { ("Items", $0.part(at: tokens)) }
    }
  }
}

extension ReferencePath {
  /// The path as tokens of a pointer in a document.
  fileprivate func tokens(in document: JSON) -> [String] {
    var value: JSON? = document
    return steps.map { step in
      let token: String =
        switch step {
        case .member(let name): name
        case .index(let index): String(index < 0 ? (value?.array?.count ?? 0) + index : index)
        }
      value = value?[JSONPointer([token])]
      return token
    }
  }
}
