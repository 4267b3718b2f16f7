import JSONModel
import JSONPathEngine
import Testing

/// One line of the shared case file: a path, a document, and what comes of them.
struct SharedCase: CustomTestStringConvertible {
  let id: String
  let selector: String
  let document: JSON
  let isDefinite: Bool?
  let outcome: Outcome

  /// What evaluating a path comes to.
  enum Outcome: Equatable {
    case value(JSON)
    case notFound
    case invalid
  }

  init(line: some StringProtocol) throws {
    let json = try JSON(parsing: String(line))
    id = try #require(json["id"]?.string)
    selector = try #require(json["selector"]?.string)
    document = try #require(json["document"])
    isDefinite = json["definite"]?.bool
    outcome =
      if let value = json["result"] { .value(value) } else if json["notFound"] != nil { .notFound } else { .invalid }
  }

  var testDescription: String { "\(id) \(selector)" }

  /// What the engine makes of the case; a path that does not start from the document is none of its business.
  func run() -> Outcome {
    guard let path = try? JSONPath(parsing: selector), path.root == .data else { return .invalid }
    return (try? path.evaluate(on: document)).map(Outcome.value) ?? .notFound
  }
}
