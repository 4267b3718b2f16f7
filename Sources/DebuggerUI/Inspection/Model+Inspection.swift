import DebuggerCore
import Interpreter
import JSONModel
import JSONataEngine
import StatesLanguage
import TerminalUI

extension Model {
  /// Answers a question about where the execution stands.
  mutating func answer(_ query: Action.Query) -> [Request] {
    switch query {
    case .expression: stepIntoExpression()
    case .why: explain()
    case .evaluate: askForExpression()
    }
  }

  /// Whether there is an answer to a question, of what the branch in focus is at now.
  func canAnswer(_ query: Action.Query) -> Bool {
    guard let visit = snapshot.focused?.branch.visit else { return false }
    let state = snapshot.machine[visit.state].state
    switch query {
    case .expression: return state.flow?.language == .jsonata
    case .why: return state.type == .choice || visit.failure != nil || snapshot.inspection.answererWords != nil
    case .evaluate: return true
    }
  }

  private mutating func askForExpression() -> [Request] {
    begin(.evaluate)
    return []
  }

  private mutating func stepIntoExpression() -> [Request] {
    let list = ExpressionList(snapshot.inspection)
    guard let only = list.expressions.first else {
      return refuse("this state has no JSONata expression to step through")
    }
    if list.expressions.count > 1 || list.hasOtherItems { overlay = .expressions(list) } else { open(only, from: nil) }
    return []
  }

  /// What the visit of the branch in focus has to explain comes before what the visit before has.
  private mutating func explain() -> [Request] {
    let inspection = snapshot.inspection
    let (choice, failure) = (inspection.choice, inspection.failure)
    let state = snapshot.focused?.branch.visit.state
    if failure?.state != state, choice?.state != state, snapshot.inspection.answererWords != nil {
      return perform(TypedCommand.query(.why))
    } else if let failure, failure.state == state || choice == nil, choice?.state != state {
      overlay = .why(WhyReport(subject: .failure(FailureReport(explanation: failure))))
    } else if let choice {
      overlay = .why(WhyReport(subject: .choice(ChoiceReport(explanation: choice))))
    } else if inspection.formerAnswererWords != nil {
      return perform(TypedCommand.query(.why))
    } else {
      return refuse("the branch is not at a Choice, an error or a task that has called, and has not just left one")
    }
    return []
  }

  private mutating func open(_ inspected: InspectedExpression, from list: ExpressionList?) {
    guard let trace = snapshot.inspection.trace(inspected) else { return }
    let expression = inspected.expression.expression
    let place = definition.place(of: expression, in: inspected.state, of: snapshot.machine)
    overlay = .stepper(ExpressionStepper(inspected, trace, at: place, from: list))
  }
}

extension Model {
  mutating func press(_ key: Key, in list: ExpressionList) -> [Request] {
    if key == "q" { closeOverlay() }
    guard key != "q", let action = action(for: key) else { return [] }
    var list = list
    let count = list.expressions.count
    switch action {
    case .cursor(.left) where list.hasOtherItems: list = list.moved(by: -1, snapshot.inspection)
    case .cursor(.right) where list.hasOtherItems: list = list.moved(by: 1, snapshot.inspection)
    case .cursor(.choose), .cursor(.right), .move(.into, .forward), .query(.expression):
      guard let chosen = list.chosen else { return [] }
      open(chosen, from: list)
      return []
    case .cursor(let move): list.list.move(move, count: count, height: count)
    case .move, .steer, .travel, .prompt, .value, .query, .pane, .arrange, .search, .inbox, .graph, .screen: return []
    }
    overlay = .expressions(list)
    return []
  }

  mutating func press(_ key: Key, in stepper: ExpressionStepper) -> [Request] {
    if key == "q" { closeOverlay() }
    guard key != "q", let action = action(for: key) else { return [] }
    var stepper = stepper
    let count = stepper.steps.count
    switch action {
    case .move(let stride, let direction): stepper.go(to: stepper.target(of: stride, direction))
    case .cursor(.left): stepper.go(to: stepper.target(of: .out, .forward))
    case .cursor(.right): stepper.go(to: stepper.target(of: .out, .backward))
    case .cursor(.halfPageDown): stepper.valueOffset += 5
    case .cursor(.halfPageUp): stepper.valueOffset = max(0, stepper.valueOffset - 5)
    case .cursor(let move):
      var cursor = stepper.cursor
      cursor.move(move, count: count, height: count)
      stepper.go(to: cursor.selection)
    case .value(.copy):
      guard case .value(let value)? = stepper.visit?.outcome else { return refuse("there is no value to copy") }
      return [.copy(value.text(.pretty))]
    case .steer, .travel, .prompt, .value, .query, .pane, .arrange, .search, .inbox, .graph, .screen: return []
    }
    overlay = .stepper(stepper)
    return []
  }

  mutating func press(_ key: Key, in report: WhyReport) -> [Request] {
    if key == "q" || key == .enter { closeOverlay() }
    guard key != "q", key != .enter, case .cursor(let move)? = action(for: key) else { return [] }
    var list = ListState(selection: report.offset)
    let lines = reportLines(report).count
    let height = reportHeight(lines: lines)
    list.move(move, count: max(1, lines - height + 1), height: height)
    overlay = .why(WhyReport(subject: report.subject, offset: list.selection))
    return []
  }

  /// What a key asks for, by the table of keys, while something lies over the panes.
  mutating func action(for key: Key) -> Action? {
    typed.append(key)
    switch keyMap.match(typed, in: focus) {
    case .action(let action):
      typed = []
      return action
    case .beginning: return nil
    case .nothing:
      typed = []
      return nil
    }
  }
}

extension ExpressionStepper {
  /// Looks at another step.
  fileprivate mutating func go(to step: Int) {
    cursor.selection = step
    valueOffset = 0
  }
}
