/// A function of the library.
struct Builtin: Sendable {
  /// What it does.
  typealias Body = @Sendable (Invocation) throws(JSONataError) -> Value

  let name: String
  /// The types of its arguments; without one it takes anything.
  let signature: Signature?
  /// How many arguments functions of higher order may give it.
  let arity: Int
  let body: Body

  init(_ name: String, _ signature: String, _ arity: Int, _ body: @escaping Body) {
    self.name = name
    do throws(JSONataError) {
      self.signature = try Signature(signature, position: 0)
    } catch {
      preconditionFailure("the library's signature \(signature) is malformed")
    }
    self.arity = arity
    self.body = body
  }

  /// Every function, in the order of their symbols.
  static let all: [Builtin] =
    numberFunctions + textFunctions + patternFunctions + arrayFunctions + higherOrderFunctions + objectFunctions
    + encodingFunctions + dateFunctions + evaluationFunctions
}

/// A call of a function of the library.
struct Invocation {
  let arguments: [Value]
  let input: Value
  let frame: Frame
  let evaluation: Evaluation

  /// An argument, undefined when it is not given.
  subscript(index: Int) -> Value { index < arguments.count ? arguments[index] : .undefined }

  /// Calls a function that was given as an argument.
  func call(_ function: Value, _ arguments: [Value]) throws(JSONataError) -> Value {
    try evaluation.apply(function, arguments, .null, frame)
  }

  /// Calls a function with a value, and with its place and the whole if it takes them.
  func call(
    _ function: Value,
    _ value: Value,
    at place: @autoclosure () -> Value,
    of whole: Value
  ) throws(JSONataError) -> Value {
    let arity = function.function?.arity ?? 1
    var arguments = [value]
    if arity >= 2 { arguments.append(place()) }
    if arity >= 3 { arguments.append(whole) }
    return try evaluation.apply(function, arguments, .null, frame)
  }
}
