import JSONModel

extension TemplateEvaluator {
  /// How many conditions may name each other: more are a circle.
  private static let depthLimit = 100

  /// `Fn::If`: a condition and what is there with and without it.
  func choice(_ argument: SourceNode) -> SourceNode? {
    guard argument.elements.count == 3 else { return nil }
    let holds = condition(named: text(argument.elements[0])?.string ?? "")
    return value(argument.elements[holds ? 1 : 2])
  }

  /// Whether a condition of the template holds; one that is not there does.
  func condition(named name: String, depth: Int = 0) -> Bool {
    guard depth < Self.depthLimit, let node = template?.root["Conditions"]?[name],
      let function = TemplateFunction(node)
    else { return true }
    return holds(function, depth: depth)
  }

  /// Whether a function that says yes or no says yes.
  func holds(_ function: TemplateFunction, depth: Int) -> Bool {
    let arguments = function.argument.elements
    guard depth < Self.depthLimit else { return true }
    switch function.name {
    case "Fn::Equals": return arguments.count == 2 && text(arguments[0])?.string == text(arguments[1])?.string
    case "Fn::Not": return !(arguments.first.map { holds($0, depth: depth + 1) } ?? false)
    case "Fn::And": return arguments.allSatisfy { holds($0, depth: depth + 1) }
    case "Fn::Or": return arguments.contains { holds($0, depth: depth + 1) }
    case "Condition": return condition(named: text(function.argument)?.string ?? "", depth: depth + 1)
    default: return true
    }
  }

  private func holds(_ node: SourceNode, depth: Int) -> Bool {
    TemplateFunction(node).map { holds($0, depth: depth) } ?? true
  }
}
