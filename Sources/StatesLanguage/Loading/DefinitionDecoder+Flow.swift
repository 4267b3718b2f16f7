import JSONModel
import JSONPathEngine

extension DefinitionDecoder {
  /// The paths and templates of a state; fields that its type does not have are absent.
  mutating func flow(_ fields: Members) -> DataFlow {
    DataFlow(
      inputPath: selection("InputPath", of: fields),
      parameters: template("Parameters", of: fields),
      resultSelector: objectTemplate("ResultSelector", of: fields),
      resultPath: placement(of: fields),
      outputPath: selection("OutputPath", of: fields),
      assign: assignments(of: fields)
    )
  }

  /// `Assign` of a state, a rule or a catcher.
  mutating func assignments(of object: Members) -> Assignments? {
    guard let json = object["Assign"], expect(.object, json, field: "Assign", "an object") else { return nil }
    var assigned: [Assignments.Variable] = []
    for field in fields(of: template(json)) {
      checkVariable(field.name, in: json)
      assigned.append(Assignments.Variable(name: field.name, value: field.value))
    }
    return Assignments(variables: assigned)
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
