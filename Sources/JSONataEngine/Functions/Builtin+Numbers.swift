import JSONModel

extension Builtin {
  static let numberFunctions: [Builtin] = [
    Builtin("sum", "<a<n>:n>", 1) { call throws(JSONataError) in total(call[0]) },
    Builtin("count", "<a:n>", 1, .constant) { call throws(JSONataError) in
      .number(call[0].isUndefined ? 0 : Double(call[0].elements.count))
    },
    Builtin("max", "<a<n>:n>", 1) { call throws(JSONataError) in best(call[0]) { $0 > $1 } },
    Builtin("min", "<a<n>:n>", 1) { call throws(JSONataError) in best(call[0]) { $0 < $1 } },
    Builtin("average", "<a<n>:n>", 1) { call throws(JSONataError) in
      let count = call[0].elements.count
      guard count > 0, case .number(let sum) = total(call[0]) else { return .undefined }
      return .number(sum / Double(count))
    },
    Builtin("number", "<(nsb)-:n>", 1, .constant) { call throws(JSONataError) in try number(call[0]) },
    Builtin("floor", "<n-:n>", 1, .constant) { call throws(JSONataError) in map(call[0]) { $0.rounded(.down) } },
    Builtin("ceil", "<n-:n>", 1, .constant) { call throws(JSONataError) in map(call[0]) { $0.rounded(.up) } },
    Builtin("round", "<n-n?:n>", 2, .constant) { call throws(JSONataError) in
      map(call[0]) { $0.roundedHalfToEven(places: call[1].number ?? 0) }
    },
    Builtin("abs", "<n-:n>", 1, .constant) { call throws(JSONataError) in map(call[0]) { $0.magnitude } },
    Builtin("sqrt", "<n-:n>", 1, .constant) { call throws(JSONataError) in
      if let number = call[0].number, number < 0 { throw JSONataError("D3060", value: call[0]).with("index", 1) }
      return map(call[0]) { $0.squareRoot() }
    },
    Builtin("power", "<n-n:n>", 2, .constant) { call throws(JSONataError) in try power(call[0], call[1]) },
    Builtin("random", "<:n>", 0, .constant) { call throws(JSONataError) in
      .number(call.evaluation.random.nextFraction())
    },
    Builtin("formatNumber", "<n-so?:s>", 3) { call throws(JSONataError) in
      guard let number = call[0].number, let picture = call[1].string else { return .undefined }
      return .string(try NumberPicture.format(number, picture, options: call[2]))
    },
    Builtin("formatBase", "<n-n?:s>", 2) { call throws(JSONataError) in try inBase(call[0], call[1]) },
    Builtin("formatInteger", "<n-s:s>", 2) { call throws(JSONataError) in
      guard let number = call[0].number, let picture = call[1].string else { return .undefined }
      guard number.isFinite else { throw JSONataError("D1001", value: call[0]) }
      return .string(try IntegerPicture(picture).format(number.rounded(.down)))
    },
    Builtin("parseInteger", "<s-s:n>", 2) { call throws(JSONataError) in
      guard let text = call[0].string, let picture = call[1].string else { return .undefined }
      return .number(try IntegerPicture(picture).parse(text))
    },
  ]

  private static func map(_ value: Value, _ change: (Double) -> Double) -> Value {
    value.number.map { .number(change($0)) } ?? .undefined
  }

  private static func total(_ value: Value) -> Value {
    switch value {
    case .undefined: return .undefined
    case .list(let members, _, _):
      var sum = 0.0
      for member in members { if case .number(let number) = member { sum += number } }
      return .number(sum)
    case .data(let elements):
      var sum = 0.0
      for element in elements { if case .number(let number) = element { sum += number.double } }
      return .number(sum)
    case .range(let range): return .number(range.reduce(0) { $0 + Double($1) })
    case .null, .bool, .number, .string, .object, .record, .function, .tuple: return value
    }
  }

  private static func best(_ value: Value, _ isBetter: (Double, Double) -> Bool) -> Value {
    if value.isUndefined { return value }
    let elements = value.elements
    var result: Double?
    for index in 0..<elements.count {
      guard case .number(let number) = elements[index] else { continue }
      if let known = result, !isBetter(number, known) { continue }
      result = number
    }
    return result.map { .number($0) } ?? .undefined
  }

  private static func number(_ value: Value) throws(JSONataError) -> Value {
    switch value {
    case .undefined, .number: return value
    case .bool(let flag): return .number(flag ? 1 : 0)
    case .string(let text):
      if let number = text.scriptNumber { return .number(number) }
    case .null, .list, .data, .range, .object, .record, .function, .tuple: break
    }
    throw JSONataError("D3030", value: value).with("index", 1)
  }

  private static func power(_ base: Value, _ exponent: Value) throws(JSONataError) -> Value {
    guard let first = base.number, let second = exponent.number else { return .undefined }
    let result = Power.raise(first, to: second)
    guard result.isFinite else {
      throw JSONataError("D3061", value: base).with("exp", exponent.json).with("index", 1)
    }
    return .number(result)
  }

  private static func inBase(_ value: Value, _ base: Value) throws(JSONataError) -> Value {
    guard let number = value.number else { return .undefined }
    let radix = (base.number ?? 10).roundedHalfToEven(places: 0)
    guard radix >= 2, radix <= 36 else { throw JSONataError("D3100", value: .number(radix)) }
    return .string(number.roundedHalfToEven(places: 0).text(inBase: Int(radix)))
  }
}
