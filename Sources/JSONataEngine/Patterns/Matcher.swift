/// Runs a pattern on a text with its own stack, so that neither long texts nor bad patterns can exhaust the program's.
struct Matcher<Unit: FixedWidthInteger & UnsignedInteger> {
  let pattern: Pattern
  let text: [Unit]
  /// How many steps it has taken.
  private(set) var steps = 0
  private let limit: Int
  private var captures: [Int] = []
  private var loops: [Int: Int] = [:]
  private var alternatives: [Alternative] = []

  /// Where to go on when the present attempt fails.
  private enum Alternative {
    case place(Int, at: Int)
    case capture(Int, was: Int)
    case loop(Int, was: Int?)
  }

  init(_ pattern: Pattern, _ text: [Unit], limit: Int) {
    self.pattern = pattern
    self.text = text
    self.limit = limit
  }

  /// The captures of the first match at or behind an offset: pairs of offsets, -1 for groups that take no part.
  ///
  /// - Returns: `nil` when there is no match, or when the limit is passed; ``isExhausted`` tells which.
  mutating func match(from start: Int) -> [Int]? {
    guard start <= text.count else { return nil }
    for offset in start...text.count {
      if let unit = pattern.firstUnit, offset == text.count || UInt16(text[offset]) != unit { continue }
      captures = Array(repeating: -1, count: 2 * pattern.groupCount + 2)
      alternatives.removeAll(keepingCapacity: true)
      if run(0, offset) != nil { return captures }
      if isExhausted { return nil }
    }
    return nil
  }

  /// Whether it gave up because of the limit.
  var isExhausted: Bool { steps > limit }

  /// Runs the program from a place to its end; the offset where it ends, or `nil`.
  private mutating func run(_ place: Int, _ offset: Int) -> Int? {
    let base = alternatives.count
    var (place, offset) = (place, offset)
    while true {
      steps += 1
      if steps > limit { return nil }
      if case .match = pattern.program[place] { return offset }
      guard let next = advance(&place, offset) else {
        guard let (otherPlace, other) = backtrack(to: base) else { return nil }
        (place, offset) = (otherPlace, other)
        continue
      }
      offset = next
    }
  }

  private mutating func backtrack(to base: Int) -> (Int, Int)? {
    while alternatives.count > base, let last = alternatives.popLast() {
      switch last {
      case .place(let place, let offset): return (place, offset)
      case .capture(let index, let value): captures[index] = value
      case .loop(let loop, let value): loops[loop] = value
      }
    }
    return nil
  }

  /// Carries out the instruction at a place; the new offset, or `nil` when it fails.
  private mutating func advance(_ place: inout Int, _ offset: Int) -> Int? {
    let instruction = pattern.program[place]
    place += 1
    switch instruction {
    case .unit(let unit): return offset < text.count && UInt16(text[offset]) == unit ? offset + 1 : nil
    case .any: return offset < text.count && !Self.isLineBreak(text[offset]) ? offset + 1 : nil
    case .set(let set): return offset < text.count && set.contains(UInt16(text[offset])) ? offset + 1 : nil
    case .split(let first, let second):
      alternatives.append(.place(second, at: offset))
      place = first
    case .jump(let target): place = target
    case .save(let index): setCapture(index, offset)
    case .clear(let indices): for index in indices { setCapture(index, -1) }
    case .lineStart:
      guard offset == 0 || pattern.isMultiline && Self.isLineBreak(text[offset - 1]) else { return nil }
    case .lineEnd:
      guard offset == text.count || pattern.isMultiline && Self.isLineBreak(text[offset]) else { return nil }
    case .wordBoundary(let isWanted):
      guard (isWord(offset - 1) != isWord(offset)) == isWanted else { return nil }
    case .backReference(let group): return repeated(group, offset)
    case .look(_, let isNegative, let next):
      guard looks(place, offset) != isNegative else { return nil }
      place = next
    case .markLoop(let loop):
      alternatives.append(.loop(loop, was: loops[loop]))
      loops[loop] = offset
    case .checkLoop(let loop):
      guard loops[loop] != offset else { return nil }
    case .match: break
    }
    return offset
  }

  private mutating func setCapture(_ index: Int, _ offset: Int) {
    alternatives.append(.capture(index, was: captures[index]))
    captures[index] = offset
  }

  /// Whether what follows matches; its own alternatives are forgotten then, its captures kept.
  private mutating func looks(_ place: Int, _ offset: Int) -> Bool {
    let base = alternatives.count
    let isFound = run(place, offset) != nil
    if isFound {
      let kept = alternatives[base...].filter { if case .place = $0 { false } else { true } }
      alternatives.replaceSubrange(base..., with: kept)
    }
    return isFound
  }

  private func repeated(_ group: Int, _ offset: Int) -> Int? {
    guard group <= pattern.groupCount, captures[2 * group + 1] >= 0 else { return offset }
    let part = text[captures[2 * group]..<captures[2 * group + 1]]
    guard offset + part.count <= text.count else { return nil }
    return text[offset..<offset + part.count].elementsEqual(part, by: isSame) ? offset + part.count : nil
  }

  private func isSame(_ left: Unit, _ right: Unit) -> Bool {
    left == right
      || pattern.ignoresCase && UnitSet(ranges: [UInt16(left)...UInt16(left)]).foldingCase().contains(UInt16(right))
  }

  private func isWord(_ offset: Int) -> Bool {
    text.indices.contains(offset) && UnitSet.words.contains(UInt16(text[offset]))
  }

  private static func isLineBreak(_ unit: Unit) -> Bool {
    let unit = UInt16(unit)
    return unit == 0x0A || unit == 0x0D || unit == 0x2028 || unit == 0x2029
  }
}
