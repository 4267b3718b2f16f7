import JSONModel
import ServiceCalls
import StatesLanguage

/// The EventBridge connections that HTTP tasks name.
extension BindingsReader {
  /// A key of a connection.
  private enum Key: String, CaseIterable {
    case basic, apiKey, oauth, headers, query, body
  }

  /// Connections by their names, or by their ARNs; `*` stands for anything.
  mutating func connections(_ value: LocatedJSON) -> [BoundConnection] {
    guard value.value.object != nil else {
      let message =
        "'connections' has names of connections with what they add, but this is \(value.value.kind.withArticle)"
      report(message, at: value.range)
      return []
    }
    return value.members.compactMap { name, value in
      connection(value).map { BoundConnection(name: name, connection: $0) }
    }
  }

  private mutating func connection(_ value: LocatedJSON) -> HTTPConnection? {
    for (name, member) in value.members where Key(rawValue: name) == nil {
      reportUnknown(name, at: member, "a connection may have", among: Key.allCases.map(\.rawValue))
    }
    guard let authorization = authorization(value) else { return nil }
    func fields(_ key: Key, _ reader: inout BindingsReader) -> [HTTPField] {
      let texts = value[key.rawValue].map { reader.texts($0, what: "'\(key.rawValue)'") } ?? [:]
      return texts.sorted { $0.key < $1.key }.map { HTTPField($0.key, $0.value) }
    }
    return HTTPConnection(
      authorization: authorization,
      headers: fields(.headers, &self),
      query: fields(.query, &self),
      content: value[Key.body.rawValue]?.value.object ?? [:]
    )
  }

  private mutating func authorization(_ value: LocatedJSON) -> HTTPConnection.Authorization? {
    let kinds: [Key] = [.basic, .apiKey, .oauth]
    let found = kinds.filter { value[$0.rawValue] != nil }
    guard found.count == 1, let kind = found.first, let content = value[kind.rawValue] else {
      report("a connection has exactly one of 'basic', 'apiKey' and 'oauth'", at: value.range)
      return nil
    }
    let names: [String] =
      switch kind {
      case .basic: ["username", "password"]
      case .apiKey: ["name", "value"]
      case .oauth: ["endpoint", "clientId", "clientSecret"]
      case .headers, .query, .body: []
      }
    let texts = texts(content, what: "'\(kind.rawValue)'")
    if let missing = names.first(where: { texts[$0] == nil }) {
      report(
        "'\(kind.rawValue)' has \(names.map { "'\($0)'" }.joined(separator: ", ")); '\(missing)' is missing",
        at: content.range
      )
      return nil
    }
    func text(_ index: Int) -> String { texts[names[index]] ?? "" }
    return switch kind {
    case .basic: .basic(username: text(0), password: text(1))
    case .apiKey: .apiKey(name: text(0), value: text(1))
    case .oauth:
      .oauth(
        OAuthClient(
          endpoint: text(0),
          method: texts["method"] ?? "POST",
          clientID: text(1),
          clientSecret: text(2)
        )
      )
    case .headers, .query, .body: nil
    }
  }
}
