/// Which arguments a function takes, as `<s-nn?:s>` says it.
struct Signature {
  /// Kinds of argument, each one bit.
  struct Kinds: OptionSet {
    let rawValue: UInt8
    static let array = Kinds(rawValue: 1)
    static let string = Kinds(rawValue: 2)
    static let number = Kinds(rawValue: 4)
    static let boolean = Kinds(rawValue: 8)
    static let null = Kinds(rawValue: 16)
    static let function = Kinds(rawValue: 32)
    static let object = Kinds(rawValue: 64)
    static let missing = Kinds(rawValue: 128)
    static let json: Kinds = [.array, .string, .number, .boolean, .null, .object, .missing]
    static let any: Kinds = [.json, .function]
  }

  /// One place for arguments.
  struct Parameter {
    var kinds: Kinds
    var isArray = false
    var isFunction = false
    /// What the members of an array have to be.
    var members: String?
    var isOptional = false
    var repeats = false
    var takesContext = false

    /// The kind that the members of an array have to be, `nil` when they may be anything.
    var memberKind: Kinds?
  }

  private(set) var parameters: [Parameter] = []

  /// Reads a signature with its angle brackets.
  ///
  /// - Parameters:
  ///   - text: The signature.
  ///   - position: Where it begins in the expression, for errors.
  /// - Throws: S0401 or S0402 when its types cannot be.
  init(_ text: String, position: Int) throws(JSONataError) {
    let letters = Array(text)
    var index = 1
    while index < letters.count, letters[index] != ":" {
      index = try read(letters, at: index, position)
      index += 1
    }
  }

  /// Reads one sign and returns the index of its last character.
  private mutating func read(_ letters: [Character], at index: Int, _ position: Int) throws(JSONataError) -> Int {
    let last = parameters.count - 1
    switch letters[index] {
    case "s", "n", "b", "l", "o": parameters.append(Parameter(kinds: [.missing, Self.kind(letters[index])]))
    case "a": parameters.append(Parameter(kinds: .any, isArray: true))
    case "f": parameters.append(Parameter(kinds: .function, isFunction: true))
    case "j": parameters.append(Parameter(kinds: .json))
    case "x": parameters.append(Parameter(kinds: .any))
    case "-" where last >= 0:
      parameters[last].takesContext = true
      parameters[last].isOptional = true
    case "?" where last >= 0: parameters[last].isOptional = true
    case "+" where last >= 0: parameters[last].repeats = true
    case "(": return try readChoice(letters, at: index, position)
    case "<": return try readMembers(letters, at: index, position)
    default: break
    }
    return index
  }

  private mutating func readChoice(
    _ letters: [Character],
    at index: Int,
    _ position: Int
  ) throws(JSONataError) -> Int {
    let end = Self.closing(letters, from: index, "(", ")")
    let choice = letters[(index + 1)..<end]
    if choice.contains("<") {
      throw JSONataError("S0402", position: position + index, value: .string(String(choice)))
    }
    parameters.append(Parameter(kinds: choice.reduce(into: .missing) { $0.formUnion(Self.kind($1)) }))
    return end
  }

  private mutating func readMembers(
    _ letters: [Character],
    at index: Int,
    _ position: Int
  ) throws(JSONataError) -> Int {
    guard let last = parameters.indices.last, parameters[last].isArray || parameters[last].isFunction else {
      throw JSONataError("S0401", position: position + index)
    }
    let end = Self.closing(letters, from: index, "<", ">")
    parameters[last].members = String(letters[(index + 1)..<end])
    parameters[last].memberKind = parameters[last].members?.first.map { Self.kind($0) }
    return end
  }

  private static func closing(_ letters: [Character], from start: Int, _ open: Character, _ close: Character) -> Int {
    var depth = 1
    var index = start
    while depth > 0, index + 1 < letters.count {
      index += 1
      if letters[index] == close { depth -= 1 }
      if letters[index] == open { depth += 1 }
    }
    return max(index, start + 1)
  }

  /// The kind that a letter stands for.
  static func kind(_ letter: Character) -> Kinds {
    switch letter {
    case "a": .array
    case "s": .string
    case "n": .number
    case "b": .boolean
    case "l": .null
    case "f": .function
    case "o": .object
    case "j": .json
    case "x": .any
    default: .missing
    }
  }
}

extension Value {
  /// What kind of argument this is.
  var kind: Signature.Kinds {
    switch self {
    case .undefined: .missing
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .string
    case .list, .data, .range: .array
    case .object, .record, .tuple: .object
    case .function: .function
    }
  }
}
