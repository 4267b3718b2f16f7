import JSONModel

/// One small change of a definition, as a slip of the hand makes it.
struct Mutation {
  /// What is done to a member.
  enum Change: Equatable {
    /// It is left out.
    case drop
    /// It gets another name.
    case rename(String)
    /// It gets another value: a misspelt text, or one of another type.
    case replace(JSON)
  }

  /// Where the member stands.
  let place: [Step]
  /// What is done to it.
  let change: Change

  /// One step into a definition.
  enum Step: Equatable {
    case member(String)
    case element(Int)
  }

  /// The change in one line, for reports.
  var description: String {
    let path = place.map { step in
      switch step {
      case .member(let name): "/\(name)"
      case .element(let index): "[\(index)]"
      }
    }
    switch change {
    case .drop: return "drop \(path.joined())"
    case .rename(let name): return "rename \(path.joined()) to '\(name)'"
    case .replace(let value): return "replace \(path.joined()) by \(value.text())"
    }
  }

  /// The definition with the change.
  func applied(to definition: JSON) -> JSON { applied(to: definition, place[...]) }

  private func applied(to value: JSON, _ rest: ArraySlice<Step>) -> JSON {
    switch rest.first {
    case nil: return value
    case .member(let name)?:
      let members = (value.object?.members ?? []).compactMap { changed($0, at: name, rest.dropFirst()) }
      return .object(JSONObject(members))
    case .element(let index)?:
      var elements = value.array ?? []
      elements[index] = applied(to: elements[index], rest.dropFirst())
      return .array(elements)
    }
  }

  private func changed(
    _ member: JSONObject.Member,
    at name: String,
    _ rest: ArraySlice<Step>
  ) -> (String, JSON)? {
    guard member.name == name else { return (member.name, member.value) }
    guard rest.isEmpty else { return (name, applied(to: member.value, rest)) }
    switch change {
    case .drop: return nil
    case .rename(let new): return (new, member.value)
    case .replace(let new): return (name, new)
    }
  }
}
