import JSONModel
import JSONPathEngine

extension DefinitionDecoder {
  /// The fields that carry data through a state; those that its type does not have are absent.
  mutating func flow(_ fields: Members) -> DataFlow {
    switch language {
    case .jsonPath: .jsonPath(pathFlow(fields))
    case .jsonata: .jsonata(expressionFlow(fields))
    }
  }

  private mutating func pathFlow(_ fields: Members) -> PathFlow {
    PathFlow(
      inputPath: selection("InputPath", of: fields),
      parameters: template("Parameters", of: fields),
      resultSelector: objectTemplate("ResultSelector", of: fields),
      resultPath: placement(of: fields),
      outputPath: selection("OutputPath", of: fields),
      assign: assignments(of: fields)
    )
  }

  private mutating func expressionFlow(_ fields: Members) -> ExpressionFlow {
    ExpressionFlow(
      arguments: expressions("Arguments", of: fields),
      assign: expressionAssignments(of: fields, mayRead: place.map { outline[$0.state].type?.madeMember } ?? nil),
      output: expressions("Output", of: fields, mayRead: place.map { outline[$0.state].type?.madeMember } ?? nil)
    )
  }

  /// `Assign` of a state, a rule or a catcher in JSONPath.
  mutating func assignments(of object: Members) -> Assignments<PayloadTemplate>? {
    guard let json = object["Assign"], expect(.object, json, field: "Assign", "an object") else { return nil }
    return Assignments(
      variables: fields(of: template(json)).map { field in
        checkVariable(field.name, in: json)
        return .init(name: field.name, value: field.value)
      }
    )
  }

  /// `Assign` of a state, a rule or a catcher in JSONata.
  mutating func expressionAssignments(
    of object: Members,
    mayRead member: StatesMember? = nil
  ) -> Assignments<ExpressionTemplate>? {
    guard let json = object["Assign"], expect(.object, json, field: "Assign", "an object") else { return nil }
    return Assignments(
      variables: json.members.map { name, value in
        checkVariable(name, in: json)
        return .init(name: name, value: expressions(value, mayRead: member))
      }
    )
  }

  private func fields(of template: PayloadTemplate) -> [PayloadTemplate.Field] {
    switch template {
    case .object(let fields): fields
    case .literal(let value):
      (value.object?.members ?? []).map { PayloadTemplate.Field(name: $0.name, value: .literal($0.value)) }
    case .array, .path, .intrinsic: []
    }
  }

  private mutating func checkVariable(_ name: String, in json: LocatedJSON) {
    let place = (json[name] ?? json[name + ".$"])?.nameRange ?? json.range
    if name == "states" {
      report(.reservedVariable(name), at: json, blaming: place)
    } else if !VariableName.isValid(name) {
      report(.invalidVariableName(name), at: json, blaming: place)
    } else if let state = self.place?.state {
      variables.noteAssignment(of: name, in: outline[state].scope, at: place)
    }
  }
}

extension StateType {
  /// What `$states` has in a state's own `Output` and `Assign`, beside what it has everywhere.
  fileprivate var madeMember: StatesMember? {
    switch self {
    case .task, .parallel, .map: .result
    case .pass, .choice, .wait, .succeed, .fail: nil
    }
  }
}
