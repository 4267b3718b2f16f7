import JSONModel
import StatesLanguage

/// The definition of a machine of a template, wherever the template has it.
struct TemplateDefinition {
  let template: Template
  let machine: TemplateMachine
  let reader: SourceReader

  private var evaluator: TemplateEvaluator {
    TemplateEvaluator(template: template, values: reader.request.substitutions, bytes: template.bytes)
  }

  /// The values of placeholders: those of the template, and before them those of the request.
  private var values: [String: String] {
    let own = machine.properties["DefinitionSubstitutions"]?.members.compactMap { member in
      evaluator.text(member.value).map { (member.name, $0.string) }
    }
    return Dictionary(own ?? []) { $1 }.merging(reader.request.substitutions) { $1 }
  }

  /// The type that the template asks for.
  ///
  /// - Throws: The finding about a type that there is not.
  func workflow() throws(SourceFinding) -> WorkflowType? {
    let properties = machine.properties
    guard let node = properties["Type"] ?? properties["StateMachineType"] else { return nil }
    if let text = evaluator.text(node)?.string, let type = WorkflowType(rawValue: text) { return type }
    // What only a parameter without a default or another stack knows may be anything.
    guard TemplateFunction(node) == nil else { return nil }
    let found = evaluator.text(node).map { "'\($0.string)'" } ?? "a list or an object"
    let types = WorkflowType.allCases.map(\.rawValue).joined(separator: " or ")
    throw template.finding("the type of '\(machine.id)' is \(types), not \(found)", at: node.range)
  }

  /// Reads it.
  func read() throws(SourceError) -> DefinitionSource {
    let properties = machine.properties
    try reader.inFile(reader.request.path, template.bytes) { () throws(SourceFinding) in try checkIsOnly() }
    if let node = properties["DefinitionUri"] ?? properties["DefinitionS3Location"] { return try file(node) }
    return try reader.inFile(reader.request.path, template.bytes) { () throws(SourceFinding) in
      if let node = properties["Definition"] { return try inline(node) }
      guard let node = properties["DefinitionString"] else {
        throw template.finding(
          "'\(machine.id)' has no definition; expected Definition, DefinitionString or DefinitionUri",
          at: machine.range
        )
      }
      return try string(node)
    }
  }

  /// Checks that the machine does not have several definitions, of which only one could count.
  ///
  /// - Source: the validation of SAM (`AWS::Serverless::StateMachine`) and of CloudFormation's handler, which refuse
  ///   it.
  private func checkIsOnly() throws(SourceFinding) {
    let names = ["Definition", "DefinitionString", "DefinitionUri", "DefinitionS3Location"]
    let found = machine.properties.members.filter { names.contains($0.name) && evaluator.value($0.value) != nil }
    guard found.count > 1, let last = found.last else { return }
    let list = found.map { "'\($0.name)'" }.joined(separator: " and ")
    throw template.finding("'\(machine.id)' has \(list); only one of them may be there", at: last.nameRange)
  }

  /// A definition in a file of its own.
  private func file(_ node: SourceNode) throws(SourceError) -> DefinitionSource {
    guard !node.isObject || TemplateFunction(node) != nil, let path = evaluator.text(node)?.string,
      !path.hasPrefix("s3://")
    else {
      let message = "the definition of '\(machine.id)' is an object in S3, which is not here; give the file itself"
      let finding = template.finding(message, at: node.range)
      throw .at(finding, path: reader.request.path, bytes: template.bytes)
    }
    let folder = reader.request.path.lastIndex(of: "/").map { reader.request.path[...$0] } ?? ""
    let file = path.hasPrefix("/") ? path : folder + path
    return try reader.definition(path: file, try contents(of: file, at: node), values: values)
  }

  /// The bytes of the file that a part of the template names.
  private func contents(of file: String, at node: SourceNode) throws(SourceError) -> [UInt8] {
    do throws(SourceError) {
      return try reader.request.contents(file)
    } catch {
      guard case .unreadable(let path, let reason) = error else { throw error }
      let message = "the definition of '\(machine.id)', \(path), cannot be read: \(reason)"
      let finding = template.finding(message, at: node.range)
      throw .at(finding, path: reader.request.path, bytes: template.bytes)
    }
  }

  /// A definition that is a part of the template.
  private func inline(_ node: SourceNode) throws(SourceFinding) -> DefinitionSource {
    var placeholders = Placeholders(values: values, map: SourceMap(template.bytes))
    let filled = try fill(evaluator.value(node) ?? node, &placeholders)
    return source(JSONDocument(filled, in: template.bytes), placeholders)
  }

  private func fill(
    _ node: SourceNode,
    _ placeholders: inout Placeholders
  ) throws(SourceFinding) -> SourceNode {
    switch node.content {
    case .scalar: return node
    case .text(let text):
      guard text.bytes.contains(UInt8(ascii: "$")) else { return node }
      return SourceNode(.text(try placeholders.fill(text, isJSON: false)), range: node.range)
    case .array(let elements):
      var filled: [SourceNode] = []
      for element in elements { filled.append(try fill(element, &placeholders)) }
      return SourceNode(.array(filled), range: node.range)
    case .object(var members):
      for index in members.indices { members[index].value = try fill(members[index].value, &placeholders) }
      return SourceNode(.object(members), range: node.range)
    }
  }

  /// A definition that is a text inside the template.
  private func string(_ node: SourceNode) throws(SourceFinding) -> DefinitionSource {
    if let function = TemplateFunction(node), function.name == "Fn::ToJsonString" {
      return try inline(function.argument)
    }
    guard let text = evaluator.text(node) else {
      throw template.finding("this is no text that a definition could be read from", at: node.range)
    }
    var placeholders = Placeholders(values: values, map: SourceMap(template.bytes))
    let filled = try placeholders.fill(text, isJSON: true)
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(parsing: filled.bytes, depthLimit: DefinitionLoader.depthLimit)
      return source(document.relocated(by: filled, in: template.bytes), placeholders)
    } catch {
      if let finding = placeholders.finding(error) { throw finding }
      let offset = min(error.position.offset, max(0, filled.bytes.count - 1))
      let place = filled.bytes.isEmpty ? node.range : filled.source(of: offset..<offset + 1)
      throw template.finding("the text of the definition is no JSON: \(error.message)", at: place)
    }
  }

  private func source(_ document: JSONDocument, _ placeholders: Placeholders) -> DefinitionSource {
    DefinitionSource(
      path: reader.request.path,
      bytes: template.bytes,
      document: document,
      isYAML: template.isYAML,
      name: nil,
      workflow: nil,
      findings: placeholders.findings
    )
  }
}
