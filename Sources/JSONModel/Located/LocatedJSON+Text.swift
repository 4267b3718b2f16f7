extension LocatedJSON {
  /// The string with the place of each of its bytes, whatever escapes, folded lines or placeholders stand there;
  /// nothing when this is no string.
  package var text: LocatedText? {
    guard case .string = value else { return nil }
    let entry = source.table.nodes[node]
    return source.texts[node] ?? LocatedText(jsonString: Int(entry.start)..<Int(entry.end), in: source.map.bytes)
  }

  /// All strings in the value by their nodes.
  var texts: [Int: LocatedText] {
    var texts: [Int: LocatedText] = [:]
    collect(&texts)
    return texts
  }

  private func collect(_ texts: inout [Int: LocatedText]) {
    if let text { texts[node] = text }
    for element in elements { element.collect(&texts) }
    for member in members { member.value.collect(&texts) }
  }
}
