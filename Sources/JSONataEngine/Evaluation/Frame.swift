/// The variables of a block, a call or a tuple, and where to look for others.
final class Frame {
  let parent: Frame?
  // Most frames have three variables at most: those need no second allocation.
  private var count = 0
  private var firstSymbol = Symbol(index: -1)
  private var secondSymbol = Symbol(index: -1)
  private var thirdSymbol = Symbol(index: -1)
  private var first = Value.undefined
  private var second = Value.undefined
  private var third = Value.undefined
  private var rest: [(symbol: Symbol, value: Value)] = []

  /// How deep functions and the frames that they keep alive nest here, but for those that were bound after the frame
  /// was in use: these are cut loose at the end.
  private(set) var functionDepth: UInt16

  init(parent: Frame?) {
    self.parent = parent
    functionDepth = parent?.functionDepth.deeper ?? 0
  }

  convenience init(parent: Frame, tuple: Tuple) {
    self.init(parent: parent)
    for binding in tuple.bindings { start(binding.symbol, with: binding.value) }
  }

  /// Sets a variable that the frame has from its start.
  @inline(__always)
  func start(_ symbol: Symbol, with value: Value) {
    let extent = value.extent
    if extent.holdsFunctions { functionDepth = max(functionDepth, extent.depth.deeper) }
    bind(symbol, to: value)
  }

  /// Forgets all variables, so that a function that is bound here and refers to the frame does not keep it alive.
  func clear() {
    (first, second, third) = (.undefined, .undefined, .undefined)
    rest = []
  }

  /// Sets a variable of this frame.
  func bind(_ symbol: Symbol, to value: Value) {
    if count > 0, firstSymbol == symbol { return first = value }
    if count > 1, secondSymbol == symbol { return second = value }
    if count > 2, thirdSymbol == symbol { return third = value }
    if count > 3, let position = rest.firstIndex(where: { $0.symbol == symbol }) {
      return rest[position].value = value
    }
    add(symbol, value)
  }

  private func add(_ symbol: Symbol, _ value: Value) {
    switch count {
    case 0: (firstSymbol, first) = (symbol, value)
    case 1: (secondSymbol, second) = (symbol, value)
    case 2: (thirdSymbol, third) = (symbol, value)
    default: rest.append((symbol, value))
    }
    count += 1
  }

  /// The value of a variable here or further out, `nil` when it is bound nowhere.
  func lookup(_ symbol: Symbol) -> Value? {
    var frame = self
    while true {
      if let value = frame.own(symbol) { return value }
      guard let parent = frame.parent else { return nil }
      frame = parent
    }
  }

  @inline(__always)
  private func own(_ symbol: Symbol) -> Value? {
    if firstSymbol == symbol { return first }
    if secondSymbol == symbol { return second }
    if thirdSymbol == symbol { return third }
    guard count > 3 else { return nil }
    for binding in rest where binding.symbol == symbol { return binding.value }
    return nil
  }
}
