import JSONModel

/// One evaluation of an expression: what it may still use, and what it reaches.
final class Evaluation {
  private let program: JSONataProgram
  /// The numbers of the variables, with those of texts that were read during the evaluation.
  private var laterSymbols: SymbolTable?
  let environment: JSONataEnvironment
  let limits: JSONataLimits
  /// What writes the evaluation down, when somebody asked for that.
  let tracer: Tracer?
  /// How far down the stack it may go.
  let stack: StackGuard
  var random: RandomNumbers
  /// The call that the lambda at work ends with, which its caller has still to make.
  var tailCall: TailCall?
  /// Whether a variable may have taken the name of a function of the library.
  private(set) var mayShadow: Bool
  private var depth = 0
  private var steps = 0
  private var bytes = 0

  /// Variables of the host, for texts that are read during the evaluation.
  private let bindings: [String: JSON]
  private let globals = Frame(parent: nil)
  /// What the paths give that only read a variable from outside, when the host has said it.
  var reads: [JSONataResult] = []
  private var document = Value.undefined
  /// Frames in which a function was bound that may refer to them.
  private var knottedFrames: [Frame] = []

  init(
    _ program: JSONataProgram,
    environment: JSONataEnvironment,
    limits: JSONataLimits,
    bindings: [String: JSON],
    tracer: Tracer? = nil
  ) {
    self.program = program
    mayShadow = program.shadowsLibrary
    self.environment = environment
    self.limits = limits
    self.bindings = bindings
    self.tracer = tracer
    random = RandomNumbers(seed: environment.seed)
    stack = StackGuard(bytes: limits.stackBytes)
  }

  deinit {
    for frame in knottedFrames { frame.clear() }
  }

  var library: JSONataLibrary { program.library }

  /// Whether every node has to pass through ``evaluate(_:_:_:)``, so that it is written down.
  var isTracing: Bool { tracer != nil }

  var symbols: SymbolTable {
    get { laterSymbols ?? program.symbols }
    set { laterSymbols = newValue }
  }

  /// Evaluates the whole expression.
  ///
  /// - Parameters:
  ///   - input: The document.
  ///   - values: The values of the variables that it reads from outside.
  /// - Returns: What it gives.
  /// - Throws: An error that the evaluation ends with, or a limit that it passes.
  func run(on input: Value, _ values: [JSON?]) throws(JSONataError) -> Value {
    document = input
    bindGlobals(of: program, to: values)
    return try evaluate(program.root, Self.wrapped(input), globals)
  }

  /// Binds what an expression that was read during the evaluation reads from outside.
  func bindGlobals(of program: JSONataProgram) {
    bindGlobals(of: program, to: program.outerNames.map { bindings[$0] })
    // What it binds can be seen where it stands.
    mayShadow = true
  }

  private func bindGlobals(of program: JSONataProgram, to values: [JSON?]) {
    for (index, symbol) in program.outerSymbols.enumerated() {
      guard index < values.count, let value = values[index] else { continue }
      globals.bind(symbol, to: Value(value))
      if symbol.index < library.functions.count { mayShadow = true }
    }
    if let symbol = program.rootSymbol { globals.bind(symbol, to: document) }
  }

  /// An array as the input is the one value at hand, not many.
  static func wrapped(_ input: Value) -> Value {
    input.isArray && !input.isSequence ? .array([input], [.sequence, .wrapper]) : input
  }
}

extension Evaluation {
  /// Evaluates a node: all evaluation passes here, but for plain steps of a path while nobody watches.
  func evaluate(_ node: Node, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    tracer?.enter(node)
    steps += 1
    if steps > limits.steps { throw .timeout.at(node.position, token: nil) }
    if depth >= limits.depth { throw .overflow.at(node.position, token: nil) }
    depth += 1
    if depth & 3 == 0, stack.isExhausted { throw .overflow.at(node.position, token: nil) }
    var result = try evaluateKind(node, input, frame)
    tracer?.leave(node, with: result, isTailCall: tailCall != nil)
    if !node.isBare { result = try selection(of: result, node, frame) }
    depth -= 1
    switch result {
    case .undefined, .null, .bool, .number, .string, .data, .range, .record, .tuple: return result
    case .list(_, _, let extent):
      try check(extent, node)
      return result.normalized(keepsArray: node.keepsArray)
    case .object(let box): try check(box.extent, node)
    case .function(let function): try check(function.extent, node)
    }
    return result
  }

  /// What the filters and the grouping of a node make of what it gives.
  private func selection(of value: Value, _ node: Node, _ frame: Frame) throws(JSONataError) -> Value {
    var result = value
    for predicate in node.predicates { result = try filter(result, by: predicate, frame) }
    if let group = node.group, !node.isPath {
      result = try self.group(result, group.pairs, group.position, frame)
      tracer?.enclose(node.extent, as: .group, with: result)
    }
    return result
  }

