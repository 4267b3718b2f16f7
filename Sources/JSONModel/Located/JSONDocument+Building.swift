extension JSONDocument {
  /// Makes a document of a value that stands in a text of another syntax.
  ///
  /// Of members with one name the last counts.
  ///
  /// - Parameters:
  ///   - root: The value.
  ///   - bytes: The text that the places of `root` are in, shorter than 4 GiB.
  package init(_ root: SourceNode, in bytes: [UInt8]) {
    var builder = Builder()
    let value = builder.add(root)
    self.init(value: value, source: Source(map: SourceMap(bytes), table: builder.table, texts: builder.texts))
  }

  /// The same values at the places of another text that this one was taken from.
  ///
  /// - Parameters:
  ///   - text: The text that this document was read from, with the places of its bytes.
  ///   - bytes: The text that these places are in, shorter than 4 GiB.
  /// - Returns: the document with these places.
  package func relocated(by text: LocatedText, in bytes: [UInt8]) -> JSONDocument {
    var table = source.table
    table.relocate { text.source(of: $0) }
    let texts = root.texts.mapValues { $0.relocated(by: text) }
    return JSONDocument(value: value, source: Source(map: SourceMap(bytes), table: table, texts: texts))
  }

  /// Collects the table while it makes the value.
  private struct Builder {
    var table = DocumentTable()
    var texts: [Int: LocatedText] = [:]

    mutating func add(_ node: SourceNode) -> JSON {
      table.begin(at: node.range.lowerBound)
      defer { table.end(at: node.range.upperBound) }
      switch node.content {
      case .scalar(let value): return value
      case .text(let text):
        texts[table.nodes.count - 1] = text
        return .string(text.string)
      case .array(let elements): return .array(elements.map { add($0) })
      case .object(let members): return object(members)
      }
    }

    private mutating func object(_ members: [SourceNode.Member]) -> JSON {
      var last: [String: Int] = [:]
      for (index, member) in members.enumerated() { last[member.name] = index }
      var object: [JSONObject.Member] = []
      for (index, member) in members.enumerated() where last[member.name] == index {
        table.name(member.nameRange)
        object.append(JSONObject.Member(name: member.name, value: add(member.value)))
      }
      return .object(JSONObject(distinct: object))
    }
  }
}
