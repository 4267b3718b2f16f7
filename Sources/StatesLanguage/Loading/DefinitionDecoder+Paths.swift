import JSONModel
import JSONPathEngine

extension DefinitionDecoder {
  /// A path, when the field is there and is one.
  mutating func path(_ field: String, of object: Members) -> JSONPath? {
    guard let json = object[field], expect(.string, json, field: field, "a path") else { return nil }
    return path(json, field: field)
  }

  /// A path that gives one value, when the field is there and is one.
  mutating func singlePath(_ field: String, of object: Members) -> JSONPath? {
    guard let json = object[field], let path = path(field, of: object) else { return nil }
    guard path.isDefinite else {
      report(.invalidReferencePath(field: field, reason: "it can find several values"), at: json)
      return nil
    }
    return path
  }

  /// The path that a string is.
  mutating func path(_ json: LocatedJSON, field: String) -> JSONPath? {
    guard let text = json.value.string else { return nil }
    guard text.hasPrefix("$") else {
      report(.invalidPath(field: field, reason: "a path begins with '$', not with '\(text.prefix(20))'"), at: json)
      return nil
    }
    do throws(JSONPathSyntaxError) {
      let path = try JSONPath(parsing: text)
      variables.noteReading(path, at: json.range)
      return path
    } catch {
      report(.invalidPath(field: field, reason: error.message), at: json)
      return nil
    }
  }

  /// `InputPath` or `OutputPath`.
  mutating func selection(_ field: String, of object: Members) -> PathSelection {
    guard let json = object[field] else { return .whole }
    if json.value == JSON.null { return .nothing }
    guard expect(.string, json, field: field, "a path or null") else { return .whole }
    guard let path = path(json, field: field), path.text != "$" else { return .whole }
    return .path(path)
  }

  /// `ResultPath`.
  mutating func placement(of object: Members) -> ResultPlacement {
    guard let json = object["ResultPath"] else { return .replace }
    if json.value == JSON.null { return .discard }
    guard expect(.string, json, field: "ResultPath", "a path or null") else { return .replace }
    guard let text = json.value.string, let path = referencePath(json, text), text != "$" else { return .replace }
    return .at(path)
  }

  private mutating func referencePath(_ json: LocatedJSON, _ text: String) -> ReferencePath? {
    func refuse(_ reason: String) -> ReferencePath? {
      report(.invalidReferencePath(field: "ResultPath", reason: reason), at: json)
      return nil
    }
    guard text.hasPrefix("$") else { return refuse("a path begins with '$', not with '\(text.prefix(20))'") }
    do throws(JSONPathSyntaxError) {
      let path = try ReferencePath(parsing: text)
      switch path.path.root {
      case .data: return path
      case .context: return refuse("the context object cannot be written")
      case .variable: return refuse("variables are set by 'Assign'")
      }
    } catch {
      return refuse(error.message)
    }
  }
}
