package import Interpreter
package import JSONModel

/// A place of a value that a branch sees.
package enum ValuePlace: Sendable, Hashable {
  /// Inside a value of the branch's visit.
  case visit(VisitValue, JSONPointer)
  /// Inside what a catcher would pass on of the visit's error.
  case error(JSONPointer)
  /// Inside a variable; one that the visit is about to set counts as set.
  case variable(String, JSONPointer)
  /// Inside the context object.
  case context(JSONPointer)

  /// The way from the value to the place.
  package var pointer: JSONPointer {
    switch self {
    case .visit(_, let pointer), .error(let pointer), .variable(_, let pointer), .context(let pointer): pointer
    }
  }

  /// The place that more steps lead to.
  func appending(_ tokens: some Sequence<String>) -> ValuePlace {
    let longer = JSONPointer(pointer.tokens + tokens)
    return switch self {
    case .visit(let value, _): .visit(value, longer)
    case .error: .error(longer)
    case .variable(let name, _): .variable(name, longer)
    case .context: .context(longer)
    }
  }
}

extension ValuePlace: CustomStringConvertible {
  /// The place in a line: `result/items/0`, `$total`, `$$/Execution/Input`.
  package var description: String {
    switch self {
    case .visit(let value, let pointer): value.rawValue + pointer.text
    case .error(let pointer): "error" + pointer.text
    case .variable(let name, let pointer): "$" + name + pointer.text
    case .context(let pointer): "$$" + pointer.text
    }
  }
}

extension Execution {
  /// The value at a place, as a branch sees it now.
  package func value(at place: ValuePlace, in id: BranchID) -> JSON? {
    guard let branch = branch(id) else { return nil }
    return switch place {
    case .visit(let value, let pointer): branch.visit[value]?[pointer]
    case .error(let pointer): branch.visit.failure?.errorOutput[pointer]
    case .variable(let name, let pointer): branch.value(ofVariable: name)?[pointer]
    case .context(let pointer): contextObject(of: id)?[pointer]
    }
  }
}

extension Branch {
  fileprivate func value(ofVariable name: String) -> JSON? {
    visit.assigned.last { $0.name == name }?.value ?? variables[name]
  }
}
