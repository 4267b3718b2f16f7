import JSONModel
import JSONataEngine

extension DefinitionDecoder {
  /// The template of a field in JSONata, when the field is there.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - object: The object that can have it.
  ///   - member: What `$states` has there beside its input and the context object.
  /// - Returns: The template.
  mutating func expressions(
    _ field: String,
    of object: Members,
    mayRead member: StatesMember? = nil
  ) -> ExpressionTemplate? {
    object[field].map { expressions($0, mayRead: member) }
  }

  /// Compiles a template in JSONata.
  mutating func expressions(_ json: LocatedJSON, mayRead member: StatesMember? = nil) -> ExpressionTemplate {
    switch json.value {
    case .null, .bool, .number: return .literal(json.value)
    case .string:
      guard holdsExpression(json) else { return .literal(json.value) }
      return expression(json, mayRead: member).map(ExpressionTemplate.expression) ?? .literal(json.value)
    case .array:
      let elements = json.elements.map { expressions($0, mayRead: member) }
      return elements.allSatisfy(\.isLiteral) ? .literal(json.value) : .array(elements)
    case .object:
      let fields = json.members.map { name, value in
        ExpressionTemplate.Field(name: name, value: expressions(value, mayRead: member))
      }
      return fields.allSatisfy(\.value.isLiteral) ? .literal(json.value) : .object(fields)
    }
  }

  /// Whether a value is a text that is an expression as a whole; one that is half of it is reported.
  mutating func holdsExpression(_ json: LocatedJSON) -> Bool {
    guard let text = json.value.string else { return false }
    let (begins, ends) = (text.utf8.starts(with: "{%".utf8), text.utf8.reversed().starts(with: "}%".utf8))
    if begins, ends, text.utf8.count >= 4 { return true }
    if begins || ends { report(.expression(.open(isMissingEnd: begins)), at: json) }
    return false
  }

  /// The expression in a text between `{%` and `%}`, when it is one.
  mutating func expression(_ json: LocatedJSON, mayRead member: StatesMember? = nil) -> FieldExpression? {
    guard let text = json.value.string else { return nil }
    let inner = ConditionText.expression(in: text)
    do throws(JSONataError) {
      let expression = FieldExpression(try code(of: String(inner)), field: field(of: json))
      check(expression, mayRead: member, in: json)
      return expression
    } catch {
      report(.expression(.invalid(error.message)), at: json, blaming: range(of: error, in: json))
      return nil
    }
  }

  /// The text of an expression, compiled when it is met for the first time.
  private mutating func code(of text: String) throws(JSONataError) -> ExpressionCode {
    if let known = codes[text] { return known }
    let code = try ExpressionCode(parsing: text)
    codes[text] = code
    return code
  }

  /// Reports what an expression refers to and cannot, and notes the variables that it reads.
  private mutating func check(_ expression: FieldExpression, mayRead member: StatesMember?, in json: LocatedJSON) {
    let references = expression.compiled.references
    var seen: Set<String> = []
    for mention in references.document where seen.insert(mention.name).inserted {
      report(.expression(.documentReference(mention.name)), at: json, blaming: range(mention.range, in: json))
    }
    if let mention = references.root.first {
      report(.expression(.documentReference(mention.name)), at: json, blaming: range(mention.range, in: json))
    }
    for mention in references.variables where mention.name == StatesMember.variable {
      checkMember(mention, mayRead: member, in: json)
    }
    for name in expression.variables {
      guard let mention = references.variables.first(where: { $0.name == name }) else { continue }
      variables.noteExpression(reading: name, at: range(mention.range, in: json))
    }
  }

  private mutating func checkMember(
    _ mention: JSONataReferences.Mention,
    mayRead member: StatesMember?,
    in json: LocatedJSON
  ) {
    guard let name = mention.member, let read = StatesMember(rawValue: name) else { return }
    switch read {
    case .input, .context: return
    case .result, .errorOutput:
      if read != member {
        report(.expression(.misplacedMember(read)), at: json, blaming: range(mention.range, in: json))
      }
    }
  }

  private func range(of error: JSONataError, in json: LocatedJSON) -> Range<SourcePosition> {
    guard let end = error.position else { return json.range }
    let isAtEnd = error.token == "(end)"
    let length = isAtEnd ? 0 : max(error.token?.utf16.count ?? 1, 1)
    return range(max(0, end - length)..<max(end, length), in: json)
  }

  /// The place in the definition of a part of an expression, which is counted in UTF-16 code units.
  private func range(_ part: Range<Int>, in json: LocatedJSON) -> Range<SourcePosition> {
    guard let text = json.value.string else { return json.range }
    let start = json.range.lowerBound.offset + 1
    let written = document.bytes[start..<max(start, json.range.upperBound.offset - 1)]
    // With escapes, the text is shorter than what is written.
    guard written.elementsEqual(text.utf8) else { return json.range }
    let units = text.utf16
    let blanks = text.dropFirst(2).prefix { $0.isWhitespace }.utf16.count + 2
    func offset(_ unit: Int) -> Int {
      let index = units.index(units.startIndex, offsetBy: min(unit + blanks, units.count))
      return start + text.utf8.distance(from: text.startIndex, to: index)
    }
    return document.position(atOffset: offset(part.lowerBound))..<document.position(atOffset: offset(part.upperBound))
  }
}
