package import JSONModel

/// How the content of a request is written.
package enum HTTPEncoding: Sendable, Hashable {
  /// As JSON text.
  case json
  /// As the fields of a form, percent-encoded.
  case form(ArrayFormat)

  /// How an array is written in a form; the raw value is that of `ArrayFormat`.
  ///
  /// - Source: Step Functions guide, "Call HTTPS APIs".
  package enum ArrayFormat: String, Sendable, Hashable, CaseIterable {
    /// `a[0]=1&a[1]=2`.
    case indices = "INDICES"
    /// `a=1&a=2`.
    case repeated = "REPEAT"
    /// `a=1,2`.
    case commas = "COMMAS"
    /// `a[]=1&a[]=2`.
    case brackets = "BRACKETS"
    /// `a=[1,2]`: as JSON text.
    case none = "NONE"
  }

  /// The type that the `Content-Type` header names.
  package var contentType: String {
    switch self {
    case .json: "application/json"
    case .form: "application/x-www-form-urlencoded"
    }
  }

  /// The text of a content.
  package func text(_ content: JSON) -> String {
    switch self {
    case .json: content.text()
    case .form(let arrays): Form(arrays: arrays).text(content)
    }
  }
}

/// The fields of a form that an object makes.
private struct Form {
  let arrays: HTTPEncoding.ArrayFormat

  func text(_ content: JSON) -> String {
    guard case .object(let object) = content else { return PercentEncoding.query(content.plainText) }
    return object.members.flatMap { fields(PercentEncoding.query($0.name), $0.value) }.joined(separator: "&")
  }

  /// The fields of a value; the brackets of their names stay as they are.
  private func fields(_ name: String, _ value: JSON) -> [String] {
    switch value {
    case .object(let object):
      object.members.flatMap { fields("\(name)[\(PercentEncoding.query($0.name))]", $0.value) }
    case .array(let elements): fields(name, of: elements)
    case .null, .bool, .number, .string: [name + "=" + PercentEncoding.query(value.plainText)]
    }
  }

  private func fields(_ name: String, of elements: [JSON]) -> [String] {
    switch arrays {
    case .indices: elements.enumerated().flatMap { fields("\(name)[\($0.offset)]", $0.element) }
    case .repeated: elements.flatMap { fields(name, $0) }
    case .brackets: elements.flatMap { fields(name + "[]", $0) }
    case .commas: [name + "=" + elements.map { PercentEncoding.query($0.plainText) }.joined(separator: ",")]
    case .none: [name + "=" + PercentEncoding.query(JSON.array(elements).text())]
    }
  }
}
