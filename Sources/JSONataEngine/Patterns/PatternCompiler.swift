/// Compiles a regular expression.
///
/// - Source: ECMA-262, "Patterns".
struct PatternCompiler {
  private(set) var program: [Pattern.Instruction] = []
  private(set) var groupCount = 0
  let units: [UInt16]
  var offset = 0
  private let ignoresCase: Bool
  private let position: Int
  private var loopCount = 0
  private var depth = 0

  /// How many instructions a pattern may have.
  private static let sizeLimit = 20_000
  /// How deep groups may nest.
  private static let depthLimit = 40

  init(_ source: String, ignoresCase: Bool, position: Int) {
    units = Array(source.utf16)
    self.ignoresCase = ignoresCase
    self.position = position
  }

  mutating func compile() throws(JSONataError) {
    program = [.save(0)]
    try alternatives()
    guard offset == units.count else { throw malformed }
    program += [.save(1), .match]
  }

  var malformed: JSONataError {
    JSONataError("S0303", position: position, value: .string(String(decoding: units, as: UTF16.self)))
  }

  var peek: UInt16? { offset < units.count ? units[offset] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt16(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  mutating func take(_ text: String) -> Bool {
    guard units[offset...].starts(with: text.utf16) else { return false }
    offset += text.utf16.count
    return true
  }

  private mutating func alternatives() throws(JSONataError) {
    depth += 1
    if depth > Self.depthLimit { throw malformed }
    let start = program.count
    var branches: [[Pattern.Instruction]] = []
    repeat {
      try sequence()
      branches.append(Array(program[start...]))
      program.removeSubrange(start...)
    } while take("|")
    join(branches, compiledAt: start)
    depth -= 1
  }

  /// Appends alternatives: each but the last is tried first and then jumped over the others.
  private mutating func join(_ branches: [[Pattern.Instruction]], compiledAt start: Int) {
    var jumps: [Int] = []
    for (index, branch) in branches.enumerated() {
      let isLast = index == branches.count - 1
      let place = program.count
      if !isLast { program.append(.split(place + 1, place + branch.count + 2)) }
      let distance = program.count - start
      program += branch.map { $0.shifted(by: distance, from: start) }
      if isLast { break }
      jumps.append(program.count)
      program.append(.jump(0))
    }
    for jump in jumps { program[jump] = .jump(program.count) }
  }

  private mutating func sequence() throws(JSONataError) {
    while let unit = peek, unit != UInt16(ascii: "|"), unit != UInt16(ascii: ")") {
      let start = program.count
      let groups = groupCount
      let isAssertion = try atom()
      if program.count > Self.sizeLimit { throw malformed }
      if !isAssertion { try quantifier(from: start, groups: groups) }
    }
  }

  /// Compiles one atom; an assertion cannot be repeated.
  private mutating func atom() throws(JSONataError) -> Bool {
    guard let unit = peek else { return true }
    offset += 1
    switch Unicode.Scalar(unit) {
    case "^": program.append(.lineStart)
    case "$": program.append(.lineEnd)
    case "(": return try group()
    case ".":
      program.append(.any)
      return false
    case "[":
      program.append(.set(try unitClass()))
      return false
    case "\\": return try escape()
    case "*", "+", "?": throw malformed
    default:
      literal(unit)
      return false
    }
    return true
  }

  private mutating func literal(_ unit: UInt16) {
    if ignoresCase {
      let set = UnitSet(ranges: [unit...unit]).foldingCase()
      if set.ranges.count > 1 { return program.append(.set(set)) }
    }
    program.append(.unit(unit))
  }

  private mutating func group() throws(JSONataError) -> Bool {
    if take("?:") {
      try alternatives()
    } else if take("?=") {
      return try look(isAhead: true, isNegative: false)
    } else if take("?!") {
      return try look(isAhead: true, isNegative: true)
    } else {
      try skipName()
      groupCount += 1
      let number = groupCount
      program.append(.save(2 * number))
      try alternatives()
      program.append(.save(2 * number + 1))
    }
    guard take(")") else { throw malformed }
    return false
  }

  /// Skips the name of a group; groups are told by their numbers.
  private mutating func skipName() throws(JSONataError) {
    guard take("?") else { return }
    guard take("<"), let end = units[offset...].firstIndex(of: UInt16(ascii: ">")) else { throw malformed }
    offset = end + 1
  }

  private mutating func look(isAhead: Bool, isNegative: Bool) throws(JSONataError) -> Bool {
    let start = program.count
    program.append(.look(isAhead: isAhead, isNegative: isNegative, next: 0))
    try alternatives()
    program.append(.match)
    program[start] = .look(isAhead: isAhead, isNegative: isNegative, next: program.count)
    guard take(")") else { throw malformed }
    return true
  }

  private mutating func escape() throws(JSONataError) -> Bool {
    guard let unit = peek, let scalar = Unicode.Scalar(unit) else { throw malformed }
    switch scalar {
    case "b", "B":
      offset += 1
      program.append(.wordBoundary(scalar == "b"))
      return true
    case "1"..."9":
      var number = 0
      while let digit = peek, (0x30...0x39).contains(digit), number < 1000 {
        number = number * 10 + Int(digit - 0x30)
        offset += 1
      }
      program.append(.backReference(number))
    default:
      switch try classEscape() {
      case .unit(let unit): literal(unit)
      case .set(let set): program.append(.set(set))
      }
    }
    return false
  }

  private mutating func unitClass() throws(JSONataError) -> UnitSet {
    let set = try readClass()
    return ignoresCase ? set.foldingCase() : set
  }

  private mutating func quantifier(from start: Int, groups: Int) throws(JSONataError) {
    guard let (least, most) = readQuantifier() else { return }
    let isLazy = take("?")
    if let most, most < least { throw malformed }
    let body = Array(program[start...])
    program.removeSubrange(start...)
    let size = body.count * (least + ((most ?? least) - least) + 1)
    guard size <= Self.sizeLimit, program.count + size <= Self.sizeLimit else { throw malformed }
    let clear: [Pattern.Instruction] = groupCount > groups ? [.clear((2 * groups + 2)...(2 * groupCount + 1))] : []
    func append(_ part: [Pattern.Instruction]) {
      let shift = program.count - start + clear.count
      program += clear
      program += part.map { $0.shifted(by: shift, from: start) }
    }
    for _ in 0..<least { append(body) }
    if let most {
      let end = program.count + (most - least) * (body.count + clear.count + 1)
      for _ in least..<most {
        program.append(isLazy ? .split(end, program.count + 1) : .split(program.count + 1, end))
        append(body)
      }
    } else {
      let loop = loopCount
      loopCount += 1
      let head = program.count
      let end = head + clear.count + body.count + 4
      program.append(isLazy ? .split(end, head + 1) : .split(head + 1, end))
      program.append(.markLoop(loop))
      append(body)
      program.append(.checkLoop(loop))
      program.append(.jump(head))
    }
  }
}

extension Pattern.Instruction {
  /// The instruction in another place: targets at or behind a place move with it.
  func shifted(by distance: Int, from start: Int) -> Pattern.Instruction {
    func move(_ target: Int) -> Int { target >= start ? target + distance : target }
    return switch self {
    case .split(let first, let second): .split(move(first), move(second))
    case .jump(let target): .jump(move(target))
    case .look(let isAhead, let isNegative, let next): .look(isAhead: isAhead, isNegative: isNegative, next: move(next))
    case .unit, .any, .set, .save, .clear, .lineStart, .lineEnd, .wordBoundary, .backReference, .markLoop, .checkLoop,
      .match:
      self
    }
  }
}

extension UInt16 {
  init(ascii: Unicode.Scalar) { self = UInt16(UInt8(ascii: ascii)) }
}
