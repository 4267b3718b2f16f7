import JSONModel
import JSONPathEngine

extension DefinitionDecoder {
  /// A payload template, when the field is there.
  mutating func template(_ field: String, of object: Members) -> PayloadTemplate? {
    object[field].map { template($0) }
  }

  /// A payload template that must be an object, when the field is there and is one.
  mutating func objectTemplate(_ field: String, of object: Members) -> PayloadTemplate? {
    guard let json = object[field], expect(.object, json, field: field, "an object") else { return nil }
    return template(json)
  }

  /// Compiles a template.
  mutating func template(_ json: LocatedJSON) -> PayloadTemplate {
    switch json.value {
    case .object: objectTemplate(json)
    case .array: arrayTemplate(json)
    case .null, .bool, .number, .string: .literal(json.value)
    }
  }

  private mutating func arrayTemplate(_ json: LocatedJSON) -> PayloadTemplate {
    let elements = json.elements.map { template($0) }
    return elements.allSatisfy(\.isLiteral) ? .literal(json.value) : .array(elements)
  }

  private mutating func objectTemplate(_ json: LocatedJSON) -> PayloadTemplate {
    let members = json.members
    var fields: [PayloadTemplate.Field] = []
    fields.reserveCapacity(members.count)
    var computes = false
    for (name, value) in members {
      let field = templateField(name, value, in: json)
      computes = computes || name.hasSuffix(".$") || !field.value.isLiteral
      fields.append(field)
    }
    if computes { reportFieldsTwice(members, in: json) }
    return computes ? .object(fields) : .literal(json.value)
  }

  /// Reports fields that stand there with and without `.$`; blames the second one.
  private mutating func reportFieldsTwice(_ members: [(name: String, value: LocatedJSON)], in json: LocatedJSON) {
    guard let object = json.value.object else { return }
    for (index, member) in members.enumerated() where member.name.hasSuffix(".$") {
      let name = String(member.name.dropLast(2))
      guard let other = object.position(of: name) else { continue }
      report(.fieldTwice(name), at: json, blaming: members[max(index, other)].value.nameRange)
    }
  }

  private mutating func templateField(
    _ name: String,
    _ value: LocatedJSON,
    in json: LocatedJSON
  ) -> PayloadTemplate.Field {
    guard name.hasSuffix(".$") else { return PayloadTemplate.Field(name: name, value: template(value)) }
    let computed = computedValue(value, field: name, in: json)
    return PayloadTemplate.Field(name: String(name.dropLast(2)), value: computed ?? .literal(.null))
  }

  /// The path or function call that a `.$` field holds.
  ///
  /// - Source: recorded: AWS blames the object that has the field, not the field.
  private mutating func computedValue(
    _ value: LocatedJSON,
    field: String,
    in json: LocatedJSON
  ) -> PayloadTemplate? {
    guard let text = value.value.string else {
      let reason = "it is \(value.value.kind.withArticle), not a string"
      report(.invalidTemplateValue(field: field, reason: reason), at: json, blaming: value.range)
      return nil
    }
    do throws(IntrinsicSyntaxError) {
      guard text.hasPrefix("$") else { return try .intrinsic(note(IntrinsicCall(parsing: text), at: value)) }
      let path = try JSONPath(inIntrinsic: text, at: 0)
      variables.noteReading(path, at: value.range)
      return .path(path)
    } catch {
      report(.invalidTemplateValue(field: field, reason: error.message), at: json, blaming: value.range)
      return nil
    }
  }

  /// The function call that a string is.
  mutating func intrinsic(_ json: LocatedJSON, field: String) -> IntrinsicCall? {
    guard let text = json.value.string else { return nil }
    do throws(IntrinsicSyntaxError) {
      return note(try IntrinsicCall(parsing: text), at: json)
    } catch {
      report(.invalidTemplateValue(field: field, reason: error.message), at: json)
      return nil
    }
  }

  private mutating func note(_ call: IntrinsicCall, at json: LocatedJSON) -> IntrinsicCall {
    for path in call.paths { variables.noteReading(path, at: json.range) }
    return call
  }

  /// The template of a field that both languages have, when the field is there.
  mutating func fieldTemplate(_ field: String, of object: Members) -> FieldTemplate? {
    switch language {
    case .jsonPath: objectTemplate(field, of: object).map(FieldTemplate.payload)
    case .jsonata: expressions(field, of: object).map(FieldTemplate.expressions)
    }
  }
}
