package import JSONModel

/// Why items cannot be read.
package enum ItemReadError: Error, Equatable, Sendable {
  /// An object or a bucket cannot be read.
  case storage(StorageError)
  /// The arguments of the reader lack a text that they need.
  case missingArgument(String)
  /// The items are to come from a value that has no elements.
  case notIterable
  /// A pointer names nothing in an object.
  case nothingAt(JSONPointer, ObjectName)
  /// What a pointer names begins too far behind the beginning of the object.
  case tooFarBehind(JSONPointer, ObjectName, limit: Int)
  /// Two columns have one name.
  case duplicateHeaders
  /// The names of the columns are too long.
  case headersTooLong(limit: Int)
  /// The text of an object cannot be understood.
  case text(ObjectName, SourcePosition, TextProblem)
  /// An object is Apache Parquet, which cannot be read.
  case parquet(ObjectName)
  /// A manifest does not say what it should.
  case manifest(ObjectName, String)
}

/// Does something with the store whose failure is a failure to read items.
func withStorage<Result>(_ body: () throws(StorageError) -> Result) throws(ItemReadError) -> Result {
  do throws(StorageError) {
    return try body()
  } catch {
    throw .storage(error)
  }
}

/// What is wrong with a text.
package enum TextProblem: Equatable, Sendable {
  /// It is not JSON.
  case json(JSONSyntaxError.Problem)
  /// Something follows the value of a line.
  case textAfterLine
  /// It is not UTF-8.
  case notUTF8
  /// A quotation mark is not closed.
  case openQuote
  /// An item is longer than this many bytes.
  case itemTooLong(limit: Int)
}

extension ItemReadError {
  /// The cause of `States.ItemReaderFailed`.
  ///
  /// - Source: recorded: the texts of values that cannot be iterated over and of duplicate headers.
  package var cause: String {
    switch self {
    case .storage(let error): error.description
    case .missingArgument(let name): "The ItemReader's arguments have no text '\(name)', expected one"
    case .notIterable: "Attempting to map over non-iterable node."
    case .nothingAt(let pointer, let object): "\(object.uri): found nothing at the ItemsPointer '\(pointer)'"
    case .tooFarBehind(let pointer, let object, let limit):
      "\(object.uri): the ItemsPointer '\(pointer)' names nothing in the first \(limit) bytes, expected its value to begin there"
    case .duplicateHeaders: "CSV headers cannot contain duplicates."
    case .headersTooLong(let limit): "The CSV headers are longer than \(limit) bytes, expected at most that many"
    case .text(let object, let position, let problem): "\(object.uri):\(position): \(problem.message(at: position))"
    case .parquet(let object):
      "\(object.uri): Parquet cannot be read locally; convert the object to JSON Lines, for example with "
        + "\"duckdb -c \\\"COPY 'data.parquet' TO 'data.jsonl'\\\"\", and set InputType to JSONL"
    case .manifest(let object, let problem): "\(object.uri): \(problem)"
    }
  }
}

extension TextProblem {
  /// What was found, and what was expected.
  func message(at position: SourcePosition) -> String {
    switch self {
    case .json(let problem): JSONSyntaxError(problem: problem, position: position).message
    case .textAfterLine: "found more after the line's value, expected one value on each line"
    case .notUTF8: JSONSyntaxError(problem: .invalidUTF8, position: position).message
    case .openQuote: "found a quotation mark that nothing closes, expected '\"' at the end of the field"
    case .itemTooLong(let limit): "found an item of more than \(limit) bytes, expected at most that many"
    }
  }
}
