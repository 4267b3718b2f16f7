/// How much it matters that a link is short.
struct LinkWeights {
  private(set) var weights: [Int]

  init(_ scope: Scope, _ walk: ScopeWalk) {
    weights = scope.links.map { link in
      switch link.kind {
      case .normal: 4
      case .fallback: 3
      case .failure: 2
      case .forced: 1
      }
    }
    for link in Self.mainPath(scope, walk) { weights[link] = 16 }
  }

  /// The links from the start on, each to where the longest way goes on, failures aside.
  private static func mainPath(_ scope: Scope, _ walk: ScopeWalk) -> [Int] {
    let linksOut = scope.linksOut
    var depths = Array(repeating: 0, count: scope.items.count)
    func ways(from item: Int) -> [Int] {
      linksOut[item].filter { !walk.leadsBack[$0] && scope.links[$0].kind.isRegular }
    }
    for item in walk.order.reversed() {
      depths[item] = ways(from: item).reduce(0) { max($0, depths[scope.links[$1].target] + 1) }
    }
    var path: [Int] = []
    var item = scope.mark ?? scope.start
    while let here = item {
      let next = ways(from: here).min { depths[scope.links[$0].target] > depths[scope.links[$1].target] }
      item = next.map { scope.links[$0].target }
      path += [next].compactMap(\.self)
    }
    return path
  }
}

extension LayoutEdge.Kind {
  /// Whether an edge is taken when nothing goes wrong.
  var isRegular: Bool {
    switch self {
    case .normal, .fallback: true
    case .failure, .forced: false
    }
  }
}
