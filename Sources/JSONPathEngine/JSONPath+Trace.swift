public import JSONModel

/// One step of a path, and what it selected.
public struct JSONPathVisit: Sendable, Equatable {
  /// The path up to and with the step, as messages write it: `$['a'][0]`.
  public let path: String
  /// The values that it selected.
  public let nodes: [JSON]
  /// Whether the path selects one value at most up to here.
  public let isSingle: Bool
  /// Why the path ended here, when it did.
  public let failure: JSONPathError?
}

extension JSONPath {
  /// Evaluates the path and writes down what each of its steps selected, the root first.
  ///
  /// - Parameter document: What the root names.
  /// - Returns: A visit for each step, of a failing path up to the one that fails.
  public func trace(on document: JSON) -> [JSONPathVisit] {
    var visits = [JSONPathVisit(path: compiled.prefix(upTo: 0), nodes: [document], isSingle: true, failure: nil)]
    do throws(JSONPathError) {
      _ = try compiled.matches(from: document, root: document) { position, nodes, isSingle in
        let path = compiled.prefix(upTo: position + 1)
        visits.append(JSONPathVisit(path: path, nodes: nodes, isSingle: isSingle, failure: nil))
      }
    } catch {
      let path = compiled.prefix(upTo: min(visits.count, compiled.steps.count))
      visits.append(JSONPathVisit(path: path, nodes: [], isSingle: true, failure: error))
    }
    return visits
  }
}
