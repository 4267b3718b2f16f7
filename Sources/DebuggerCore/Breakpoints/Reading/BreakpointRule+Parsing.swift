package import Integrations
import Interpreter
import JSONPathEngine

extension BreakpointRule {
  /// The words that a line about a breakpoint begins with.
  private enum Verb: String, CaseIterable {
    case `break`, log
  }

  /// Reads a line as it is typed after `:`.
  package init(parsing text: String) throws(PatternSyntaxError) {
    var text = PatternText(text)
    text.skipBlanks()
    guard let verb = text.takeWord(of: Verb.self) else { throw text.unexpected("'break' or 'log'") }
    text.skipBlanks()
    self.init(try text.place())
    if case .log = verb {
      text.skipBlanks()
      action = .log(try text.logText())
    }
    while true {
      let isSeparated = text.next?.isWhitespace ?? true
      text.skipBlanks()
      if text.isAtEnd { return }
      guard isSeparated else { throw text.unexpected("a blank") }
      try readOption(from: &text)
    }
  }

  private mutating func readOption(from text: inout PatternText) throws(PatternSyntaxError) {
    let start = text
    if text.peekedWord == "once" {
      text.advance(by: 4)
      guard !isOnce else { throw start.repeated("once") }
      isOnce = true
    } else if text.peekedWord == "if" {
      text.advance(by: 2)
      text.skipBlanks()
      guard condition == nil else { throw start.repeated("if") }
      condition = BreakpointCondition(try text.expression())
    } else if text.take("after:") {
      guard text.take("#") else { throw text.unexpected("'#' and the number of a breakpoint") }
      guard after == nil else { throw start.repeated("after:") }
      after = try text.number("the number of a breakpoint")
    } else if text.take("hits") {
      guard hits == nil else { throw start.repeated("hits") }
      hits = try text.hitRule()
    } else {
      throw text.unexpected("an option: if, hits>=, once or after:#")
    }
  }
}

extension PatternText {
  fileprivate func repeated(_ option: String) -> PatternSyntaxError {
    PatternSyntaxError(column: position + 1, message: "'\(option)' stands here a second time")
  }

  fileprivate mutating func hitRule() throws(PatternSyntaxError) -> HitRule {
    let make: (Int) -> HitRule
    if take(">=") {
      make = HitRule.atLeast
    } else if take("=") {
      make = HitRule.exactly
    } else if take("%") {
      make = HitRule.every
    } else {
      throw unexpected("'>=', '=' or '%' and a number")
    }
    return make(try number("a number from 1"))
  }

  fileprivate mutating func place() throws(PatternSyntaxError) -> BreakpointPlace {
    if take("edge:") { return try edge() }
    if take("catch:") { return .catcher(try pattern(), rule: take("#") ? try number("a rule's number, from 1") : nil) }
    if take("error:") { return .error(try name("an error's name, or '*'"), errorEvent()) }
    if take("change:") { return .change(try changingPath()) }
    return .state(try pattern(), try stage())
  }

  private mutating func edge() throws(PatternSyntaxError) -> BreakpointPlace {
    let pattern = try pattern()
    guard take("#") else { throw unexpected("'#' and a rule's number, or #default") }
    return .edge(pattern, take("default") ? .otherwise : .rule(try number("a rule's number, from 1, or 'default'")))
  }

  private mutating func errorEvent() -> ErrorEvent {
    let before = self
    skipBlanks()
    if let event = takeWord(of: ErrorEvent.self) { return event }
    self = before
    return .raised
  }

  private mutating func stage() throws(PatternSyntaxError) -> BreakpointStage {
    let before = self
    skipBlanks()
    guard take("stage:") else {
      self = before
      return .enter
    }
    guard let stage = takeWord(of: BreakpointStage.self) else {
      throw unexpected("a stage: " + BreakpointStage.allCases.map(\.rawValue).listed)
    }
    return stage
  }
}
