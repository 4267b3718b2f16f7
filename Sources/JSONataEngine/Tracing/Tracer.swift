/// Writes down the visits of one evaluation.
final class Tracer {
  /// A visit that has begun.
  private struct Opening {
    let range: Range<Int>
    let kind: JSONataTrace.Kind
    /// How many visits were written down before it.
    let first: Int
    /// Whether it is written down when it ends.
    let isKept: Bool
    /// Whether what happens inside of it is not written down either.
    let hidesInside: Bool
    var omittedCount = 0
  }

  /// A visit that ended with a call in tail position; what it gives is known only when that call ends.
  private struct TailVisit {
    let opening: Opening
    /// How many visits were open around the call.
    var depth: Int
    /// Which of the calls in a row it stands in.
    let round: Int
  }

  private let text: String
  private let symbols: SymbolTable
  private let limits: JSONataTraceLimits
  /// How often each node of the expression was visited; nodes that `$eval` read are not among them.
  private var counts: [ObjectIdentifier: Int] = [:]
  private var visits: [JSONataTrace.Visit] = []
  private var openings: [Opening] = []
  private var tailVisits: [TailVisit] = []
  private var round = 0
  private var keptCount = 0
  private var omittedCount = 0
  private var bytes: Int

  init(_ expression: JSONataExpression, _ limits: JSONataTraceLimits) {
    text = expression.text
    symbols = expression.program.symbols
    self.limits = limits
    bytes = limits.bytes
    expression.program.root.forEachNode { counts[ObjectIdentifier($0)] = 0 }
  }

  /// Begins a visit.
  func enter(_ node: Node) {
    let first = visits.count
    guard let count = counts[ObjectIdentifier(node)] else {
      let hides = openings.last?.hidesInside ?? false
      openings.append(Opening(range: node.range, kind: .block, first: first, isKept: false, hidesInside: hides))
      return
    }
    counts[ObjectIdentifier(node)] = count + 1
    let isKept = openings.last?.hidesInside != true && count < limits.visitsOfNode && keptCount < limits.visits
    if isKept { keptCount += 1 } else { omit() }
    openings.append(
      Opening(
        range: node.isPath ? node.extent : node.range,
        kind: JSONataTrace.Kind(node, symbols),
        first: first,
        isKept: isKept,
        hidesInside: !isKept
      )
    )
  }

  /// Counts a visit that is left out, for all and for the innermost visit around it that is kept.
  private func omit() {
    omittedCount += 1
    guard let last = openings.last, !last.hidesInside else { return }
    if let index = openings.lastIndex(where: \.isKept) { openings[index].omittedCount += 1 }
  }

  /// Ends the visit that was begun last.
  func leave(_ node: Node, with result: Value, isTailCall: Bool) {
    guard let opening = openings.popLast(), opening.isKept else { return }
    if isTailCall {
      tailVisits.append(TailVisit(opening: opening, depth: openings.count, round: round))
    } else {
      write(opening, outcome(of: result, keepsArray: node.keepsArray))
    }
  }

  /// Writes down what has come of a value together with what stands behind it, and puts that around the visits of its
  /// parts.
  func enclose(_ range: Range<Int>, as kind: JSONataTrace.Kind, with result: Value) {
    guard openings.last?.hidesInside != true else { return }
    guard keptCount < limits.visits else { return omit() }
    let floor = openings.last?.first ?? 0
    var first = visits.count
    while first > floor, visits[first - 1].range != range, range.contains(visits[first - 1].range) {
      first = visits[first - 1].first
    }
    guard first < visits.count else { return }
    keptCount += 1
    let opening = Opening(range: range, kind: kind, first: first, isKept: true, hidesInside: false)
    write(opening, outcome(of: result, keepsArray: false))
  }

  private func write(_ opening: Opening, _ outcome: JSONataTrace.Outcome) {
    if case .path = opening.kind, let only = visits.last, only.first == opening.first, only.range == opening.range,
      only.outcome == outcome
    {
      return
    }
    visits.append(
      JSONataTrace.Visit(
        range: opening.range,
        kind: opening.kind,
        outcome: outcome,
        first: opening.first,
        omittedCount: opening.omittedCount
      )
    )
  }

  private func outcome(of value: Value, keepsArray: Bool) -> JSONataTrace.Outcome {
    let value = value.normalized(keepsArray: keepsArray)
    if value.isUndefined { return .nothing }
    let most = min(bytes, limits.bytesOfValue)
    var rest = most
    value.charge(&rest)
    bytes -= most - max(rest, 0)
    if rest < 0 { return .tooLarge }
    return value.json.map { .value($0) } ?? .function
  }
}

extension Tracer {
  /// How many visits wait for a call in tail position.
  var tailVisitCount: Int { tailVisits.count }

  /// Begins a call in tail position.
  func beginTailCall() {
    for index in tailVisits.indices.reversed() {
      guard tailVisits[index].round == round else { break }
      tailVisits[index].depth = openings.count
    }
    round += 1
  }

  /// Ends the visits that waited for calls in tail position: those of the last call first.
  func finishTailCalls(since start: Int, with result: Value) {
    guard start < tailVisits.count else { return }
    let outcome = outcome(of: result, keepsArray: false)
    for visit in takeTailVisits(since: start) { write(visit.opening, outcome) }
  }

  private func takeTailVisits(since start: Int) -> [TailVisit] {
    let taken = tailVisits[start...]
    tailVisits.removeSubrange(start...)
    var result: [TailVisit] = []
    var end = taken.endIndex
    while end > taken.startIndex {
      let begin = taken[..<end].lastIndex { $0.round != taken[end - 1].round }.map { $0 + 1 } ?? taken.startIndex
      result += taken[begin..<end]
      end = begin
    }
    return result
  }

  /// Ends all visits that are open, the innermost one with an error.
  func fail(with error: JSONataError) {
    var outcome = JSONataTrace.Outcome.failed(error)
    while true {
      let start = tailVisits.firstIndex { $0.depth >= openings.count } ?? tailVisits.endIndex
      for visit in takeTailVisits(since: start) {
        write(visit.opening, outcome)
        outcome = .unfinished
      }
      guard let opening = openings.popLast() else { return }
      guard opening.isKept else { continue }
      write(opening, outcome)
      outcome = .unfinished
    }
  }

  /// The trace, when the evaluation has ended.
  func trace(endingWith result: Result<JSONataResult, JSONataError>) -> JSONataTrace {
    var visits = visits
    var ends: [Int] = []
    for index in visits.indices.reversed() {
      while let first = ends.last, index < first { ends.removeLast() }
      visits[index].depth = ends.count
      ends.append(visits[index].first)
    }
    return JSONataTrace(text: text, visits: visits, result: result, omittedCount: omittedCount)
  }
}
