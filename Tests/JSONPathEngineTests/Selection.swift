import JSONModel
import JSONPathEngine
import Testing

/// A path, a document, and the value that the path gives there.
struct Selection: CustomTestStringConvertible {
  let path: String
  let document: String
  let value: String

  init(_ path: String, in document: String, gives value: String) {
    self.path = path
    self.document = document
    self.value = value
  }

  var testDescription: String { "\(path) in \(document)" }

  /// Expects the value.
  func check() throws {
    let found = try JSONPath(parsing: path).evaluate(on: JSON(parsing: document))
    #expect(found == (try JSON(parsing: value)))
  }
}
