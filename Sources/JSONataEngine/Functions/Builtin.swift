/// A function of the library.
final class Builtin: Sendable {
  /// What it does.
  typealias Body = @Sendable (Invocation) throws(JSONataError) -> Value

  let name: String
  /// The types of its arguments; without one it takes anything.
  let signature: Signature?
  /// How many arguments functions of higher order may give it.
  let arity: Int
  /// What a call costs.
  let cost: Cost
  let body: Body

  /// What a call costs beside the functions that it calls itself.
  enum Cost {
    /// The same for all arguments; nothing large is built.
    case constant
    /// So much for each member or byte of the arguments and of the result, which is new.
    case linear
  }

  /// Makes a function of the library itself.
  convenience init(
    _ name: String,
    _ signature: String,
    _ arity: Int,
    _ cost: Cost = .linear,
    _ body: @escaping Body
  ) {
    do throws(JSONataError) {
      self.init(name, try Signature(signature, position: 0), arity, cost, body)
    } catch {
      preconditionFailure("the library's signature \(signature) is malformed")
    }
  }

  /// Makes a function.
  init(_ name: String, _ signature: Signature?, _ arity: Int, _ cost: Cost, _ body: @escaping Body) {
    self.name = name
    self.signature = signature
    self.arity = arity
    self.cost = cost
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
    try evaluation.apply(function, value, place, whole, frame)
  }
}
