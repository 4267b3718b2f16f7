import JSONModel

extension Builtin {
  static let patternFunctions: [Builtin] = [
    Builtin("match", "<s-f<s:o>n?:a<o>>", 3) { call throws(JSONataError) in try match(call) },
    Builtin("contains", "<s-(sf):b>", 2) { call throws(JSONataError) in
      guard let text = call[0].string else { return .undefined }
      if let part = call[1].string { return .bool(text.firstRange(of: part) != nil) }
      var matches = MatchSequence(call[1], text, Subject(text), call)
      return .bool(try matches.find() != nil)
    },
    Builtin("replace", "<s-(sf)(sf)n?:s>", 4) { call throws(JSONataError) in try replace(call) },
    Builtin("split", "<s-(sf)n?:a<s>>", 3) { call throws(JSONataError) in try split(call) },
  ]

  /// How many results are wanted at most.
  private static func limit(_ value: Value, _ code: String, index: Int) throws(JSONataError) -> Double {
    guard let limit = value.number else { return .infinity }
    if limit < 0 { throw JSONataError(code, value: value).with("index", .number(JSONNumber(index))) }
    return limit
  }

  private static func match(_ call: Invocation) throws(JSONataError) -> Value {
    guard let text = call[0].string else { return .undefined }
    let limit = try limit(call[2], "D3040", index: 3)
    var results: [Value] = []
    var matches = MatchSequence(call[1], text, Subject(text), call)
    while Double(results.count) < limit, let match = try matches.find() {
      let box = ObjectBox()
      box.append("match", .string(match.text))
      box.append("index", .number(Double(match.range.lowerBound)))
      box.append("groups", .array(match.groups.map { $0.map { .string($0) } ?? .undefined }, []))
      results.append(.object(box))
    }
    return .sequence(results)
  }

  private static func split(_ call: Invocation) throws(JSONataError) -> Value {
    guard let text = call[0].string else { return .undefined }
    let limit = try limit(call[2], "D3020", index: 3)
    var results: [Value] = []
    if let separator = call[1].string {
      let most = Int(limit.clamped(to: 0...Double(Int32.max)))
      return .array(pieces(of: text, separator).prefix(most).map { .string($0) }, [])
    }
    let subject = Subject(text)
    var matches = MatchSequence(call[1], text, subject, call)
    var start = 0
    while Double(results.count) < limit, let match = try matches.find() {
      results.append(.string(subject.text(start..<max(match.range.lowerBound, start))))
      start = match.range.upperBound
    }
    if Double(results.count) < limit { results.append(.string(subject.text(start..<subject.count))) }
    return .array(results, [])
  }

  private static func pieces(of text: String, _ separator: String) -> [String] {
    if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
    var results: [String] = []
    var start = text.startIndex
    for range in text.ranges(ofBytes: separator) {
      results.append(String(text[start..<range.lowerBound]))
      start = range.upperBound
    }
    return results + [String(text[start...])]
  }

  private static func replace(_ call: Invocation) throws(JSONataError) -> Value {
    guard let text = call[0].string else { return .undefined }
    if call[1].string == "" { throw JSONataError("D3010", value: call[1]).with("index", 2) }
    let limit = try limit(call[3], "D3011", index: 4)
    if let part = call[1].string { return .string(try replace(part, in: text, limit, call)) }
    let subject = Subject(text)
    var matches = MatchSequence(call[1], text, subject, call)
    var result = ""
    var start = 0
    var count = 0.0
    while count < limit, let match = try matches.find() {
      result += subject.text(start..<max(match.range.lowerBound, start))
      result += try substitute(match, call)
      try call.evaluation.check(bytes: result.utf8.count)
      start = match.range.upperBound
      count += 1
    }
    return .string(result + subject.text(start..<subject.count))
  }

  private static func replace(
    _ part: String,
    in text: String,
    _ limit: Double,
    _ call: Invocation
  ) throws(JSONataError) -> String {
    var result = ""
    var start = text.startIndex
    let replacement = call[2].string ?? ""
    for range in text.ranges(ofBytes: part).prefix(Int(limit.clamped(to: 0...Double(Int32.max)).rounded(.up))) {
      result += text[start..<range.lowerBound]
      result += replacement
      try call.evaluation.check(bytes: result.utf8.count)
      start = range.upperBound
    }
    return result + text[start...]
  }

  private static func substitute(_ match: Match, _ call: Invocation) throws(JSONataError) -> String {
    if let template = call[2].string { return fill(template, with: match) }
    let box = ObjectBox()
    box.append("match", .string(match.text))
    box.append("start", .number(Double(match.range.lowerBound)))
    box.append("end", .number(Double(match.range.upperBound)))
    box.append("groups", .array(match.groups.map { $0.map { .string($0) } ?? .undefined }, []))
    let result = try call.call(call[2], [.object(box)])
    guard let text = result.string else { throw JSONataError("D3012", value: result) }
    return text
  }

  /// A replacement with the groups of a match in place of `$1` and the like.
  private static func fill(_ template: String, with match: Match) -> String {
    var result = ""
    var rest = template[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[dollar...].dropFirst()
      if rest.first == "$" || rest.first == "0" {
        result += rest.removeFirst() == "$" ? "$" : match.text
        continue
      }
      guard let (number, length) = group(rest, match.groups.count) else {
        result += "$"
        continue
      }
      rest = rest.dropFirst(length)
      if number >= 1, number <= match.groups.count { result += match.groups[number - 1] ?? "" }
    }
    return result + rest
  }

  /// The number of a group and how many digits it has.
  private static func group(_ text: Substring, _ groupCount: Int) -> (number: Int, length: Int)? {
    let most = groupCount == 0 ? 1 : String(groupCount).count
    let digits = text.prefix(most).prefix { $0.isASCII && $0.isNumber }
    guard var number = Int(digits) else { return nil }
    if most > 1, number > groupCount, let shorter = Int(digits.prefix(most - 1)) { number = shorter }
    return (number, String(number).count)
  }
}
