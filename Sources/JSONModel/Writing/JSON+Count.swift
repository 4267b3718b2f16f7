extension JSON {
  /// How many bytes of UTF-8 the compact text has, counted without making it.
  public var utf8Count: Int { utf8Count(nesting: Self.countedNesting) }

  /// How deep values are counted by calls that nest; what is deeper is left to the writer, which needs memory instead.
  private static let countedNesting = 64

  private func utf8Count(nesting: Int) -> Int {
    var counter = ByteCounter()
    switch self {
    case .null: return 4
    case .bool(let value): return value ? 4 : 5
    case .number(let number): return number.utf8Count
    case .string(let text): counter.appendQuoted(text)
    case .array where nesting == 0, .object where nesting == 0:
      return JSONWriter(into: counter, layout: .compact).write(self).count
    case .array(let elements):
      counter.appendBrackets(around: elements.count)
      for element in elements {
        // Most elements are numbers, which need no call.
        if case .number(let number) = element {
          counter.add(number.utf8Count)
        } else {
          counter.add(element.utf8Count(nesting: nesting - 1))
        }
      }
    case .object(let object):
      counter.appendBrackets(around: object.count)
      for member in object.members {
        counter.appendQuoted(member.name)
        counter.add(1 + member.value.utf8Count(nesting: nesting - 1))
      }
    }
    return counter.count
  }
}

extension ByteCounter {
  /// Counts the brackets of a container and the commas between what is in it.
  fileprivate mutating func appendBrackets(around children: Int) { add(2 + max(0, children - 1)) }
}

extension JSONNumber {
  /// How many bytes its text has.
  fileprivate var utf8Count: Int {
    guard case .integer(let value) = storage else { return text.utf8.count }
    var count = value < 0 ? 2 : 1
    var rest = value.magnitude
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }
}
