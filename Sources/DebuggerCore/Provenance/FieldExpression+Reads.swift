import JSONPathEngine
import JSONataEngine
import StatesLanguage

extension FieldExpression {
  /// What the expression reads of the execution, with the names that stand directly behind each, and whether it does no
  /// more than that.
  var reads: (reads: [ValueRead], isPlain: Bool) {
    let units = Array(text.utf16)
    let known = Set(variables)
    var found: [ValueRead] = []
    var isPlain = false
    for mention in references.variables where mention.name == "states" || known.contains(mention.name) {
      var scanner = NameScanner(units: units, place: mention.range.upperBound)
      var steps = scanner.steps()
      let text = String(decoding: units[mention.range.lowerBound..<scanner.place], as: UTF16.self)
      let root: ValueRead.Root
      if mention.name == "states" {
        guard case .member(let name)? = steps.first, let member = StatesMember(rawValue: name) else { continue }
        root = member == .context ? .context : .states(member)
        steps.removeFirst()
      } else {
        root = .variable(mention.name)
      }
      found.append(ValueRead(root: root, steps: steps, text: text))
      isPlain = mention.range.lowerBound == 0 && scanner.place == units.count
    }
    return (found.distinct, isPlain)
  }
}

/// Reads the names and numbers behind a variable: `.order.items[0]`.
private struct NameScanner {
  let units: [UInt16]
  /// The place behind what was read.
  private(set) var place: Int

  init(units: [UInt16], place: Int) {
    self.units = units
    self.place = min(place, units.count)
  }

  mutating func steps() -> [ReferencePath.Step] {
    var steps: [ReferencePath.Step] = []
    while let step = step() { steps.append(step) }
    return steps
  }

  /// Reads one step; leaves the place as it is when there is none.
  private mutating func step() -> ReferencePath.Step? {
    let start = place
    skipBlanks()
    if take("."), let name = name() { return .member(name) }
    if place == start || units[start] != UInt16(ascii: "."), take("["), let index = index() { return .index(index) }
    place = start
    return nil
  }

  /// A name that is not called as a function.
  private mutating func name() -> String? {
    skipBlanks()
    let name: String
    if take("`") {
      guard let end = units[place...].firstIndex(of: UInt16(ascii: "`")) else { return nil }
      name = String(decoding: units[place..<end], as: UTF16.self)
      place = end + 1
    } else {
      let end = units[place...].firstIndex { !Self.isOfName($0) } ?? units.count
      guard end > place, !Self.isDigit(units[place]) else { return nil }
      name = String(decoding: units[place..<end], as: UTF16.self)
      place = end
    }
    var next = self
    next.skipBlanks()
    return next.take("(") ? nil : name
  }

  private mutating func index() -> Int? {
    let end = units[place...].firstIndex(of: UInt16(ascii: "]")) ?? units.count
    guard end < units.count, let index = Int(String(decoding: units[place..<end], as: UTF16.self)) else { return nil }
    place = end + 1
    return index
  }

  private mutating func skipBlanks() {
    while place < units.count, [0x20, 0x09, 0x0A, 0x0D].contains(units[place]) { place += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard place < units.count, units[place] == UInt16(ascii: sign) else { return false }
    place += 1
    return true
  }

  private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  private static func isOfName(_ unit: UInt16) -> Bool {
    isDigit(unit) || (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit) || unit == UInt16(ascii: "_")
      || unit >= 0x80
  }
}

extension UInt16 {
  fileprivate init(ascii scalar: Unicode.Scalar) { self = UInt16(UInt8(ascii: scalar)) }
}
