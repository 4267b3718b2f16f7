import JSONModel
import JSONPathEngine
import StatesLanguage

/// What makes a part of the value of a template.
struct TemplatePart {
  /// What it is.
  enum Content {
    /// It stands there.
    case literal
    /// A value that is read, as it is.
    case read(ValueRead)
    /// What is computed by an expression, or put together of several.
    case computed(text: String?, [ValueRead])
  }

  /// The members and elements of the template that lead to it.
  let path: [String]
  /// What is left of the way to the part, inside of what it gives.
  let rest: [String]
  let content: Content

  /// The way to it, as a field is written: `.order.items[0]`.
  var suffix: String {
    path.reduce(into: "") { text, token in text += Int(token) == nil ? "." + token : "[\(token)]" }
  }

  init(_ content: Content, path: [String], rest: ArraySlice<String>) {
    self.content = content
    if case .literal = content {
      (self.path, self.rest) = (path + rest, [])
    } else {
      (self.path, self.rest) = (path, Array(rest))
    }
  }
}

extension PayloadTemplate {
  /// What makes the part of the template's value that tokens of a pointer lead to.
  func part(at tokens: ArraySlice<String>, path: [String] = []) -> TemplatePart {
    if let (token, inner) = child(at: tokens) { return inner.part(at: tokens.dropFirst(), path: path + [token]) }
    let content: TemplatePart.Content =
      switch self {
      case .literal: .literal
      case .path(let jsonPath): jsonPath.content
      case .intrinsic(let call): .computed(text: call.text, call.reads.distinct)
      case .object, .array: .computed(text: nil, reads.distinct)
      }
    return TemplatePart(content, path: path, rest: tokens)
  }

  private func child(at tokens: ArraySlice<String>) -> (String, PayloadTemplate)? {
    guard let token = tokens.first else { return nil }
    switch self {
    case .object(let fields): return fields.first { $0.name == token }.map { (token, $0.value) }
    case .array(let elements): return Int(token).flatMap { elements.indices.contains($0) ? (token, elements[$0]) : nil }
    case .literal, .path, .intrinsic: return nil
    }
  }

  private var reads: [ValueRead] {
    switch self {
    case .literal: []
    case .path(let path): [path.read]
    case .intrinsic(let call): call.reads
    case .object(let fields): fields.flatMap(\.value.reads)
    case .array(let elements): elements.flatMap(\.reads)
    }
  }
}

extension ExpressionTemplate {
  /// What makes the part of the template's value that tokens of a pointer lead to.
  func part(at tokens: ArraySlice<String>, path: [String] = []) -> TemplatePart {
    if let (token, inner) = child(at: tokens) { return inner.part(at: tokens.dropFirst(), path: path + [token]) }
    let content: TemplatePart.Content =
      switch self {
      case .literal: .literal
      case .expression(let expression): expression.content
      case .object, .array: .computed(text: nil, expressions.flatMap(\.reads.reads).distinct)
      }
    return TemplatePart(content, path: path, rest: tokens)
  }

  private func child(at tokens: ArraySlice<String>) -> (String, ExpressionTemplate)? {
    guard let token = tokens.first else { return nil }
    switch self {
    case .object(let fields): return fields.first { $0.name == token }.map { (token, $0.value) }
    case .array(let elements): return Int(token).flatMap { elements.indices.contains($0) ? (token, elements[$0]) : nil }
    case .literal, .expression: return nil
    }
  }
}

extension FieldTemplate {
  /// What makes the part of the template's value that tokens of a pointer lead to.
  func part(at tokens: ArraySlice<String>) -> TemplatePart {
    switch self {
    case .payload(let template): template.part(at: tokens)
    case .expressions(let template): template.part(at: tokens)
    }
  }
}

extension DynamicText {
  /// What makes the text.
  var part: TemplatePart {
    let content: TemplatePart.Content =
      switch self {
      case .constant: .literal
      case .path(let path): path.content
      case .intrinsic(let call): .computed(text: call.text, call.reads.distinct)
      case .expression(let expression): expression.content
      }
    return TemplatePart(content, path: [], rest: [])
  }
}

extension JSONPath {
  /// What the path gives: one value as it is, or what several make.
  var content: TemplatePart.Content { leadsToOnePlace ? .read(read) : .computed(text: text, [read]) }
}

extension FieldExpression {
  fileprivate var content: TemplatePart.Content {
    let (reads, isPlain) = self.reads
    return isPlain ? reads.first.map { .read($0) } ?? .literal : .computed(text: text, reads)
  }
}
