/// A node of the tree while it is being built: later parts of an expression change what was made of earlier ones.
final class Draft {
  enum Kind {
    case path([Draft])
    case name(String)
    case literal(Literal)
    case context
    case variable(Symbol)
    case wildcard
    case descendants
    case parent(Ancestor)
    case binary(BinaryOperator, Draft, Draft)
    case negate(Draft)
    case array([Draft])
    case object([Pair])
    case call(Draft, [Draft])
    /// A call in tail position of a lambda.
    case tailCall(Draft, [Draft])
    case partial(Draft, [Draft?])
    case lambda([Symbol], Signature?, Draft)
    case condition(Draft, Draft, Draft?)
    case otherwise(Draft, Draft, unlessUndefined: Bool)
    case block([Draft], hasVariables: Bool)
    case bind(Symbol, Draft)
    case apply(Draft, Draft)
    case sort([Term])
    case transform(Draft, Draft, Draft?)
    case pattern(Pattern)
  }

  /// A name and a value of an object.
  typealias Pair = (name: Draft, value: Draft)
  /// What to order by.
  typealias Term = (isDescending: Bool, expression: Draft)

  /// What is done with the values of a step.
  enum Stage {
    case filter(Draft)
    /// Binds the place of each value to a variable.
    case index(Symbol)
  }

  var kind: Kind
  let position: Int
  let range: Range<Int>
  var extent: Range<Int>
  var filterRange: Range<Int>?
  var predicates: [Draft] = []
  var stages: [Stage] = []
  var group: (pairs: [Pair], position: Int)?
  var focus: Symbol?
  var index: Symbol?
  var ancestor: Ancestor?
  /// The parents that are still to be found further out.
  var seeking: [Ancestor] = []
  var isTuple = false
  var keepsArray = false
  var keepsSingleton = false
  var isConstructed = false

  init(_ kind: Kind, position: Int, range: Range<Int>) {
    self.kind = kind
    self.position = position
    self.range = range
    extent = range
  }
}

/// A value further up that a parent operator asks for.
final class Ancestor {
  var label: Symbol
  /// How many levels are still to climb.
  var level = 1

  init(_ label: Symbol) { self.label = label }
}
