import JSONModel

extension Evaluation {
  /// Calls a regular expression as a function.
  func match(_ pattern: Pattern, _ arguments: [Value]) throws(JSONataError) -> Value {
    guard let text = arguments.first?.string else { return .undefined }
    return try match(pattern, in: text, from: 0, isFirst: true)
  }

  /// The match at or behind an offset as an object, with a function for the next one.
  func match(_ pattern: Pattern, in text: String, from offset: Int, isFirst: Bool) throws(JSONataError) -> Value {
    try spend(text.utf8.count >> 5)
    let subject = Subject(text)
    if !isFirst, offset >= subject.count { return .undefined }
    guard let match = try find(pattern, in: subject, from: offset) else { return .undefined }
    if !isFirst, match.isEmpty { throw JSONataError("D1004", value: .string(pattern.source)) }
    try charge(members: 5 + match.groups.count)
    return .object(box(match, of: pattern, in: text))
  }

  private func box(_ match: Match, of pattern: Pattern, in text: String) -> ObjectBox {
    let box = ObjectBox()
    box.append("match", .string(match.text))
    box.append("start", .number(Double(match.range.lowerBound)))
    box.append("end", .number(Double(match.range.upperBound)))
    box.append("groups", .array(match.groups.map { $0.map { .string($0) } ?? .undefined }, []))
    let next = Function(.nextMatch(pattern, subject: text, from: match.range.upperBound))
    box.append("next", .function(next))
    return box
  }

  /// The first match at or behind an offset.
  func find(_ pattern: Pattern, in subject: Subject, from offset: Int) throws(JSONataError) -> Match? {
    let captures: [Int]?
    switch subject.units {
    case .bytes(let bytes): captures = try run(pattern, bytes, offset)
    case .units(let units): captures = try run(pattern, units, offset)
    }
    return captures.map { Match(captures: $0, in: subject) }
  }

  private func run<Unit: FixedWidthInteger & UnsignedInteger>(_ pattern: Pattern, _ text: [Unit], _ offset: Int)
    throws(JSONataError) -> [Int]?
  {
    var matcher = Matcher(pattern, text, limit: min(Self.patternLimit, stepsLeft))
    let captures = matcher.match(from: offset)
    try spend(matcher.steps)
    if matcher.isExhausted {
      throw JSONataError("U1001").with("limit", .string(JSONataError.patternTimeoutText))
    }
    return captures
  }

  /// How many steps one match may take.
  private static var patternLimit: Int { 10_000_000 }
}

/// A text to search, as bytes when it is ASCII and as UTF-16 code units when not.
struct Subject {
  enum Units {
    case bytes([UInt8])
    case units([UInt16])
  }

  let units: Units

  init(_ text: String) {
    let bytes = Array(text.utf8)
    units = bytes.allSatisfy { $0 < 0x80 } ? .bytes(bytes) : .units(Array(text.utf16))
  }

  var count: Int {
    switch units {
    case .bytes(let bytes): bytes.count
    case .units(let units): units.count
    }
  }

  /// A part of the text, by offsets of UTF-16 code units.
  func text(_ range: Range<Int>) -> String {
    switch units {
    case .bytes(let bytes): String(decoding: bytes[range], as: UTF8.self)
    case .units(let units): String(decoding: units[range], as: UTF16.self)
    }
  }
}

/// A place where a pattern matches.
struct Match {
  let range: Range<Int>
  let text: String
  /// What each group captured, `nil` when it took no part.
  let groups: [String?]

  var isEmpty: Bool { range.isEmpty }

  init(captures: [Int], in subject: Subject) {
    range = captures[0]..<captures[1]
    text = subject.text(range)
    groups = stride(from: 2, to: captures.count, by: 2).map { index in
      captures[index] < 0 || captures[index + 1] < captures[index]
        ? nil : subject.text(captures[index]..<captures[index + 1])
    }
  }

  init(range: Range<Int>, text: String, groups: [String?]) {
    self.range = range
    self.text = text
    self.groups = groups
  }
}
