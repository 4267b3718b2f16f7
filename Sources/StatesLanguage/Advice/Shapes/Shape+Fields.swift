import JSONModel
import JSONPathEngine

/// A path that surely finds nothing.
struct DeadPath {
  /// The text that has it.
  let json: LocatedJSON
  /// The path.
  let text: String
}

extension Shape {
  /// What is known of what a path's text finds in this; notes the path when it surely finds nothing.
  func selected(by json: LocatedJSON, noting dead: inout [DeadPath]) -> Shape {
    guard let text = json.value.string else { return .unknown }
    guard text.hasPrefix("$") else { return called(json, noting: &dead) }
    return selected(by: text, of: json, noting: &dead)
  }

  private func selected(by text: String, of json: LocatedJSON, noting dead: inout [DeadPath]) -> Shape {
    guard let path = try? ReferencePath(parsing: text), case .data = path.path.root else { return .unknown }
    if let found = value(at: path.steps) { return found }
    dead.append(DeadPath(json: json, text: text))
    return .unknown
  }

  /// What is known of the result of a function.
  private func called(_ json: LocatedJSON, noting dead: inout [DeadPath]) -> Shape {
    guard let text = json.value.string, let call = try? IntrinsicCall(parsing: text) else { return .unknown }
    for path in call.paths { _ = selected(by: path.text, of: json, noting: &dead) }
    return .unknown
  }

  /// What is known of the value of a template that is applied to this.
  func filled(_ template: LocatedJSON, noting dead: inout [DeadPath]) -> Shape {
    switch template.value {
    case .object:
      var members: [String: Shape] = [:]
      for (name, value) in template.members {
        if name.hasSuffix(".$") {
          members[String(name.dropLast(2))] = selected(by: value, noting: &dead)
        } else {
          members[name] = filled(value, noting: &dead)
        }
      }
      return .object(members, isClosed: true)
    case .array:
      for element in template.elements { _ = filled(element, noting: &dead) }
      return .plain(.array)
    case .null, .bool, .number, .string: return .plain(template.value.kind)
    }
  }

  /// What is known of this after `InputPath` or `OutputPath`.
  func passed(through json: LocatedJSON?, noting dead: inout [DeadPath]) -> Shape {
    guard let json else { return self }
    return json.value == JSON.null ? .object([:], isClosed: true) : selected(by: json, noting: &dead)
  }

  /// What is known of this with a result that `ResultPath` puts into it.
  func taking(_ result: Shape, at json: LocatedJSON?) -> Shape {
    guard let json else { return result }
    guard let text = json.value.string else { return self }
    guard let path = try? ReferencePath(parsing: text) else { return .unknown }
    return setting(path.steps[...], to: result)
  }
}
