import JSONModel
import JSONPathEngine

/// Whether paths select what they have to, fail where nothing is, and are refused when they are no paths.
struct JSONPathSuite: SelfContainedSuite {
  let name = "jsonpath"
  let help = "Evaluate paths in the dialect of Step Functions"

  func run(_ item: JSON) -> Verdict {
    guard let selector = item["selector"]?.string, let document = item["document"] else {
      return .skip("no path or no document in the case")
    }
    let found = outcome(of: selector, on: document)
    if let isDefinite = item["definite"]?.bool, isDefinite != (try? JSONPath(parsing: selector))?.isDefinite {
      return .fail("expected isDefinite to be \(isDefinite)")
    }
    return found == expectation(of: item) ? .pass : .fail("expected \(expectation(of: item)), found \(found)")
  }

  /// What evaluating a path comes to.
  private enum Outcome: Equatable, CustomStringConvertible {
    case value(JSON)
    case notFound
    case invalid

    var description: String {
      switch self {
      case .value(let value): value.text()
      case .notFound: "no result"
      case .invalid: "an error in the path"
      }
    }
  }

  private func expectation(of item: JSON) -> Outcome {
    if let value = item["result"] { return .value(value) }
    return item["notFound"] == nil ? .invalid : .notFound
  }

  /// The document is all that a case has: a path from a variable or from the context object is out of place there.
  private func outcome(of selector: String, on document: JSON) -> Outcome {
    guard let path = try? JSONPath(parsing: selector), path.root == .data else { return .invalid }
    return (try? path.evaluate(on: document)).map(Outcome.value) ?? .notFound
  }
}
