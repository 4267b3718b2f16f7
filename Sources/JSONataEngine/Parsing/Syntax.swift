/// A node of the tree as it is written, before paths and scopes are worked out.
final class Syntax {
  indirect enum Kind {
    case name(String)
    case literal(Literal)
    case variable(String)
    case pattern(Pattern)
    case wildcard
    case descendants
    case parent
    case binary(BinaryOperator, Syntax, Syntax)
    /// The left side unless it is false, or unless it is nothing.
    case otherwise(Syntax, Syntax, unlessUndefined: Bool)
    case negate(Syntax)
    case array([Syntax])
    case object([Pair])
    case call(Syntax, [Syntax])
    /// A call with places held open by `nil`.
    case partial(Syntax, [Syntax?])
    case lambda([String], Signature?, Syntax)
    case condition(Syntax, Syntax, Syntax?)
    case block([Syntax])
    case step(Syntax, Syntax)
    case filter(Syntax, Syntax)
    case group(Syntax, [Pair])
    case sort(Syntax, [Term])
    case bind(String, Syntax)
    case focus(Syntax, String)
    case index(Syntax, String)
    case apply(Syntax, Syntax)
    case transform(Syntax, Syntax, Syntax?)
    case end
  }

  /// A name and a value of an object.
  typealias Pair = (name: Syntax, value: Syntax)
  /// What to order by.
  typealias Term = (isDescending: Bool, expression: Syntax)

  let kind: Kind
  /// The reference implementation's position: the end of the token that makes the node.
  let position: Int
  let range: Range<Int>
  /// How deep the tree below is.
  let height: Int
  var keepsArray = false

  init(_ kind: Kind, position: Int, range: Range<Int>, height: Int = 1) {
    self.kind = kind
    self.position = position
    self.range = range
    self.height = height
  }
}
