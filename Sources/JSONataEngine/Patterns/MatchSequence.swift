/// The matches of a regular expression, or of any function that finds them, one after another.
struct MatchSequence {
  private let call: Invocation
  private let pattern: Pattern?
  private let subject: Subject
  private var offset = 0
  private var next: Value
  private var isFirst = true

  init(_ matcher: Value, _ text: String, _ subject: Subject, _ call: Invocation) {
    self.call = call
    self.subject = subject
    next = matcher
    if case .function(let function) = matcher, case .pattern(let pattern) = function.kind {
      self.pattern = pattern
    } else {
      pattern = nil
    }
    self.text = text
  }

  private let text: String

  /// The next match.
  ///
  /// - Throws: D1004 when a later match is empty, T1010 when a function gives something else than a match.
  mutating func find() throws(JSONataError) -> Match? {
    guard let pattern else { return try findByFunction() }
    if !isFirst, offset >= subject.count { return nil }
    guard let match = try call.evaluation.find(pattern, in: subject, from: offset) else { return nil }
    if !isFirst, match.isEmpty { throw JSONataError("D1004", value: .string(pattern.source)) }
    isFirst = false
    offset = match.range.upperBound
    return match
  }

  private mutating func findByFunction() throws(JSONataError) -> Match? {
    let result = try call.call(next, isFirst ? [.string(text)] : [])
    isFirst = false
    if result.isUndefined { return nil }
    let start = result.member("start").number
    let groups = result.member("groups")
    next = result.member("next")
    guard result.isObject, start != nil || groups.isArray || next.function != nil else { throw JSONataError("T1010") }
    let lower = Int((start ?? 0).clamped(to: 0...Double(subject.count)))
    let end = (result.member("end").number ?? 0).clamped(to: Double(lower)...Double(subject.count))
    let list = groups.isArray ? groups.elements.values.map(\.string) : []
    return Match(range: lower..<Int(end), text: result.member("match").string ?? "", groups: list)
  }
}
