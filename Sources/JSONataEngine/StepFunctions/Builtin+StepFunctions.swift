import JSONModel

extension Builtin {
  /// The functions that Step Functions adds, or has in a form of its own.
  static let stepFunctions: [Builtin] = [
    Builtin("partition", "<an:a>", 2) { call throws(JSONataError) in try partition(call) },
    Builtin("range", "<nnn:a>", 3) { call throws(JSONataError) in try range(call) },
    Builtin("random", "<n?:n>", 1, .constant) { call throws(JSONataError) in
      guard let seed = call[0].number else { return .number(call.evaluation.random.nextFraction()) }
      var numbers = RandomNumbers(seed: seed.bitPattern)
      return .number(numbers.nextFraction())
    },
    Builtin("uuid", "<:s>", 0, .constant) { call throws(JSONataError) in .string(uuid(&call.evaluation.random)) },
    Builtin("parse", "<s:x>", 1) { call throws(JSONataError) in
      guard let text = call[0].string else { return .undefined }
      try call.evaluation.charge(bytes: text.utf8.count << 3)
      do throws(JSONSyntaxError) {
        return Value(try JSONParser.parse(text, depthLimit: call.evaluation.limits.nesting))
      } catch {
        throw JSONataError("D3141").with("message", .string("The argument of $parse() is not JSON: \(error.message)"))
      }
    },
  ]

  /// `$hash`, with what computes it.
  static func hash(_ digest: @escaping @Sendable (String, String) -> String?) -> Builtin {
    Builtin("hash", "<ss:s>", 2) { call throws(JSONataError) in
      guard let text = call[0].string, let algorithm = call[1].string else { return .undefined }
      guard let digest = digest(text, algorithm) else {
        let reason = "The second argument of $hash() must be one of MD5, SHA-1, SHA-256, SHA-384 and SHA-512"
        throw JSONataError("D3141").with("message", .string(reason))
      }
      return .string(digest)
    }
  }

  /// Parts of an array, each with so many members but for the last one.
  private static func partition(_ call: Invocation) throws(JSONataError) -> Value {
    guard !call[0].isUndefined, let size = call[1].number?.rounded(.down) else { return .undefined }
    guard size >= 1 else { throw outOfRange("The second argument of $partition() must be positive") }
    let values = call[0].elements.values
    let step = Int(min(size, Double(values.count + 1)))
    try call.evaluation.allow(members: values.count + 2 * (values.count / step))
    let starts = stride(from: 0, to: values.count, by: step)
    return .array(starts.map { .array(Array(values[$0..<min($0 + step, values.count)]), []) }, [])
  }

  /// Numbers from one to another at equal distances; a single one stands for itself.
  ///
  /// - Source: recorded: `$range(1, 9, 9)` is 1.
  private static func range(_ call: Invocation) throws(JSONataError) -> Value {
    guard let first = call[0].number?.rounded(.down), let last = call[1].number?.rounded(.down),
      let step = call[2].number?.rounded(.down)
    else { return .undefined }
    guard step != 0 else { throw outOfRange("The third argument of $range() must not be zero") }
    let count = ((last - first) / step).rounded(.down) + 1
    guard count >= 1 else { return .sequence([]) }
    guard count.isFinite, count < 1e9 else { throw JSONataError("U1003") }
    try call.evaluation.allow(members: Int(count))
    return .sequence((0..<Int(count)).map { .number(first + Double($0) * step) })
  }

  private static func outOfRange(_ message: String) -> JSONataError {
    JSONataError("D3141").with("message", .string(message))
  }

  /// A random identifier, version 4.
  private static func uuid(_ random: inout RandomNumbers) -> String {
    let high = random.next() & ~0xF000 | 0x4000
    let low = random.next() & ~(0b11 << 62) | 0b10 << 62
    let digits = [high, low].map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var rest = digits[...]
    let groups = [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }
    return groups.joined(separator: "-")
  }
}
