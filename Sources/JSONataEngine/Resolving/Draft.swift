/// A node while the tree is being built, in which later parts of an expression change what was made of earlier ones; it
/// is told by its number.
struct Draft {
  enum Kind {
    case path(List)
    case name(NameID)
    case constant(Constant)
    case context
    case variable(Symbol)
    case wildcard
    case descendants
    case parent(AncestorID)
    case binary(BinaryOperator, DraftID, DraftID)
    case negate(DraftID)
    case array(List)
    /// Names and values in turns.
    case object(pairs: List)
    case call(DraftID, List)
    /// A call in tail position of a lambda.
    case tailCall(DraftID, List)
    case partial(DraftID, List)
    /// A place for an argument that comes later.
    case placeholder
    /// Its parameters are variables.
    case lambda(parameters: List, SignatureID?, DraftID)
    case condition(DraftID, DraftID, DraftID?)
    case otherwise(DraftID, DraftID, unlessUndefined: Bool)
    case block(List, hasVariables: Bool)
    case bind(Symbol, DraftID)
    case apply(DraftID, DraftID)
    case sort(terms: List)
    /// What to order by.
    case term(isDescending: Bool, DraftID)
    case transform(DraftID, DraftID, DraftID?)
    case pattern(PatternID)
  }

  /// Some nodes in their order.
  typealias List = ListStore<DraftID>.List

  /// What is done with the values of a step.
  enum Stage {
    case filter(DraftID)
    /// Binds the place of each value to a variable.
    case index(Symbol)
  }

  /// What few nodes have.
  struct Additions {
    var predicates: [DraftID] = []
    var stages: [Stage] = []
    var group: (pairs: List, position: Int)?
    var focus: Symbol?
    var index: Symbol?
    var ancestor: AncestorID?
    /// The parents that are still to be found further out.
    var seeking: [AncestorID] = []
    var filterRange: Range<Int>?
  }

  var kind: Kind
  let position: Int
  let range: Range<Int>
  var extent: Range<Int>
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
struct Ancestor {
  var label: Symbol
  /// How many levels are still to climb.
  var level = 1
}
