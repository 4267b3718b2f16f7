import JSONModel

/// Why a function has no result.
struct IntrinsicFailure: Error {
  let reason: String
}

/// The arguments of a call, evaluated.
struct IntrinsicInput {
  /// The largest result of a function in bytes.
  static let sizeLimit = 262_144

  let function: IntrinsicFunction
  let values: [JSON]

  /// The argument at an index, which must be an array.
  func array(_ index: Int) throws(IntrinsicFailure) -> [JSON] {
    guard let array = values[index].array else { throw wrongType(index, expected: "an array") }
    return array
  }

  /// The argument at an index, which must be an object.
  func object(_ index: Int) throws(IntrinsicFailure) -> JSONObject {
    guard let object = values[index].object else { throw wrongType(index, expected: "an object") }
    return object
  }

  /// The argument at an index, which must be a string of limited length.
  func text(_ index: Int, limit: Int = .max) throws(IntrinsicFailure) -> String {
    guard let text = values[index].string else { throw wrongType(index, expected: "a string") }
    return try limited(text, limit)
  }

  /// A text, when it is not longer than it may be.
  func limited(_ text: String, _ limit: Int) throws(IntrinsicFailure) -> String {
    guard text.utf8.count <= limit || text.utf16.count <= limit else {
      throw failure("the argument is longer than \(limit) characters")
    }
    return text
  }

  /// The argument at an index, which must be a number, rounded to a 32-bit integer: halves go upwards.
  func integer(_ index: Int) throws(IntrinsicFailure) -> Int {
    guard let number = values[index].number else { throw wrongType(index, expected: "a number") }
    let rounded = (number.double + 0.5).rounded(.down)
    guard let integer = Int32(exactly: rounded) else {
      throw failure("the number \(number.text) is outside of -2147483648 to 2147483647")
    }
    return Int(integer)
  }

  /// The failure of an argument of another type.
  func wrongType(_ index: Int, expected: String) -> IntrinsicFailure {
    failure("argument \(index + 1) must be \(expected), but it is \(values[index].kind.withArticle)")
  }

  /// A failure of this function.
  func failure(_ reason: String) -> IntrinsicFailure {
    IntrinsicFailure(reason: "Invalid arguments in \(function.name): \(reason)")
  }
}
