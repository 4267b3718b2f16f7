public import JSONModel

/// Why a path has no value in a document.
///
/// Paths in the cases are normalised: `$['a'][0]`.
public enum JSONPathError: Error, Hashable, Sendable {
  /// Everything before the last step exists, the last one selects nothing.
  case noResults(path: String)
  /// A member in the middle of the path does not exist.
  case missingMember(path: String)
  /// A member is asked of a value that is not an object.
  case notAnObject(member: String, path: String, found: JSON.Kind)
  /// An index or a slice is asked of a value that is not an array.
  case notAnArray(step: String, path: String, found: JSON.Kind)
  /// An index or a slice is asked of `null`.
  case isNull(path: String)
  /// A filter is applied to a string, a number, a boolean or `null`.
  case notFilterable(step: String, path: String, found: JSON.Kind)
  /// An aggregate of no numbers, or one that is too large for a number.
  case noAggregate(function: String)
  /// `index()`, `first()` or `last()` asks for an element that does not exist.
  case noElement(function: String, count: Int)
  /// A path selects more values than the engine gathers.
  case tooManyMatches(limit: Int)
  /// A value cannot be written: an index is outside of its array.
  case indexOutOfBounds(index: Int, count: Int, path: String)
}

extension JSONPathError: CustomStringConvertible {
  /// The text that follows `Invalid path '…' : ` in the cause of a failed execution.
  public var message: String {
    switch self {
    case .noResults(let path): "No results for path: \(path)"
    case .missingMember(let path): "Missing property in path \(path)"
    case .notAnObject(let member, let path, let found):
      "Expected to find an object with property ['\(member)'] in path \(path) but found '\(found.javaClass)'. "
        + "This is not a json object according to the JsonProvider: "
        + "'com.jayway.jsonpath.spi.json.JacksonJsonProvider'."
    case .notAnArray(let step, let path, let found):
      "Filter: \(step) can only be applied to arrays. Found '\(found.rawValue)' in path \(path)"
    case .isNull(let path): "The path \(path) is null"
    case .notFilterable(let step, let path, let found):
      "Filter: \(step) can not be applied to primitives. Found '\(found.rawValue)' in path \(path)"
    case .noAggregate: "Aggregation function attempted to calculate value using empty array"
    case .noElement(let function, let count): "\(function)() has no element in an array of \(count)"
    case .tooManyMatches(let limit): "The path selects more than \(limit) values"
    case .indexOutOfBounds(let index, let count, let path):
      "Index \(index) out of bounds for length \(count) in path \(path)"
    }
  }

  /// The same text.
  public var description: String { message }
}

extension JSON.Kind {
  /// The class that holds such a value in the service, whose messages name it.
  fileprivate var javaClass: String {
    switch self {
    case .null: "null"
    case .boolean: "java.lang.Boolean"
    case .number: "java.lang.Integer"
    case .string: "java.lang.String"
    case .array: "java.util.ArrayList"
    case .object: "java.util.LinkedHashMap"
    }
  }
}
