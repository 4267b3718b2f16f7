import JSONModel

extension Value {
  /// Whether its text as JSON has so many bytes at most, quotes, commas and the like not counted; looks no further than
  /// needed.
  func fits(bytes limit: Int) -> Bool {
    var rest = limit
    return take(from: &rest, .text)
  }

  /// Whether both its text and a copy of it as JSON take so many bytes at most; looks no further than needed.
  func fitsAsJSON(bytes limit: Int) -> Bool {
    var rest = limit
    return take(from: &rest, .copy)
  }

  private func take(from rest: inout Int, _ measure: Measure) -> Bool {
    rest -= 1
    switch self {
    case .undefined, .null, .bool, .number, .function: break
    case .string(let text): rest -= text.utf8.count
    case .range(let range): rest -= range.count * max(measure.elementBytes, 1)
    case .list(let members, _, _):
      rest -= members.count * measure.elementBytes
      for member in members where !member.take(from: &rest, measure) { return false }
    case .data(let elements): for element in elements where !element.take(from: &rest) { return false }
    case .record(let object): return object.take(from: &rest)
    case .object(let box):
      rest -= measure.objectBytes + box.count * measure.memberBytes
      for index in 0..<box.count {
        rest -= box.names[index].utf8.count
        guard box.values[index].take(from: &rest, measure) else { return false }
      }
    case .tuple(let tuple): return tuple.value.take(from: &rest, measure)
    }
    return rest >= 0
  }
}

/// What is counted of what an expression built, beside texts and names; parts of the input are not copied.
private struct Measure {
  let elementBytes: Int
  let objectBytes: Int
  let memberBytes: Int

  /// Only the texts.
  static let text = Measure(elementBytes: 0, objectBytes: 0, memberBytes: 0)
  /// The arrays and objects too.
  static let copy = Measure(
    elementBytes: MemoryLayout<JSON>.stride,
    objectBytes: 64,
    memberBytes: MemoryLayout<JSONObject.Member>.stride
  )
}

extension Value {
  /// Whether arrays and objects in it nest so deep at most, parts of the input among them.
  func nests(atMost levels: Int) -> Bool {
    switch self {
    case .undefined, .null, .bool, .number, .string, .range, .function, .tuple: true
    case .list(let members, _, _): levels > 0 && members.allSatisfy { $0.nests(atMost: levels - 1) }
    case .data(let elements): levels > 0 && elements.allSatisfy { $0.nests(atMost: levels - 1) }
    case .record(let object): levels > 0 && object.members.allSatisfy { $0.value.nests(atMost: levels - 1) }
    case .object(let box): levels > 0 && box.values.allSatisfy { $0.nests(atMost: levels - 1) }
    }
  }
}

extension JSON {
  fileprivate func nests(atMost levels: Int) -> Bool {
    switch self {
    case .null, .bool, .number, .string: true
    case .array(let elements): levels > 0 && elements.allSatisfy { $0.nests(atMost: levels - 1) }
    case .object(let object): levels > 0 && object.members.allSatisfy { $0.value.nests(atMost: levels - 1) }
    }
  }

  fileprivate func take(from rest: inout Int) -> Bool {
    rest -= 1
    switch self {
    case .null, .bool, .number: break
    case .string(let text): rest -= text.utf8.count
    case .array(let elements): for element in elements where !element.take(from: &rest) { return false }
    case .object(let object): return object.take(from: &rest)
    }
    return rest >= 0
  }
}

extension JSONObject {
  fileprivate func take(from rest: inout Int) -> Bool {
    for member in members {
      rest -= member.name.utf8.count
      guard member.value.take(from: &rest) else { return false }
    }
    return rest >= 0
  }
}
