import JSONModel

/// Works out what the functions of a template give, as far as that can be known without an account.
///
/// What only an account knows gets a plausible value, so that the machine can be looked at and run.
struct TemplateEvaluator {
  /// The template; nothing for functions outside of one.
  let template: Template?
  /// The values of parameters that are given.
  let values: [String: String]
  let bytes: [UInt8]
  /// How many references the place is in.
  private(set) var depth = 0

  /// How many references may lead on to others: more are a circle.
  static let depthLimit = 12

  init(template: Template?, values: [String: String], bytes: [UInt8]) {
    self.template = template
    self.values = values
    self.bytes = bytes
  }

  /// What works out the thing that a reference leads to; nothing in a circle.
  var deeper: TemplateEvaluator? {
    guard depth < Self.depthLimit else { return nil }
    var evaluator = self
    evaluator.depth += 1
    return evaluator
  }

  /// A value with all functions in it worked out; nothing for `AWS::NoValue`.
  ///
  /// What a function gives stands where the function stands.
  func value(_ node: SourceNode) -> SourceNode? {
    if let function = TemplateFunction(node) { return result(of: function) }
    switch node.content {
    case .scalar, .text: return node
    case .array(let elements): return SourceNode(.array(elements.compactMap(value)), range: node.range)
    case .object(let members): return SourceNode(.object(members.compactMap(member)), range: node.range)
    }
  }

  private func member(_ member: SourceNode.Member) -> SourceNode.Member? {
    value(member.value).map { SourceNode.Member(name: member.name, nameRange: member.nameRange, value: $0) }
  }

  /// A value with the functions worked out that are written as tags; others are data.
  func resolvingTags(_ node: SourceNode) -> SourceNode {
    switch node.content {
    case .scalar, .text: return node
    case .array(let elements): return SourceNode(.array(elements.map(resolvingTags)), range: node.range)
    case .object(let members):
      if let name = members.first?.nameRange, bytes.indices.contains(name.lowerBound),
        bytes[name.lowerBound] == UInt8(ascii: "!")
      {
        return value(node) ?? SourceNode(.scalar(.null), range: node.range)
      }
      let resolved = members.map {
        SourceNode.Member(name: $0.name, nameRange: $0.nameRange, value: resolvingTags($0.value))
      }
      return SourceNode(.object(resolved), range: node.range)
    }
  }

  /// The text that a value is, with the place of each part; nothing when it is none.
  func text(_ node: SourceNode) -> LocatedText? {
    guard let value = value(node) else { return nil }
    switch value.content {
    case .text(let text): return text
    case .scalar(let scalar): return LocatedText(scalar.text(), from: node.range)
    case .array, .object: return nil
    }
  }

  /// What a function gives.
  private func result(of function: TemplateFunction) -> SourceNode? {
    let argument = function.argument
    switch function.name {
    case "Ref":
      let name = text(argument)?.string ?? ""
      return name == "AWS::NoValue" ? nil : string(reference(to: name), function)
    case "Fn::GetAtt": return string(attribute(attributePath(argument)), function)
    case "Fn::Sub": return SourceNode(.text(substituted(argument)), range: function.range)
    case "Fn::Join": return SourceNode(.text(joined(argument)), range: function.range)
    case "Fn::If": return choice(argument)
    case "Fn::Select": return selected(argument) ?? unknown(function)
    case "Fn::Split": return split(argument) ?? unknown(function)
    case "Fn::FindInMap": return found(argument) ?? unknown(function)
    case "Fn::Base64": return value(argument)
    case "Fn::ImportValue": return string(PlausibleValue.arn(named: text(argument)?.string ?? "Imported"), function)
    case "Fn::ToJsonString":
      let json = value(argument).map { JSONDocument($0, in: bytes).value.text() } ?? "{}"
      return string(json, function)
    case "Fn::Length": return SourceNode(.scalar(.number(JSONNumber(elements(argument).count))), range: function.range)
    case "Condition":
      return SourceNode(.scalar(.bool(condition(named: text(argument)?.string ?? ""))), range: function.range)
    case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not":
      return SourceNode(.scalar(.bool(holds(function))), range: function.range)
    default: return unknown(function)
    }
  }

  /// What stands for the result of a function that nothing is known of.
  private func unknown(_ function: TemplateFunction) -> SourceNode {
    string(String(function.name.split(separator: ":").last ?? ""), function)
  }

  private func string(_ text: String, _ function: TemplateFunction) -> SourceNode {
    SourceNode(.text(LocatedText(text, from: function.range)), range: function.range)
  }

  /// The elements of a list, itself perhaps what a function gives.
  func elements(_ node: SourceNode) -> [SourceNode] { value(node)?.elements ?? [] }
}
