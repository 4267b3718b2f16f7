import Interpreter
import JSONModel

/// The elements of an array, or the members of an object, in a JSON text.
///
/// A whole text that is an object is not iterated over, as recorded; one that a pointer names is.
///
/// - Source: Step Functions guide, "ItemReader (Map)".
final class JSONItems: ItemStream {
  /// How far the reader is.
  private enum Stage: Equatable {
    case before
    /// Inside of an array or an object, before its first item or behind one.
    case inside(closing: UInt8, isFirst: Bool)
    case finished
  }

  private var cursor: JSONCursor
  private let pointer: JSONPointer
  private let source: String
  private var stage = Stage.before

  init(_ stream: any ByteStream, name: ObjectName, pointer: JSONPointer) {
    cursor = JSONCursor(TextWindow(stream, name: name))
    self.pointer = pointer
    source = name.uri
  }

  func read(_ count: Int, into items: inout [ReadItem]) throws(ItemReadError) {
    for _ in 0..<count {
      guard let item = try next() else { return }
      items.append(item)
    }
  }

  private func next() throws(ItemReadError) -> ReadItem? {
    switch stage {
    case .finished: return nil
    case .before:
      try cursor.find(pointer)
      try open()
      return try next()
    case .inside(let closing, let isFirst):
      guard try goToItem(closing: closing, isFirst: isFirst) else { return nil }
      let key = closing == UInt8(ascii: "}") ? try cursor.name() : nil
      let value = try cursor.value()
      stage = .inside(closing: closing, isFirst: false)
      return ReadItem(value: value, key: key, source: source)
    }
  }

  private func open() throws(ItemReadError) {
    switch try cursor.peek() {
    case UInt8(ascii: "["): stage = .inside(closing: UInt8(ascii: "]"), isFirst: true)
    case UInt8(ascii: "{") where !pointer.tokens.isEmpty: stage = .inside(closing: UInt8(ascii: "}"), isFirst: true)
    case UInt8(ascii: "{"): throw .notIterable
    default:
      // What is no value at all is told as such.
      _ = try cursor.value()
      throw .notIterable
    }
    cursor.skip()
  }

  /// Goes to the next item; says whether there is one.
  private func goToItem(closing: UInt8, isFirst: Bool) throws(ItemReadError) -> Bool {
    guard try cursor.goToNext(closing: closing, isFirst: isFirst) else {
      stage = .finished
      if pointer.tokens.isEmpty, try cursor.peek() != nil, let found = cursor.foundScalar {
        throw cursor.failure(.textAfterValue(found))
      }
      return false
    }
    return true
  }
}
