import JSONModel
import SimulatedServices
import StatesLanguage

/// The rules that say who answers which tasks.
extension BindingsReader {
  /// A key of what answers a task.
  private enum Key: String, CaseIterable {
    case `return`, `throw`, delay, every, heartbeat, answers, command, handler, folder, environment, timeout, memory

    /// The keys that say what answers; exactly one of them is there.
    static let kinds: [Key] = [.return, .throw, .answers, .command, .handler]

    /// The keys that say which calls an answer is for, and when it comes.
    static let timing: [Key] = [.delay, .every, .heartbeat]

    /// The keys that can stand beside a kind.
    static func options(of kind: Key) -> [Key] {
      switch kind {
      case .return, .throw: timing
      case .command: [.folder, .environment, .timeout]
      case .handler: [.folder, .environment, .timeout, .memory]
      case .answers, .delay, .every, .heartbeat, .folder, .environment, .timeout, .memory: []
      }
    }
  }

  /// Rules by the states that they are for.
  mutating func stateRules(_ value: LocatedJSON) -> [BindingRule<StatePattern>] {
    rules(value, "tasks") { name, range throws(BindingProblem) in
      do throws(PatternSyntaxError) { return try StatePattern(key: name) } catch {
        throw BindingProblem(message: "'\(name)' is no pattern of states: \(error.message)", range: range)
      }
    }
  }

  /// Rules by what the tasks call.
  mutating func resourceRules(_ value: LocatedJSON) -> [BindingRule<ResourcePattern>] {
    rules(value, "resources") { name, _ in ResourcePattern(parsing: name) }
  }

  private mutating func rules<Pattern>(
    _ value: LocatedJSON,
    _ section: String,
    pattern: (String, Range<SourcePosition>) throws(BindingProblem) -> Pattern
  ) -> [BindingRule<Pattern>] {
    guard value.value.object != nil else {
      report(
        "'\(section)' has patterns with what answers them, but this is \(value.value.kind.withArticle)",
        at: value.range
      )
      return []
    }
    var rules: [BindingRule<Pattern>] = []
    for (name, value) in value.members {
      let range = value.nameRange ?? value.range
      do throws(BindingProblem) {
        let pattern = try pattern(name, range)
        guard let connector = connector(value) else { continue }
        rules.append(
          BindingRule(name: name, line: range.lowerBound.line, pattern: pattern, connector: connector)
        )
      } catch {
        report(error.message, at: error.range)
      }
    }
    return rules
  }

  /// What answers.
  mutating func connector(_ value: LocatedJSON) -> BoundConnector? {
    if let text = value.value.string {
      if let found = BoundConnector.words.first(where: { $0.word == text }) { return found.connector }
      let words = BoundConnector.words.map(\.word)
      let nearest = nearestName(to: text, among: words).map { "; did you mean '\($0)'?" } ?? ""
      report("'\(text)' answers nothing; expected \(words.listed) or what is returned\(nearest)", at: value.range)
      return nil
    }
    guard value.value.object != nil else {
      report(
        "what answers is a word such as 'ask', or an object with one of \(Self.kindWords); this is "
          + value.value.kind.withArticle,
        at: value.range
      )
      return nil
    }
    return composed(value)
  }

  private static var kindWords: String { Key.kinds.map { "'\($0.rawValue)'" }.listed }

  private mutating func composed(_ value: LocatedJSON) -> BoundConnector? {
    let found = Key.kinds.filter { value[$0.rawValue] != nil }
    guard found.count == 1, let kind = found.first, let content = value[kind.rawValue] else {
      let known = Key.kinds.map(\.rawValue)
      let nearest = value.members.lazy.compactMap { nearestName(to: $0.name, among: known) }.first
      let none = "none" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
      let words = found.isEmpty ? none : found.map { "'\($0.rawValue)'" }.joined(separator: " and ")
      report("exactly one of \(Self.kindWords) is expected, found \(words)", at: value.range)
      return nil
    }
    checkKeys(of: value, [kind] + Key.options(of: kind), "a rule with '\(kind.rawValue)'")
    switch kind {
    case .return, .throw: return answer(value).map { .answers([$0]) }
    case .answers: return answers(content)
    case .command: return command(content, value)
    case .handler: return function(content, value)
    case .delay, .every, .heartbeat, .folder, .environment, .timeout, .memory: return nil
    }
  }

  private mutating func answers(_ value: LocatedJSON) -> BoundConnector? {
    guard !value.elements.isEmpty else {
      report("'answers' is a list with the answer to each call, and has at least one", at: value.range)
      return nil
    }
    let answers = value.elements.compactMap { element -> BoundAnswer? in
      checkKeys(of: element, [.return, .throw] + Key.timing, "an answer")
      return answer(element)
    }
    return answers.count == value.elements.count ? .answers(answers) : nil
  }

  /// Which calls an answer is for, and when it comes.
  private mutating func timing(of value: LocatedJSON) -> AnswerTiming? {
    var timing = AnswerTiming()
    if let delay = value[Key.delay.rawValue] {
      guard let milliseconds = duration(delay, Key.delay.rawValue) else { return nil }
      timing.delayMilliseconds = milliseconds
    }
    if let every = value[Key.every.rawValue] {
      guard let count = number(every, Key.every.rawValue) else { return nil }
      timing.every = count
    }
    if let heartbeat = value[Key.heartbeat.rawValue] {
      guard let milliseconds = duration(heartbeat, Key.heartbeat.rawValue) else { return nil }
      timing.heartbeatMilliseconds = milliseconds
      if let problem = timing.problem {
        report("'\(Key.heartbeat.rawValue)': \(problem)", at: heartbeat.range)
        return nil
      }
    }
    return timing
  }

