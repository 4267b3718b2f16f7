import JSONModel

/// One evaluation of an expression: what it may still use, and what it reaches.
final class Evaluation {
  var symbols: SymbolTable
  let library: JSONataLibrary
  let environment: JSONataEnvironment
  let limits: JSONataLimits
  var random: RandomNumbers
  private var depth = 0
  private var steps = 0
  /// How far down the stack it may go.
  let stack: StackGuard

  /// Variables of the host, for texts that are read during the evaluation.
  private let bindings: [String: JSON]
  private let globals = Frame(parent: nil)
  private var document = Value.undefined
  /// What writes the evaluation down, when somebody asked for that.
  let tracer: Tracer?

  init(
    _ expression: JSONataExpression,
    environment: JSONataEnvironment,
    limits: JSONataLimits,
    bindings: [String: JSON],
    tracer: Tracer? = nil
  ) {
    symbols = expression.symbols
    library = expression.library
    self.environment = environment
    self.limits = limits
    self.bindings = bindings
    self.tracer = tracer
    random = RandomNumbers(seed: environment.seed)
    stack = StackGuard(bytes: limits.stackBytes)
  }

  /// Evaluates a whole expression.
  ///
  /// - Parameters:
  ///   - expression: The expression.
  ///   - input: The document.
  ///   - values: The values of the variables that it reads from outside.
  /// - Returns: What it gives.
  /// - Throws: An error that the evaluation ends with, or a limit that it passes.
  func run(_ expression: JSONataExpression, on input: Value, _ values: [JSON?]) throws(JSONataError) -> Value {
    document = input
    bindGlobals(of: expression, to: values)
    return try evaluate(expression.root, Self.wrapped(input), globals)
  }

  /// Binds what an expression that was read during the evaluation reads from outside.
  func bindGlobals(of expression: JSONataExpression) {
    bindGlobals(of: expression, to: expression.outerNames.map { bindings[$0] })
  }

  private func bindGlobals(of expression: JSONataExpression, to values: [JSON?]) {
    for (symbol, value) in zip(expression.outerSymbols, values) {
      if let value { globals.bind(symbol, to: Value(value)) }
    }
    if !expression.references.root.isEmpty, let symbol = expression.symbols.known("$") {
      globals.bind(symbol, to: document)
    }
  }

  /// An array as the input is the one value at hand, not many.
  static func wrapped(_ input: Value) -> Value {
    input.isArray && !input.isSequence ? .array([input], [.sequence, .wrapper]) : input
  }
}

extension Evaluation {
  /// Counts work that is done in one go.
  func spend(_ count: Int) throws(JSONataError) {
    steps += count
    if steps > limits.steps { throw Self.timeout }
  }

  /// Checks how many members an array has that is to be built; each takes eight bytes.
  func allow(members count: Int) throws(JSONataError) {
    if count > limits.bytes / 8 { throw JSONataError("U1003") }
  }

  /// Checks how long a text is that is to be built.
  func allow(bytes count: Int) throws(JSONataError) {
    if count > limits.bytes { throw JSONataError("U1003") }
  }

  private static var timeout: JSONataError {
    JSONataError("U1001").with("limit", "Expression evaluation timeout: Check for infinite loop")
  }

  private static var overflow: JSONataError {
    JSONataError("U1001").with("limit", .string(Parser.overflowText))
  }

  /// Evaluates a node.
  func evaluate(_ node: Node, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    tracer?.enter(node)
    depth += 1
    steps += 1
    if depth > limits.depth { throw Self.overflow.at(node.position, token: nil) }
    if steps > limits.steps { throw Self.timeout.at(node.position, token: nil) }
    if depth & 3 == 0, stack.isExhausted { throw Self.overflow.at(node.position, token: nil) }
    var result = try evaluateKind(node, input, frame)
    tracer?.leave(node, with: result)
    for predicate in node.predicates { result = try filter(result, by: predicate, frame) }
    if let group = node.group, !node.isPath {
      result = try self.group(result, group.pairs, group.position, frame)
      tracer?.enclose(node.extent, as: .group, with: result)
    }
    depth -= 1
    if case .array(let members, let marks) = result, marks.contains(.sequence), !marks.contains(.tuples) {
      return Self.normalized(members, node.keepsArray ? marks.union(.keepsSingleton) : marks)
    }
    return result
  }

