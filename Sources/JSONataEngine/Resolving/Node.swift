/// A node of the tree that is evaluated: paths are lists of steps, variables are numbers.
final class Node: Sendable {
  enum Kind {
    case path(Path)
    /// A member by its name, as a step of a path.
    case name(String)
    case literal(Literal)
    /// The value at hand, `$`.
    case context
    case variable(Symbol)
    case wildcard
    case descendants
    /// A value further up, which a step before bound to a variable.
    case parent(Symbol)
    case arithmetic(BinaryOperator.Arithmetic, Node, Node)
    case comparison(BinaryOperator.Comparison, Node, Node)
    case equality(BinaryOperator.Equality, Node, Node)
    case connective(BinaryOperator.Connective, Node, Node)
    case concatenation(Node, Node)
    case range(Node, Node)
    case inclusion(Node, Node)
    case negate(Node)
    case array([Node])
    case object(ObjectConstructor)
    case call(Call)
    /// A call in tail position of a lambda.
    case tailCall(Call)
    case partial(Node, [Node?])
    case lambda(Lambda)
    case condition(Node, Node, Node?)
    /// The left side unless it is false, or unless it is nothing.
    case otherwise(Node, Node, unlessUndefined: Bool)
    case block([Node], hasVariables: Bool)
    case bind(Symbol, Node)
    case apply(Node, Node)
    case sort([Term])
    case transform(Transform)
    case pattern(Pattern)
  }

  /// A name and a value of an object.
  typealias Pair = (name: Node, value: Node)
  /// What to order by.
  typealias Term = (isDescending: Bool, expression: Node)

  let kind: Kind
  /// The reference implementation's position: the end of the token that makes the node.
  let position: Int
  /// Where the node stands in the expression, in UTF-16 code units.
  let range: Range<Int>
  private let additions: Additions?
  /// Whether it carries variables along with its values.
  let isTuple: Bool
  let keepsArray: Bool
  let keepsSingleton: Bool
  /// Whether it is an array constructor whose result is not flattened.
  let isConstructed: Bool
  /// Whether what it gives is its result as it is, but that sequences are normalized.
  let isBare: Bool
  /// Whether nothing is done with what its kind gives.
  let isPlain: Bool

  /// Makes a node of its draft.
  init(_ kind: Kind, of draft: Draft, _ additions: Additions?) {
    self.kind = kind
    self.additions = additions
    position = draft.position
    range = draft.range
    isTuple = draft.isTuple
    keepsArray = draft.keepsArray
    keepsSingleton = draft.keepsSingleton
    isConstructed = draft.isConstructed
    isPlain = additions?.isInvisible ?? true && !draft.isTuple && !draft.isConstructed
    let isPath = if case .path = kind { true } else { false }
    isBare = additions.map { $0.predicates.isEmpty && ($0.group == nil || isPath) } ?? true
  }
}

extension Node {
  /// Where it stands together with the filters, the order and the members that follow it.
  var extent: Range<Int> { additions?.extent ?? range }
  /// Of a predicate: where that stands which it filters, together with it.
  var filterRange: Range<Int>? { additions?.filterRange }
  /// Filters on what the node gives, as a whole.
  var predicates: [Node] { additions?.predicates ?? [] }
  /// What is done with what the node gives, when it is a step of a path.
  var stages: [Stage] { additions?.stages ?? [] }
  var group: Group? { additions?.group }
  /// The variable that holds the step's value, while the context stays.
  var focus: Symbol? { additions?.focus }
  /// The variable that holds the value's place in its step.
  var index: Symbol? { additions?.index }
  /// The variable that holds the value before the step, for a parent operator further on.
  var ancestor: Symbol? { additions?.ancestor }
}

/// The steps of a path.
struct Path {
  let steps: [Node]
  /// Whether it consists of names, behind a variable if it begins with one, and can be followed by them alone, without
  /// tuples and filters.
  let hasOnlyNames: Bool
  /// Whether its first step is a variable or the value at hand.
  let startsWithVariable: Bool
  /// Whether a step carries variables along with its values.
  let hasTuples: Bool
  /// Its number among the paths that only read a variable from outside.
  var outerRead: Int?

  init(_ steps: [Node], isPlain: Bool) {
    self.steps = steps
    startsWithVariable = steps.first?.isPlainVariable ?? false
    let first = startsWithVariable ? 1 : 0
    hasOnlyNames = isPlain && steps.count > first && steps[first...].allSatisfy(\.isPlainStep)
    hasTuples = steps.contains(where: \.isTuple)
  }

  /// The variable that it reads a member of, when it does nothing else.
  var readSymbol: Symbol? {
    guard hasOnlyNames, let first = steps.first, !first.keepsArray, case .variable(let symbol) = first.kind else {
      return nil
    }
    return symbol
  }

  /// The names that it is followed by when it has only names.
  var names: some Sequence<String> {
    steps.lazy.compactMap { step in if case .name(let name) = step.kind { name } else { nil } }
  }
}

/// What is done with the values of a step.
enum Stage {
  case filter(Node)
  /// Binds the place of each value to a variable.
  case index(Symbol)
}

/// The members that an object is made of, one for each different name.
struct Group {
  let pairs: [Node.Pair]
  let position: Int
}

/// The members of an object that is written out.
struct ObjectConstructor {
  let pairs: [Node.Pair]
  /// The names, when all of them are written out and no two are the same.
  let names: [String]?

  init(_ pairs: [Node.Pair]) {
    self.pairs = pairs
    var names: [String] = []
    names.reserveCapacity(pairs.count)
    for pair in pairs {
      guard case .literal(.string(let name)) = pair.name.kind, pair.name.isBare else { break }
      names.append(name)
    }
    self.names = names.count == pairs.count && Self.areDistinct(names) ? names : nil
  }

  private static func areDistinct(_ names: [String]) -> Bool {
    // Comparing a few names with each other is cheaper than a set.
    guard names.count <= 8 else { return Set(names).count == names.count }
    for index in names.indices where names[..<index].contains(names[index]) { return false }
    return true
  }
}

/// A function that is called, and with what.
struct Call {
  let procedure: Node
  let arguments: [Node]

  init(_ procedure: Node, _ arguments: [Node]) {
    self.procedure = procedure
    self.arguments = arguments
  }
}

/// A function that is written out.
final class Lambda: Sendable {
  let parameters: [Symbol]
  let signature: Signature?
  let body: Node

  init(_ parameters: [Symbol], _ signature: Signature?, _ body: Node) {
    self.parameters = parameters
    self.signature = signature
    self.body = body
  }
}

/// A change to parts of a value.
final class Transform: Sendable {
  let pattern: Node
  let update: Node
  let deletion: Node?

  init(_ pattern: Node, _ update: Node, _ deletion: Node?) {
    self.pattern = pattern
    self.update = update
    self.deletion = deletion
  }
}

extension Node {
  /// The first step of a path.
  var firstStep: Node? {
    if case .path(let path) = kind { path.steps.first } else { nil }
  }

  /// Whether it only selects a member by its name.
  var isPlainStep: Bool {
    if case .name = kind { isPlain } else { false }
  }

  /// Whether it only gives a variable or the value at hand.
  fileprivate var isPlainVariable: Bool {
    switch kind {
    case .variable, .context: isPlain
    case .path, .name, .literal, .wildcard, .descendants, .parent, .arithmetic, .comparison, .equality, .connective,
      .concatenation, .range, .inclusion, .negate, .array, .object, .call, .tailCall, .partial, .lambda, .condition,
      .otherwise, .block, .bind, .apply, .sort, .transform, .pattern:
      false
    }
  }
}
