/// A node of the tree as it is written, before paths and scopes are worked out; it is told by its number.
struct Syntax {
  enum Kind {
    case name(NameID)
    case constant(Constant)
    case variable(NameID)
    case pattern(PatternID)
    case wildcard
    case descendants
    case parent
    case binary(BinaryOperator, SyntaxID, SyntaxID)
    /// The left side unless it is false, or unless it is nothing.
    case otherwise(SyntaxID, SyntaxID, unlessUndefined: Bool)
    case negate(SyntaxID)
    case array(List)
    /// Names and values in turns.
    case object(pairs: List)
    case call(SyntaxID, List)
    /// A call some of whose arguments are places held open.
    case partial(SyntaxID, List)
    /// A place for an argument that comes later.
    case placeholder
    /// Its parameters are variables.
    case lambda(parameters: List, SignatureID?, SyntaxID)
    case condition(SyntaxID, SyntaxID, SyntaxID?)
    case block(List)
    case step(SyntaxID, SyntaxID)
    case filter(SyntaxID, SyntaxID)
    /// Names and values in turns.
    case group(SyntaxID, pairs: List)
    case sort(SyntaxID, terms: List)
    /// What to order by.
    case term(isDescending: Bool, SyntaxID)
    case bind(NameID, SyntaxID)
    case focus(SyntaxID, NameID)
    case index(SyntaxID, NameID)
    case apply(SyntaxID, SyntaxID)
    case transform(SyntaxID, SyntaxID, SyntaxID?)
    case end
  }

  /// Some nodes in their order.
  typealias List = ListStore<SyntaxID>.List

  let kind: Kind
  /// The reference implementation's position: the end of the token that makes the node.
  let position: Int
  let range: Range<Int>
  /// How deep the tree below is.
  let height: Int
  var keepsArray = false
}