  /// A sequence without members is nothing, one with a single member is that member.
  static func normalized(_ members: [Value], _ marks: ArrayMarks) -> Value {
    if members.isEmpty { return .undefined }
    if members.count == 1, !marks.contains(.keepsSingleton) { return members[0] }
    return .array(members, marks)
  }

  private func evaluateKind(_ node: Node, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    switch node.kind {
    case .path(let steps): return try path(node, steps, input, frame)
    case .name(let name): return input.member(name)
    case .literal(let literal): return literal.value
    case .context: return input.unwrapped
    case .variable(let symbol): return lookup(symbol, frame)
    case .wildcard: return wildcard(input)
    case .descendants: return descendants(input)
    case .parent(let ancestor): return lookup(ancestor.label, frame)
    case .binary(let symbol, let left, let right): return try binary(symbol, left, right, node, input, frame)
    case .negate(let operand): return try negate(operand, node, input, frame)
    case .array(let items): return try array(items, node, input, frame)
    case .object(let pairs): return try group(input, pairs, node.position, frame)
    case .call(let call): return try self.call(call, node, input, frame, first: nil)
    case .tailCall(let node, let call): return .function(Function(.tailCall(node, call, input: input, frame: frame)))
    case .partial(let procedure, let arguments): return try partial(procedure, arguments, node, input, frame)
    case .lambda(let lambda): return closure(lambda, input, frame)
    case .condition(let test, let yes, let no): return try condition(test, yes, no, input, frame)
    case .otherwise(let left, let right, let unlessUndefined):
      let value = try evaluate(left, input, frame)
      let isTaken = try unlessUndefined ? !value.isUndefined : value.isTrue()
      return try isTaken ? value : evaluate(right, input, frame)
    case .block(let expressions, let hasVariables): return try block(expressions, hasVariables, input, frame)
    case .bind(let symbol, let value):
      let value = try evaluate(value, input, frame)
      frame.bind(symbol, to: value)
      return value
    case .apply(let left, let right): return try apply(left, right, node, input, frame)
    case .sort(let terms): return try sort(input, terms, node, frame)
    case .transform(let transform): return .function(Function(.transform(transform, frame)))
    case .pattern(let pattern): return .function(Function(.pattern(pattern)))
    }
  }

  private func condition(
    _ test: Node,
    _ yes: Node,
    _ no: Node?,
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    if try evaluate(test, input, frame).isTrue() { return try evaluate(yes, input, frame) }
    guard let no else { return .undefined }
    return try evaluate(no, input, frame)
  }

  private func block(
    _ expressions: [Node],
    _ hasVariables: Bool,
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let frame = hasVariables ? Frame(parent: frame) : frame
    var result = Value.undefined
    for expression in expressions { result = try evaluate(expression, input, frame) }
    return result
  }

  /// The value of a variable, or the library's function of that name.
  func lookup(_ symbol: Symbol, _ frame: Frame) -> Value {
    if let value = frame.lookup(symbol) { return value }
    guard symbol.index < library.functions.count else { return .undefined }
    return .function(Function(.library(library.functions[Int(symbol.index)])))
  }
}

extension Parser {
  static let overflowText =
    "Stack overflow error: Check for non-terminating recursive function.  Consider rewriting as tail-recursive"
}

extension Node {
  var isPath: Bool {
    if case .path = kind { true } else { false }
  }
}

extension Value {
  /// The input itself where it is wrapped.
  var unwrapped: Value {
    if case .array(let members, let marks) = self, marks.contains(.wrapper), let first = members.first { return first }
    return self
  }
}
