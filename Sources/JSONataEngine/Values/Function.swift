/// A function as a value.
final class Function {
  enum Kind {
    /// A function of the library.
    case library(Builtin)
    case lambda(Closure)
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
  /// What it keeps alive.
  let extent: Extent

  init(_ kind: Kind) {
    self.kind = kind
    extent =
      switch kind {
      case .library, .pattern, .nextMatch: Extent(depth: 1, holdsFunctions: true, weight: 1)
      case .lambda(let closure): Extent(functionOver: Extent(of: closure.input, closure.frame.functionDepth))
      case .partial(let function, let known): Extent(functionOver: Extent(of: function, known))
      case .transform(_, let frame): Extent(functionOver: Extent(depth: frame.functionDepth))
      case .chain(let first, let second):
        Extent(functionOver: Extent(depth: max(first.extent.depth, second.extent.depth)))
      }
  }

  /// How many arguments it takes, as far as that is known.
  var arity: Int {
    switch kind {
    case .library(let function): function.arity
    case .lambda(let closure): closure.lambda.parameters.count
    case .partial(_, let arguments): arguments.count { $0 == nil }
    case .pattern: 2
    case .nextMatch: 0
    case .transform, .chain: 1
    }
  }
}

/// A lambda with the place where it was written.
struct Closure {
  let lambda: Lambda
  /// Whether arguments are taken as they come, although the lambda has a signature.
  var isUnchecked = false
  let input: Value
  let frame: Frame

  /// What has to be known of the arguments, `nil` for nothing.
  var signature: Signature? { isUnchecked ? nil : lambda.signature }
}

extension Extent {
  fileprivate init(of input: Value, _ depth: UInt16) { self.init(depth: max(input.extent.depth, depth)) }

  fileprivate init(of function: Function, _ known: [Value?]) {
    self.init(depth: known.reduce(function.extent.depth) { max($0, $1?.extent.depth ?? 0) })
  }
}
