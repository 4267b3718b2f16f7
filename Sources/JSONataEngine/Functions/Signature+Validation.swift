import JSONModel

extension Signature {
  /// The arguments as the function takes them: the context filled in, single values made arrays.
  ///
  /// - Throws: T0410, T0411 or T0412 when they do not fit.
  func validate(_ arguments: [Value], context: Value) throws(JSONataError) -> [Value] {
    if fitsAsItIs(arguments) { return arguments }
    guard let counts = match(arguments.map(\.kind)) else { throw mismatch(arguments) }
    var result: [Value] = []
    // A parameter that nothing stands for takes an argument all the same, as in the reference implementation; so the
    // arguments can end before the parameters do.
    var index = 0
    func next() -> Value { index < arguments.count ? arguments[index] : .undefined }
    for (parameter, count) in zip(parameters, counts) {
      if count == 0 {
        if parameter.takesContext {
          guard parameter.kinds.contains(context.kind) else {
            throw JSONataError("T0411", value: context).with("index", .number(JSONNumber(index + 1)))
          }
          result.append(context)
        } else {
          result.append(next())
          index += 1
        }
      }
      for _ in 0..<count {
        result.append(try parameter.isArray ? array(next(), parameter, index, count) : next())
        index += 1
      }
    }
    return result
  }

  /// Whether the arguments stand for the first parameters one by one, and nothing has to be filled in or wrapped.
  private func fitsAsItIs(_ arguments: [Value]) -> Bool {
    guard arguments.count <= parameters.count else { return false }
    for index in parameters.indices {
      let parameter = parameters[index]
      guard index < arguments.count else {
        guard parameter.isOptional, !parameter.takesContext else { return false }
        continue
      }
      guard !parameter.repeats, parameter.kinds.contains(arguments[index].kind) else { return false }
      if parameter.isArray, !arguments[index].isUndefined {
        guard arguments[index].isArray, parameter.memberKind.map(arguments[index].hasOnly) ?? true else { return false }
      }
    }
    return true
  }

  /// How many arguments each parameter takes, greedily; `nil` when they cannot be shared out.
  private func match(_ kinds: [Kinds]) -> [Int]? {
    var counts: [Int] = []
    return match(kinds, 0, &counts) ? counts : nil
  }

  private func match(_ kinds: [Kinds], _ index: Int, _ counts: inout [Int]) -> Bool {
    guard counts.count < parameters.count else { return index == kinds.count }
    let parameter = parameters[counts.count]
    var most = 0
    let limit = parameter.repeats ? kinds.count : 1
    while most < limit, index + most < kinds.count, parameter.kinds.contains(kinds[index + most]) { most += 1 }
    let least = parameter.isOptional ? 0 : 1
    guard least <= most else { return false }
    for count in (least...most).reversed() {
      counts.append(count)
      if match(kinds, index + count, &counts) { return true }
      counts.removeLast()
    }
    return false
  }

  /// Blames the first argument that does not fit.
  private func mismatch(_ arguments: [Value]) -> JSONataError {
    let kinds = arguments.map(\.kind)
    var good = 0
    for end in parameters.indices {
      guard let matched = prefixLength(parameters[...end], kinds) else { break }
      good = matched
    }
    return JSONataError("T0410", value: good < arguments.count ? arguments[good] : nil)
      .with("index", .number(JSONNumber(good + 1)))
  }

  private func prefixLength(_ parameters: ArraySlice<Parameter>, _ kinds: [Kinds]) -> Int? {
    var index = 0
    for parameter in parameters {
      var count = 0
      let limit = parameter.repeats ? kinds.count : 1
      while count < limit, index < kinds.count, parameter.kinds.contains(kinds[index]) {
        count += 1
        index += 1
      }
      if count == 0, !parameter.isOptional { return nil }
    }
    return index
  }

  /// An argument as an array whose members are what they have to be.
  private func array(
    _ argument: Value,
    _ parameter: Parameter,
    _ index: Int,
    _ count: Int
  ) throws(JSONataError) -> Value {
    if argument.isUndefined { return argument }
    if let members = parameter.members, let letter = members.first {
      let kind = Self.kind(letter)
      let fits = argument.isArray ? argument.hasOnly(kind) : kind == argument.kind && count == 1
      guard fits else {
        throw JSONataError("T0412", value: argument).with("index", .number(JSONNumber(index + 1)))
          .with("type", .string(Self.plural(letter)))
      }
    }
    return argument.isArray ? argument : .array([argument], [])
  }

  private static func plural(_ letter: Character) -> String {
    switch letter {
    case "a": "arrays"
    case "b": "booleans"
    case "f": "functions"
    case "n": "numbers"
    case "o": "objects"
    case "s": "strings"
    default: "values"
    }
  }
}

extension Value {
  /// Whether all members of an array are of one kind.
  func hasOnly(_ kind: Signature.Kinds) -> Bool {
    switch self {
    case .data(let elements):
      for element in elements where !kind.contains(element.signatureKind) { return false }
      return true
    case .list(let members, _, _):
      for member in members where member.kind != kind { return false }
      return true
    case .range: return kind == .number
    case .undefined, .null, .bool, .number, .string, .object, .record, .function, .tuple: return false
    }
  }
}

extension JSON {
  /// What kind of argument this is.
  fileprivate var signatureKind: Signature.Kinds {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}
