import JSONModel

extension Builtin {
  static let textFunctions: [Builtin] = [
    Builtin("string", "<x-b?:s>", 1) { call throws(JSONataError) in
      if call[0].isUndefined { return .undefined }
      let isPretty = if case .bool(true) = call[1] { true } else { false }
      return .string(try call.evaluation.text(of: call[0].unwrapped, isPretty: isPretty))
    },
    Builtin("substring", "<s-nn?:s>", 3) { call throws(JSONataError) in substring(call[0], call[1], call[2]) },
    Builtin("substringBefore", "<s-s:s>", 2) { call throws(JSONataError) in
      guard let text = call[0].string, let part = call[1].string else { return call[0] }
      return .string(text.firstRange(of: part).map { String(text[..<$0.lowerBound]) } ?? text)
    },
    Builtin("substringAfter", "<s-s:s>", 2) { call throws(JSONataError) in
      guard let text = call[0].string, let part = call[1].string else { return call[0] }
      return .string(text.firstRange(of: part).map { String(text[$0.upperBound...]) } ?? text)
    },
    Builtin("lowercase", "<s-:s>", 1) { call throws(JSONataError) in map(call[0]) { $0.lowercased() } },
    Builtin("uppercase", "<s-:s>", 1) { call throws(JSONataError) in map(call[0]) { $0.uppercased() } },
    Builtin("length", "<s-:n>", 1) { call throws(JSONataError) in
      call[0].string.map { .number(Double($0.unicodeScalars.count)) } ?? .undefined
    },
    Builtin("trim", "<s-:s>", 1) { call throws(JSONataError) in map(call[0]) { $0.normalizedBlanks } },
    Builtin("pad", "<s-ns?:s>", 3) { call throws(JSONataError) in try pad(call) },
    Builtin("join", "<a<s>s?:s>", 2) { call throws(JSONataError) in try join(call) },
  ]

  private static func map(_ value: Value, _ change: (String) -> String) -> Value {
    value.string.map { .string(change($0)) } ?? .undefined
  }

  private static func substring(_ value: Value, _ start: Value, _ length: Value) -> Value {
    guard let text = value.string, let from = start.number else { return value }
    let scalars = text.unicodeScalars
    let total = scalars.count
    func place(_ number: Double) -> Int {
      let whole = number.isNaN ? 0 : number.rounded(.towardZero).clamped(to: -1e15...1e15)
      return whole < 0 ? max(total + Int(whole), 0) : min(Int(whole), total)
    }
    let first = Double(total) + from < 0 ? 0 : from
    var end = total
    if let length = length.number {
      if length <= 0 { return .string("") }
      end = place(first >= 0 ? first + length : Double(total) + first + length)
    }
    let begin = place(first)
    guard begin < end else { return .string("") }
    let lower = scalars.index(scalars.startIndex, offsetBy: begin)
    return .string(String(scalars[lower..<scalars.index(lower, offsetBy: end - begin)]))
  }

  private static func pad(_ call: Invocation) throws(JSONataError) -> Value {
    guard let text = call[0].string, let width = call[1].number else { return call[0] }
    let filler = call[2].string.flatMap { $0.isEmpty ? nil : $0 } ?? " "
    let missing = width.magnitude - Double(text.unicodeScalars.count)
    guard missing > 0 else { return call[0] }
    guard missing < 1e12 else { throw JSONataError("U1003") }
    let (repetitions, rest) = Int(missing).quotientAndRemainder(dividingBy: filler.unicodeScalars.count)
    try call.evaluation.allow(bytes: (repetitions + 1) * filler.utf8.count)
    let bytes = Array(filler.utf8)
    var padding: [UInt8] = []
    padding.reserveCapacity((repetitions + 1) * bytes.count)
    for _ in 0..<repetitions { padding.append(contentsOf: bytes) }
    padding.append(contentsOf: String(String.UnicodeScalarView(filler.unicodeScalars.prefix(rest))).utf8)
    let added = String(decoding: padding, as: UTF8.self)
    return .string(width > 0 ? text + added : added + text)
  }

  private static func join(_ call: Invocation) throws(JSONataError) -> Value {
    if call[0].isUndefined { return .undefined }
    let separator = call[1].string ?? ""
    let elements = call[0].elements
    var result = ""
    for index in 0..<elements.count {
      if index > 0 { result += separator }
      result += elements[index].string ?? ""
      try call.evaluation.check(bytes: result.utf8.count)
    }
    return .string(result)
  }
}

extension String {
  /// Where another text first stands, by bytes.
  func firstRange(of part: String) -> Range<String.Index>? {
    part.isEmpty ? startIndex..<startIndex : ranges(ofBytes: part, atMost: 1).first
  }

  /// Where another text stands, by bytes, one place behind the other.
  func ranges(ofBytes part: String, atMost limit: Int = .max) -> [Range<String.Index>] {
    var results: [Range<String.Index>] = []
    let bytes = utf8
    let wanted = part.utf8
    guard let first = wanted.first else { return [] }
    var start = bytes.startIndex
    while results.count < limit, let lower = bytes[start...].firstIndex(of: first) {
      let rest = bytes[lower...]
      if rest.starts(with: wanted) {
        start = bytes.index(lower, offsetBy: wanted.count)
        results.append(lower..<start)
      } else {
        start = bytes.index(after: lower)
      }
    }
    return results
  }

  /// The text without blanks at its ends, and with single spaces for those inside.
  fileprivate var normalizedBlanks: String {
    unicodeScalars.split { [" ", "\t", "\n", "\r"].contains($0) }.map { String($0) }.joined(separator: " ")
  }
}
