/// A text with a part for each service: how long its first lines are, its source, name and length of each part, the
/// parts.
struct ServiceTexts {
  /// What wrote the models.
  let origin: String
  /// The parts, by the services' names.
  let blocks: [(name: String, text: String)]

  /// The text as an expression of Swift.
  var literal: String { Self.literal(text) }

  /// A text as an expression of Swift.
  static func literal(_ text: String) -> String { "EmbeddedText(\n#\"\"\"\n\(text)\n\"\"\"#)" }

  private var text: String {
    let list = ([origin] + blocks.map { "\($0.name) \($0.text.utf8.count)" }).map { $0 + "\n" }.joined()
    let length = String(list.utf8.count + Self.lengthDigits + 1)
    let padded = String(repeating: "0", count: Self.lengthDigits - length.count) + length
    return padded + "\n" + list + blocks.map(\.text).joined()
  }

  /// How many digits say how long the first lines are.
  private static let lengthDigits = 6
}
