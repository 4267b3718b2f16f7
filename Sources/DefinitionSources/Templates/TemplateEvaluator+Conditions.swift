import JSONModel

extension TemplateEvaluator {
  /// `Fn::If`: a condition and what is there with and without it.
  func choice(_ argument: SourceNode) -> SourceNode? {
    guard argument.elements.count == 3 else { return nil }
    let holds = condition(named: text(argument.elements[0])?.string ?? "")
    return value(argument.elements[holds ? 1 : 2])
  }

  /// Whether a condition of the template holds; one that is not there does.
  func condition(named name: String) -> Bool {
    guard let deeper, let node = template?.root["Conditions"]?[name],
      let function = TemplateFunction(node)
    else { return true }
    return deeper.holds(function)
  }

  /// Whether a function that says yes or no says yes.
  func holds(_ function: TemplateFunction) -> Bool {
    let arguments = function.argument.elements
    switch function.name {
    case "Fn::Equals": return arguments.count == 2 && text(arguments[0])?.string == text(arguments[1])?.string
    case "Fn::Not": return !(arguments.first.map { holds($0) } ?? false)
    case "Fn::And": return arguments.allSatisfy { holds($0) }
    case "Fn::Or": return arguments.contains { holds($0) }
    case "Condition": return condition(named: text(function.argument)?.string ?? "")
    default: return true
    }
  }

  private func holds(_ node: SourceNode) -> Bool {
    TemplateFunction(node).map { holds($0) } ?? true
  }
}
