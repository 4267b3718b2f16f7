import JSONModel

extension IntrinsicInput {
  /// `States.StringToJson`: the value that a text writes.
  func parsed() throws(IntrinsicFailure) -> JSON {
    let text = try text(0)
    do throws(JSONSyntaxError) {
      return try JSON(parsing: text)
    } catch {
      throw failure("the text is no JSON: \(error.message)")
    }
  }

  /// `States.JsonMerge`: the members of two objects; those of the second win.
  func merged() throws(IntrinsicFailure) -> JSON {
    let first = try object(0)
    let second = try object(1)
    guard let isDeep = values[2].bool else { throw wrongType(2, expected: "true or false") }
    guard !isDeep else { throw failure("a deep merge is not supported, only 'false' is") }
    return .object(second.members.reduce(into: first) { merged, member in merged[member.name] = member.value })
  }

  /// `States.StringSplit`: the pieces between characters of a set; empty ones are dropped.
  func split() throws(IntrinsicFailure) -> JSON {
    let delimiters = Set(try text(1).unicodeScalars)
    let pieces = try text(0).unicodeScalars.split { delimiters.contains($0) }
    return .array(pieces.map { .string(String($0)) })
  }

  /// `States.Base64Decode`: the text that was encoded.
  func base64Decoded() throws(IntrinsicFailure) -> JSON {
    guard let bytes = Base64.bytes(of: try text(0, limit: 10_000)) else { throw failure("the text is no Base64") }
    return .string(String(decoding: bytes, as: UTF8.self))
  }

  /// `States.Format`: a template with its `{}` replaced.
  ///
  /// - Parameter isFromContext: Whether an argument comes from the context object; only those may be objects or arrays.
  /// - Returns: the text.
  /// - Throws: ``IntrinsicFailure`` when places and arguments do not match.
  func formatted(isFromContext: (Int) -> Bool) throws(IntrinsicFailure) -> JSON {
    let template = Array(try text(0).utf8)
    var result: [UInt8] = []
    var next = 1
    var index = 0
    while index < template.count {
      let byte = template[index]
      let following = index + 1 < template.count ? template[index + 1] : nil
      if byte == UInt8(ascii: "\\"), let following, "{}\\".utf8.contains(following) {
        result.append(following)
        index += 2
      } else if byte == UInt8(ascii: "{"), following == UInt8(ascii: "}") {
        result += try replacement(next, isFromContext).utf8
        next += 1
        index += 2
      } else {
        result.append(byte)
        index += 1
      }
    }
    guard next == values.count else { throw countFailure(next - 1) }
    return .string(String(decoding: result, as: UTF8.self))
  }

  private func replacement(_ index: Int, _ isFromContext: (Int) -> Bool) throws(IntrinsicFailure) -> String {
    guard index < values.count else { throw countFailure(index) }
    switch values[index] {
    case .null, .bool, .number, .string: return values[index].plainText
    case .array, .object:
      guard isFromContext(index) else { throw wrongType(index, expected: "a string, a number, a boolean or null") }
      return values[index].javaText
    }
  }

  private func countFailure(_ places: Int) -> IntrinsicFailure {
    failure("the template has \(places) or more places {}, but there are \(values.count - 1) arguments for them")
  }
}

extension JSON {
  /// The value as the service's own language prints it: `{Id=7, Tags=[a, b]}`.
  ///
  /// - Source: recorded for `States.Format` with parts of the context object.
  fileprivate var javaText: String {
    switch self {
    case .null, .bool, .number, .string: plainText
    case .array(let elements): "[" + elements.map(\.javaText).joined(separator: ", ") + "]"
    case .object(let object):
      "{" + object.members.map { "\($0.name)=\($0.value.javaText)" }.joined(separator: ", ") + "}"
    }
  }
}
