/// Writes a value into a sink, without recursion.
struct JSONWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  /// A container that is being written, and which of its children comes next.
  private enum Frame {
    case array([JSON], next: Int)
    case object([JSONObject.Member], next: Int)
  }

  private let indentation: Int?
  private var sink: Sink
  private var frames: [Frame] = []

  init(into sink: consuming Sink, layout: JSON.Layout) {
    self.sink = sink
    indentation = layout.indentation
  }

  /// Writes a value with all that is inside, and gives the sink back.
  consuming func write(_ value: JSON) -> Sink {
    if !writeScalar(value) { open(value) }
    while let frame = frames.popLast() {
      switch frame {
      case .array(let elements, let next): resume(elements, from: next)
      case .object(let members, let next): resume(members, from: next)
      }
    }
    return sink
  }

  /// Opens a container, or writes it when it is empty.
  private mutating func open(_ value: JSON) {
    switch value {
    case .array(let elements):
      sink.append(UInt8(ascii: "["))
      if elements.isEmpty { sink.append(UInt8(ascii: "]")) } else { frames.append(.array(elements, next: 0)) }
    case .object(let object):
      sink.append(UInt8(ascii: "{"))
      if object.isEmpty { sink.append(UInt8(ascii: "}")) } else { frames.append(.object(object.members, next: 0)) }
    case .null, .bool, .number, .string: break
    }
  }

  /// Writes elements until one of them is a container with something inside, or to the end of the array.
  private mutating func resume(_ elements: [JSON], from start: Int) {
    var index = start
    while index < elements.count {
      separate(isFirst: index == 0, depth: frames.count + 1)
      index += 1
      if writeScalar(elements[index - 1]) { continue }
      frames.append(.array(elements, next: index))
      return open(elements[index - 1])
    }
    breakLine(depth: frames.count)
    sink.append(UInt8(ascii: "]"))
  }

  /// Writes members until a value is a container with something inside, or to the end of the object.
  private mutating func resume(_ members: [JSONObject.Member], from start: Int) {
    var index = start
    while index < members.count {
      separate(isFirst: index == 0, depth: frames.count + 1)
      writeName(members[index].name)
      index += 1
      if writeScalar(members[index - 1].value) { continue }
      frames.append(.object(members, next: index))
      return open(members[index - 1].value)
    }
    breakLine(depth: frames.count)
    sink.append(UInt8(ascii: "}"))
  }

  /// Writes a value that has nothing inside; returns whether it was one.
  @inline(__always)
  private mutating func writeScalar(_ value: JSON) -> Bool {
    switch value {
    case .null: sink.append("null")
    case .bool(let value): sink.append(value ? "true" : "false")
    case .number(let number): sink.append(number)
    case .string(let text): sink.appendQuoted(text)
    case .array, .object: return false
    }
    return true
  }

  @inline(__always)
  private mutating func writeName(_ name: String) {
    sink.appendQuoted(name)
    sink.append(UInt8(ascii: ":"))
    if indentation != nil { sink.append(UInt8(ascii: " ")) }
  }

  @inline(__always)
  private mutating func separate(isFirst: Bool, depth: Int) {
    if !isFirst { sink.append(UInt8(ascii: ",")) }
    breakLine(depth: depth)
  }

  @inline(__always)
  private mutating func breakLine(depth: Int) {
    guard let indentation else { return }
    sink.append(UInt8(ascii: "\n"))
    for _ in 0..<(indentation * depth) { sink.append(UInt8(ascii: " ")) }
  }
}
