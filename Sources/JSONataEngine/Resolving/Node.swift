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
  /// Where it stands together with the filters, the order and the members that follow it.
  let extent: Range<Int>
  /// Of a predicate: where that stands which it filters, together with it.
  let filterRange: Range<Int>?
  /// Filters on what the node gives, as a whole.
  let predicates: [Node]
  /// What is done with what the node gives, when it is a step of a path.
  let stages: [Stage]
  let group: Group?
  /// The variable that holds the step's value, while the context stays.
  let focus: Symbol?
  /// The variable that holds the value's place in its step.
  let index: Symbol?
  /// The variable that holds the value before the step, for a parent operator further on.
  let ancestor: Symbol?
  /// Whether it carries variables along with its values.
  let isTuple: Bool
  let keepsArray: Bool
  let keepsSingleton: Bool
  /// Whether it is an array constructor whose result is not flattened.
  let isConstructed: Bool
  /// Whether what it gives is its result as it is, but that sequences are normalized.
  let isBare: Bool

  /// Makes a node of its draft.
  init(_ kind: Kind, of draft: Draft) {
    self.kind = kind
    position = draft.position
    range = draft.range
    extent = draft.extent
    filterRange = draft.filterRange
    predicates = draft.predicates.map { $0.node }
    stages = draft.stages.map { stage in
      switch stage {
      case .filter(let predicate): .filter(predicate.node)
      case .index(let symbol): .index(symbol)
      }
    }
    group = draft.group.map { Group(pairs: Draft.nodes(of: $0.pairs), position: $0.position) }
    focus = draft.focus
    index = draft.index
    ancestor = draft.ancestor?.label
    isTuple = draft.isTuple
    keepsArray = draft.keepsArray
    keepsSingleton = draft.keepsSingleton
    isConstructed = draft.isConstructed
    let isPath = if case .path = kind { true } else { false }
    isBare = predicates.isEmpty && (group == nil || isPath)
  }
}

/// The steps of a path.
final class Path: Sendable {
  let steps: [Node]
  /// The names that it consists of, behind a variable if it begins with one, when it can be followed by them alone, without
  /// tuples and filters.
  let names: [String]?
  /// Whether its first step is a variable or the value at hand.
  let startsWithVariable: Bool
  /// Whether a step carries variables along with its values.
  let hasTuples: Bool

  init(_ steps: [Node], isPlain: Bool) {
    self.steps = steps
    startsWithVariable = steps.first?.isPlainVariable ?? false
    let rest = steps.dropFirst(startsWithVariable ? 1 : 0)
    let names = rest.compactMap { step in if case .name(let name) = step.kind { name } else { nil } }
    self.names = isPlain && !names.isEmpty && rest.allSatisfy(\.isPlainStep) ? names : nil
    hasTuples = steps.contains(where: \.isTuple)
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
final class ObjectConstructor: Sendable {
  let pairs: [Node.Pair]
  /// The names, when all of them are written out and no two are the same.
  let names: [String]?

  init(_ pairs: [Node.Pair]) {
    self.pairs = pairs
    let names = pairs.compactMap { pair in
      if case .literal(.string(let name)) = pair.name.kind, pair.name.isBare { name } else { nil }
    }
    self.names = names.count == pairs.count && Set(names).count == names.count ? names : nil
  }
}

/// A function that is called, and with what.
final class Call: Sendable {
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

  /// Whether nothing is done with what its kind gives.
  var isPlain: Bool {
    stages.isEmpty && predicates.isEmpty && group == nil && focus == nil && index == nil && ancestor == nil && !isTuple
      && !isConstructed
  }
}
