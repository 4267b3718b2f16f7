/// Where in the catalog's text each service stands.
struct CatalogIndex: Sendable {
  /// What wrote the models that the catalog was made of.
  let source: String
  /// The services' names, sorted.
  let names: [String]
  /// Their parts of the text.
  let blocks: [String: Range<Int>]

  /// Reads the text's first lines: their length, the source, then name and length of each part.
  init(_ text: EmbeddedText) {
    let headLength = Int(text.text(in: 0..<Self.lengthDigits).drop { $0 == "0" }) ?? 0
    let lines = text.text(in: Self.lengthDigits + 1..<headLength).split(at: "\n")
    var (names, blocks, start): ([String], [String: Range<Int>], Int) = ([], [:], headLength)
    for line in lines.dropFirst() {
      let parts = line.split(at: " ")
      guard parts.count == 2, let length = Int(parts[1]) else { continue }
      names.append(String(parts[0]))
      blocks[String(parts[0])] = start..<start + length
      start += length
    }
    source = lines.first.map(String.init) ?? ""
    (self.names, self.blocks) = (names, blocks)
  }

  /// How many digits say how long the first lines are.
  static let lengthDigits = 6
}
