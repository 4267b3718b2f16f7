import JSONModel

extension JSON {
  /// An event of a history without the data of the execution.
  ///
  /// - Source: API reference, "GetExecutionHistory", `includeExecutionData`: the input, the output and causes are data.
  var withoutExecutionData: JSON {
    guard case .object(let event) = self else { return self }
    return .object(
      JSONObject(
        event.members.map { member in
          guard case .object(let details) = member.value else { return (member.name, member.value) }
          let kept = details.members.filter { !Self.dataMembers.contains($0.name) }
          return (member.name, .object(JSONObject(kept.map { ($0.name, $0.value) })))
        }
      )
    )
  }

  private static let dataMembers: Set = [
    "input", "inputDetails", "output", "outputDetails", "parameters", "cause", "assignedVariables",
    "assignedVariablesDetails",
  ]
}
