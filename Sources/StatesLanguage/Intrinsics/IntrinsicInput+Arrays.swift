import JSONModel

extension IntrinsicInput {
  /// `States.ArrayPartition`: the array in chunks of a size.
  func partition() throws(IntrinsicFailure) -> JSON {
    let elements = try array(0)
    let size = try integer(1)
    guard size > 0 else { throw failure("the size of a chunk must be positive, but it is \(size)") }
    let chunks = stride(from: 0, to: elements.count, by: size).map { start in
      JSON.array(Array(elements[start..<min(start + size, elements.count)]))
    }
    guard values[0].text().utf8.count <= Self.sizeLimit else { throw failure("the result is larger than 256 KiB") }
    return .array(chunks)
  }

  /// `States.ArrayRange`: the numbers from a first to a last one, that included.
  func range() throws(IntrinsicFailure) -> JSON {
    let first = try integer(0)
    let last = try integer(1)
    let step = try integer(2)
    guard step != 0 else { throw failure("the step must not be 0") }
    guard (last - first) / step < 1000 else { throw failure("the result has more than 1000 elements") }
    return .array(stride(from: first, through: last, by: step).map { .number(JSONNumber($0)) })
  }

  /// `States.ArrayGetItem`: the element at an index from 0.
  func item() throws(IntrinsicFailure) -> JSON {
    let elements = try array(0)
    let index = try integer(1)
    guard elements.indices.contains(index) else {
      throw failure("the index \(index) is outside of the array, which has \(elements.count) elements")
    }
    return elements[index]
  }

  /// `States.ArrayUnique`: the array without repeated elements.
  func unique() throws(IntrinsicFailure) -> JSON {
    var seen: Set<JSON> = []
    return .array(try array(0).filter { seen.insert($0).inserted })
  }
}
