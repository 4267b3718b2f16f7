import JSONModel
import StatesLanguage

/// A template of CloudFormation, with or without SAM, written by a person or synthesised by the CDK.
struct Template {
  let root: SourceNode
  let bytes: [UInt8]
  let isYAML: Bool

  init(_ root: SourceNode, bytes: [UInt8], isYAML: Bool) {
    self.root = root
    self.bytes = bytes
    self.isYAML = isYAML
  }

  /// Whether a value is a template: it has resources and no states.
  static func hasShape(_ value: JSON) -> Bool { value["Resources"]?.object != nil && value["States"] == nil }

  /// A resource by its logical id.
  func resource(_ id: String) -> SourceNode? { root["Resources"]?[id] }

  /// Its state machines, in the order of the text.
  var machines: [TemplateMachine] {
    (root["Resources"]?.members ?? []).compactMap { TemplateMachine($0) }
  }

  /// The definition of the machine that is asked for.
  func source(for request: SourceRequest) throws(SourceError) -> DefinitionSource {
    let reader = SourceReader(request)
    let machine = try reader.inFile(request.path, bytes) { () throws(SourceFinding) in try choose(request.machine) }
    let definition = TemplateDefinition(template: self, machine: machine, reader: reader)
    let workflow = try reader.inFile(request.path, bytes) { () throws(SourceFinding) in try definition.workflow() }
    var source = try definition.read()
    source.name = machine.id
    source.workflow = workflow
    return source
  }

  private func choose(_ name: String?) throws(SourceFinding) -> TemplateMachine {
    let machines = machines
    guard let name else {
      if let only = machines.first, machines.count == 1 { return only }
      throw finding(
        machines.isEmpty
          ? "this template has no state machine; expected a resource of type AWS::Serverless::StateMachine or "
            + "AWS::StepFunctions::StateMachine"
          : "this template has several state machines; choose one with --machine NAME: \(Self.list(machines))"
      )
    }
    if let machine = machines.first(where: { $0.id == name }) ?? machines.first(where: { $0.name == name }) {
      return machine
    }
    let nearest = nearestName(to: name, among: machines.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
    throw finding("this template has no state machine '\(name)'; there is: \(Self.list(machines))\(nearest)")
  }

  private static func list(_ machines: [TemplateMachine]) -> String {
    machines.isEmpty ? "none" : machines.map(\.id).joined(separator: ", ")
  }

  private func finding(_ message: String) -> SourceFinding {
    let member = root.members.first { $0.name == "Resources" }
    return finding(message, at: member?.nameRange ?? root.range)
  }

  /// A finding about a part of the template.
  func finding(_ message: String, at range: Range<Int>) -> SourceFinding {
    let map = SourceMap(bytes)
    let positions = map.position(at: range.lowerBound)..<map.position(at: range.upperBound)
    return SourceFinding(severity: .error, code: "TEMPLATE", message: message, range: positions)
  }
}

/// A state machine of a template.
struct TemplateMachine {
  /// Its logical id.
  let id: String
  /// The name that it gets, when the template says so in so many words.
  let name: String?
  /// Its properties.
  let properties: SourceNode
  /// Where its logical id stands.
  let range: Range<Int>

  /// The machine that a resource is.
  init?(_ resource: SourceNode.Member) {
    switch resource.value["Type"]?.text?.string {
    case "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine": break
    default: return nil
    }
    id = resource.name
    range = resource.nameRange
    properties = resource.value["Properties"] ?? SourceNode(.object([]), range: resource.value.range)
    name = (properties["Name"] ?? properties["StateMachineName"])?.text?.string
  }
}