  private func evaluateKind(_ node: Node, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    switch node.kind {
    case .path(let path): return try follow(path, node, input, frame)
    case .name(let name): return try member(name, of: input)
    case .literal(let literal): return literal.value
    case .context: return input.unwrapped
    case .variable(let symbol): return lookup(symbol, frame)
    case .wildcard: return try wildcard(input)
    case .descendants: return try descendants(input)
    case .parent(let symbol): return lookup(symbol, frame)
    case .arithmetic(let symbol, let left, let right): return try arithmetic(symbol, left, right, node, input, frame)
    case .comparison(let symbol, let left, let right): return try comparison(symbol, left, right, node, input, frame)
    case .equality(let symbol, let left, let right): return try equality(symbol, left, right, input, frame)
    case .connective(let symbol, let left, let right): return try connective(symbol, left, right, node, input, frame)
    case .concatenation(let left, let right): return try concatenation(left, right, node, input, frame)
    case .range(let left, let right): return try range(left, right, node, input, frame)
    case .inclusion(let left, let right): return try inclusion(left, right, input, frame)
    case .negate(let operand): return try negate(operand, node, input, frame)
    case .array(let items): return try array(items, node, input, frame)
    case .object(let object): return try self.object(object, node, input, frame)
    case .call(let call): return try self.call(call, node, input, frame, first: nil)
    case .tailCall(let call):
      tailCall = TailCall(call: call, node: node, input: input, frame: frame)
      return .undefined
    case .partial(let procedure, let arguments): return try partial(procedure, arguments, node, input, frame)
    case .lambda(let lambda): return try closure(lambda, input, frame)
    case .condition(let test, let yes, let no): return try condition(test, yes, no, input, frame)
    case .otherwise(let left, let right, let unlessUndefined):
      let value = try evaluate(left, input, frame)
      let isTaken = try unlessUndefined ? !value.isUndefined : value.isTrue()
      return try isTaken ? value : evaluate(right, input, frame)
    case .block(let expressions, let hasVariables): return try block(expressions, hasVariables, input, frame)
    case .bind(let symbol, let value): return try bind(symbol, value, input, frame)
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

  private func bind(_ symbol: Symbol, _ node: Node, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    let value = try evaluate(node, input, frame)
    frame.bind(symbol, to: value)
    if value.extent.holdsFunctions {
      try charge(bytes: 256)
      knottedFrames.append(frame)
    }
    return value
  }

  /// The value of a variable, or the library's function of that name.
  func lookup(_ symbol: Symbol, _ frame: Frame) -> Value {
    if let value = frame.lookup(symbol) { return value }
    guard symbol.index < library.functions.count else { return .undefined }
    return .function(Function(.library(library.functions[Int(symbol.index)])))
  }
}

/// A call in tail position: what is called, where.
struct TailCall {
  let call: Call
  /// The node of the call.
  let node: Node
  let input: Value
  let frame: Frame
}

extension Evaluation {
  /// Counts work that is done in one go.
  @inline(__always)
  func spend(_ count: Int) throws(JSONataError) {
    steps += count
    if steps > limits.steps { throw .timeout }
  }

  /// How many steps may still be taken.
  var stepsLeft: Int { max(limits.steps - steps, 0) }

  /// How many bytes may still be taken.
  var bytesLeft: Int { max(limits.totalBytes - bytes, 0) }

  /// Counts a node that is not evaluated by ``evaluate(_:_:_:)``.
  @inline(__always)
  func pass(_ node: Node) throws(JSONataError) {
    steps += 1
    if steps > limits.steps { throw .timeout.at(node.position, token: nil) }
    if depth >= limits.depth { throw .overflow.at(node.position, token: nil) }
  }

  /// Counts bytes that something takes that is built, whether or not it is kept.
  @inline(__always)
  func charge(bytes count: Int) throws(JSONataError) {
    bytes += count
    if bytes > limits.totalBytes { throw JSONataError("U1003") }
  }

  /// Checks how many members an array has that is to be built, and counts what it takes; each counts for eight bytes.
  @inline(__always)
  func allow(members count: Int) throws(JSONataError) {
    if count > limits.bytes / 8 { throw JSONataError("U1003") }
    try charge(bytes: count * MemoryLayout<Value>.stride)
  }

  /// Checks how long a text is that is to be built, and counts what it takes.
  @inline(__always)
  func allow(bytes count: Int) throws(JSONataError) {
    if count > limits.bytes { throw JSONataError("U1003") }
    try charge(bytes: count)
  }

  /// Checks how deep and how large a value is.
  @inline(__always)
  func check(_ extent: Extent, _ node: Node) throws(JSONataError) {
    if extent.depth > limits.nesting { throw JSONataError("U1004", position: node.position) }
    if Int(extent.weight) > limits.bytes / 2 { throw JSONataError("U1003", position: node.position) }
  }

  /// Checks how deep a value nests that is to be gone through, which for parts of the input nobody knows before.
  func checkNesting(_ value: Value) throws(JSONataError) {
    switch value {
    case .undefined, .null, .bool, .number, .string, .range, .function, .tuple: return
    case .list, .data, .object, .record:
      guard value.nests(atMost: 2 * limits.nesting) else { throw JSONataError("U1004") }
    }
  }

  /// Checks how many members an array has that is being built.
  @inline(__always)
  func check(members count: Int) throws(JSONataError) {
    if count > limits.bytes / 8 { throw JSONataError("U1003") }
  }

  /// Checks how long a text is that is being built.
  func check(bytes count: Int) throws(JSONataError) {
    if count > limits.bytes { throw JSONataError("U1003") }
  }

  /// Ends what goes too far down the stack without evaluating nodes.
  func checkStack() throws(JSONataError) {
    if stack.isExhausted { throw .overflow }
  }
}

extension Node {
  var isPath: Bool {
    if case .path = kind { true } else { false }
  }
}

extension Value {
  /// This as the result of a node: a sequence without members is nothing, one with a single member is that member.
  @inline(__always)
  func normalized(keepsArray: Bool) -> Value {
    guard case .list(let members, let marks, let extent) = self, marks.contains(.sequence), !marks.contains(.tuples)
    else { return self }
    if members.isEmpty { return .undefined }
    if keepsArray { return .list(members, marks.union(.keepsSingleton), extent) }
    return members.count == 1 && !marks.contains(.keepsSingleton) ? members[0] : self
  }

  /// The input itself where it is wrapped.
  var unwrapped: Value {
    if case .list(let members, let marks, _) = self, marks.contains(.wrapper), let first = members.first {
      return first
    }
    return self
  }
}
