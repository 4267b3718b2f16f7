import JSONModel
import JSONPathEngine

/// Why a path gives nothing: what it names is not there, or its variable has no value.
enum PathFailure: Error {
  case notFound(JSONPathError)
  case noVariable(String)

  /// What AWS says after `Invalid path '…' : `.
  var message: String {
    switch self {
    case .notFound(let error): error.message
    case .noVariable(let name): "The variable '\(name)' has no value"
    }
  }
}

extension JSONPath {
  /// What the path finds in what its root names.
  func value(in scope: some EvaluationScope) throws(PathFailure) -> JSON {
    let document: JSON
    switch root {
    case .data: document = scope.data
    case .context: document = scope.context
    case .variable(let name):
      guard let value = scope.variable(named: name) else { throw .noVariable(name) }
      document = value
    }
    do throws(JSONPathError) {
      return try evaluate(on: document)
    } catch {
      throw .notFound(error)
    }
  }

  /// What the path finds; in AWS's words why not, when it finds nothing.
  func validValue(in scope: some EvaluationScope) throws(EvaluationError) -> JSON {
    do throws(PathFailure) {
      return try value(in: scope)
    } catch {
      throw EvaluationError(reason: "Invalid path '\(text)' : \(error.message)")
    }
  }

  /// What the path finds for a field of a template; in AWS's words why not, when it finds nothing.
  ///
  /// The field's name comes in two parts, so that they are put together only for an error.
  func value(
    forField field: String,
    suffix: String = "",
    in scope: some EvaluationScope
  ) throws(EvaluationError) -> JSON {
    do throws(PathFailure) {
      return try value(in: scope)
    } catch {
      throw EvaluationError(
        reason: "The JSONPath '\(text)' specified for the field '\(field)\(suffix)' could not be found in the input "
          + "'\(scope.data.text())'"
      )
    }
  }
}
