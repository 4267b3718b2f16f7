/// A function as a value.
final class Function {
  enum Kind {
    /// A function of the library.
    case library(Builtin)
    case lambda(Closure)
    /// A call in tail position that its caller has still to make.
    case tailCall(Node, Call, input: Value, frame: Frame)
    /// A function with some of its arguments; `nil` stands for those still to come.
    case partial(Function, [Value?])
    case pattern(Pattern)
    /// What finds the match after one that was found.
    case nextMatch(Pattern, subject: String, from: Int)
    case transform(Transform, Frame)
    /// The second function on the result of the first.
    case chain(Function, Function)
  }

  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// How many arguments it takes, as far as that is known.
  var arity: Int {
    switch kind {
    case .library(let function): function.arity
    case .lambda(let closure): closure.parameters.count
    case .tailCall: 0
    case .partial(_, let arguments): arguments.count { $0 == nil }
    case .pattern: 2
    case .nextMatch: 0
    case .transform, .chain: 1
    }
  }
}

/// A lambda with the place where it was written.
struct Closure {
  let parameters: [Symbol]
  let signature: Signature?
  let body: Node
  let input: Value
  let frame: Frame
}
