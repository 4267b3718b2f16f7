package import Interpreter
import JSONModel
import StatesLanguage

/// What tasks call: `sqs:*`, `lambda:invoke`, `aws-sdk:s3:getObject`, an ARN, or `function:Charge*`; `*` stands for
/// anything.
///
/// Without its pattern, such as `.sync`, an action stands for all of its patterns.
package struct ResourcePattern: Sendable, Equatable {
  private let name: NamePattern
  private let function: NamePattern?

  /// Reads a pattern.
  package init(parsing text: String) {
    name = NamePattern(glob: text)
    function = text.hasPrefix("function:") ? NamePattern(glob: String(text.dropFirst("function:".count))) : nil
  }

  /// Whether it stands for functions by their names.
  var isOfFunctions: Bool { function != nil }

  /// Whether a task calls it.
  package func matches(_ task: PendingTask) -> Bool {
    if let function { return task.functionName.map(function.matches) ?? false }
    if name.matches(task.resource.arn) { return true }
    guard case .service(let action) = task.resource else { return false }
    return name.matches("\(action.service):\(action.action)") || name.matches("\(action.service):\(action.resource)")
  }
}

extension NamePattern {
  /// A pattern in which `*` stands for anything, and everything else for itself.
  init(glob text: String) {
    var parts: [Part] = []
    for (index, piece) in text.split(separator: "*", omittingEmptySubsequences: false).enumerated() {
      if index > 0, parts.last != .anything { parts.append(.anything) }
      if !piece.isEmpty { parts.append(.text(String(piece))) }
    }
    self.init(parts)
  }
}

extension PendingTask {
  /// The name of the Lambda function that is called, without account, version and alias; nothing for other tasks.
  package var functionName: String? {
    switch resource {
    case .lambdaFunction(let arn): Self.functionName(in: arn)
    case .service(let action) where action.service == "lambda" || action.service == "aws-sdk:lambda":
      input["FunctionName"]?.string.map(Self.functionName)
    case .service, .activity: nil
    }
  }

  /// The name of a function without account, version and alias.
  ///
  /// - Source: Lambda API, "Invoke": a name, a partial ARN `123456789012:function:NAME` or a whole one, with
  ///   `:VERSION`.
  static func functionName(in text: String) -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if let mark = parts.firstIndex(of: "function"), parts.indices.contains(mark + 1) { return String(parts[mark + 1]) }
    return parts.first.map(String.init) ?? text
  }
}
