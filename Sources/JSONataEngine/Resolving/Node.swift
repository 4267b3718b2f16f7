/// A node of the tree that is evaluated: paths are lists of steps, variables are numbers.
///
/// Its fields change only while the tree is built. Memory is safe to share between tasks because a tree is handed out only
/// when it is complete, and nothing changes it from then on.
final class Node: @unchecked Sendable {
  enum Kind {
    case path([Node])
    /// A member by its name, as a step of a path.
    case name(String)
    case literal(Literal)
    /// The value at hand, `$`.
    case context
    case variable(Symbol)
    case wildcard
    case descendants
    case parent(Ancestor)
    case binary(Operator, Node, Node)
    case negate(Node)
    case array([Node])
    case object([Pair])
    case call(Call)
    /// A call in tail position of a lambda.
    case tailCall(Node, Call)
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

  var kind: Kind
  /// The reference implementation's position: the end of the token that makes the node.
  let position: Int
  /// Where the node stands in the expression, in UTF-16 code units.
  let range: Range<Int>
  /// Where it stands together with the filters, the order and the members that follow it.
  var extent: Range<Int>
  /// Of a predicate: where that stands which it filters, together with it.
  var filterRange: Range<Int>?
  /// Filters on what the node gives, as a whole.
  var predicates: [Node] = []
  /// What is done with what the node gives, when it is a step of a path.
  var stages: [Stage] = []
  var group: Group?
  /// The variable that holds the step's value, while the context stays.
  var focus: Symbol?
  /// The variable that holds the value's place in its step.
  var index: Symbol?
  var ancestor: Ancestor?
  /// The parents that are still to be found further out.
  var seeking: [Ancestor] = []
  /// Whether it carries variables along with its values.
  var isTuple = false
  var keepsArray = false
  var keepsSingleton = false
  /// Whether it is an array constructor whose result is not flattened.
  var isConstructed = false
  /// Whether it is a path of names only, which can be followed without tuples and filters.
  var isPlainPath = false

  init(_ kind: Kind, position: Int, range: Range<Int>) {
    self.kind = kind
    self.position = position
    self.range = range
    extent = range
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

/// A function that is called, and with what.
struct Call {
  let procedure: Node
  let arguments: [Node]
}

/// A function that is written out.
struct Lambda {
  let parameters: [Symbol]
  let signature: Signature?
  let body: Node
}

/// A change to parts of a value.
struct Transform {
  let pattern: Node
  let update: Node
  let deletion: Node?
}

/// A value further up that a parent operator asks for.
final class Ancestor {
  var label: Symbol
  /// How many levels are still to climb.
  var level = 1

  init(_ label: Symbol) { self.label = label }
}