  private mutating func answer(_ value: LocatedJSON) -> BoundAnswer? {
    guard let timing = timing(of: value) else { return nil }
    do throws(BindingProblem) {
      switch (value[Key.return.rawValue], value[Key.throw.rawValue]) {
      case (let result?, nil): return BoundAnswer(.result(try AnswerTemplate(result)), timing)
      case (nil, let failure?):
        guard let error = failure["Error"] else {
          throw BindingProblem(message: "'throw' has 'Error' and, where there is one, 'Cause'", range: failure.range)
        }
        if let other = failure.members.first(where: { $0.name != "Error" && $0.name != "Cause" }) {
          let range = other.value.nameRange ?? other.value.range
          throw BindingProblem(message: "'throw' has 'Error' and 'Cause', not '\(other.name)'", range: range)
        }
        let cause = try failure["Cause"].map { value throws(BindingProblem) in try AnswerTemplate(value) }
        return BoundAnswer(.failure(error: try AnswerTemplate(error), cause: cause), timing)
      case (nil, nil), (.some, .some):
        throw BindingProblem(message: "an answer has exactly one of 'return' and 'throw'", range: value.range)
      }
    } catch {
      report(error.message, at: error.range)
      return nil
    }
  }

  private mutating func command(_ content: LocatedJSON, _ rule: LocatedJSON) -> BoundConnector? {
    guard let line = text(Key.command.rawValue, content, "a line for the shell") else { return nil }
    let timeout = rule[Key.timeout.rawValue].map { duration($0, Key.timeout.rawValue) }
    if let timeout, timeout == nil { return nil }
    return .command(
      CommandBinding(
        line: line,
        folder: directory(of: rule),
        environment: environment(of: rule),
        timeoutMilliseconds: timeout ?? nil
      )
    )
  }

  private mutating func function(_ content: LocatedJSON, _ rule: LocatedJSON) -> BoundConnector? {
    guard let handler = text(Key.handler.rawValue, content, "a file and a function, app.handler") else { return nil }
    guard handler.contains("."), !handler.hasSuffix("."), !handler.hasPrefix(".") || handler.hasPrefix("./") else {
      report(
        "'handler' is a file without its ending and a function in it, app.handler, not '\(handler)'",
        at: content.range
      )
      return nil
    }
    let timeout = rule[Key.timeout.rawValue].map { duration($0, Key.timeout.rawValue) } ?? 3000
    let memory = rule[Key.memory.rawValue].map { number($0, Key.memory.rawValue) } ?? 128
    guard let timeout, let memory else { return nil }
    return .function(
      FunctionBinding(
        handler: handler,
        folder: directory(of: rule),
        environment: environment(of: rule),
        timeoutMilliseconds: timeout,
        memoryMegabytes: memory
      )
    )
  }

  /// The folder that something runs in: by default the file's own.
  private mutating func directory(of rule: LocatedJSON) -> String {
    let written = rule[Key.folder.rawValue].flatMap { text(Key.folder.rawValue, $0, "the path of a folder") }
    guard let written else { return folder }
    return written.hasPrefix("/") ? written : folder + written
  }

  private mutating func environment(of rule: LocatedJSON) -> [String: String] {
    rule[Key.environment.rawValue].map { texts($0, what: "'environment'") } ?? [:]
  }

  /// A duration: a number of seconds, or a text such as `90s` or `1h30m`.
  private mutating func duration(_ value: LocatedJSON, _ key: String) -> Int? {
    do throws(TimeTextError) {
      if let milliseconds = try TimeText.milliseconds(ofSecondsOrText: value.value) { return milliseconds }
    } catch {
      report("'\(key)': \(error)", at: value.range)
      return nil
    }
    report("'\(key)' is a number of seconds, or a text such as 90s or 1h30m", at: value.range)
    return nil
  }

  private mutating func number(_ value: LocatedJSON, _ key: String) -> Int? {
    if let number = value.value.number?.integer, number > 0 { return number }
    report("'\(key)' is a whole number above 0, but this is \(value.value.briefText(upTo: 30))", at: value.range)
    return nil
  }

  private mutating func checkKeys(of value: LocatedJSON, _ keys: [Key], _ what: String) {
    for (name, value) in value.members where !keys.contains(where: { $0.rawValue == name }) {
      let known = keys.map(\.rawValue)
      let nearest = nearestName(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
      let range = value.nameRange ?? value.range
      report("\(what) has no '\(name)'; it may have \(known.joined(separator: ", "))\(nearest)", at: range)
    }
  }

  /// What the simulated services begin with.
  mutating func services(_ value: LocatedJSON) -> ServicesSetup? {
    do throws(SetupProblems) { return try SetupReader.read(value) } catch {
      for problem in error.problems { report(problem.message, at: problem.range) }
      return nil
    }
  }

  /// How the AWS CLI is called.
  mutating func aws(_ value: LocatedJSON) -> AWSBinding? {
    guard value.value.object != nil else {
      report(
        "'aws' has keys such as 'profile' and 'endpoint', but this is \(value.value.kind.withArticle)",
        at: value.range
      )
      return nil
    }
    let fields: [(String, WritableKeyPath<AWSBinding, String?>)] = [
      ("profile", \.profile), ("region", \.region), ("endpoint", \.endpoint),
    ]
    var binding = AWSBinding()
    for (name, value) in value.members {
      guard let field = fields.first(where: { $0.0 == name }) else {
        reportUnknown(name, at: value, "'aws' may have", among: fields.map(\.0))
        continue
      }
      binding[keyPath: field.1] = text(name, value, "a text")
    }
    return binding
  }
}
