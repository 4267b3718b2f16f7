import JSONModel

/// The catalog as a text: how long its first lines are, its source, name and length of each service's part, the parts.
struct CatalogText {
  private let origin: String
  private let blocks: [(name: String, text: String)]

  /// Reads the collected facts.
  init(_ facts: JSON) throws(CatalogProblem) {
    guard let version = facts["generated"]?["botocore"]?.string, let services = facts["services"]?.object else {
      throw CatalogProblem(message: "expected 'generated.botocore' and 'services'")
    }
    origin = "botocore \(version)"
    var blocks: [(name: String, text: String)] = []
    for service in services.members.sorted(by: { $0.name < $1.name }) {
      blocks.append((service.name, try ServiceBlock(service.name, service.value).text))
    }
    self.blocks = blocks
  }

  /// The text itself.
  private var text: String {
    let list = ([origin] + blocks.map { "\($0.name) \($0.text.utf8.count)" }).map { $0 + "\n" }.joined()
    let length = String(list.utf8.count + Self.lengthDigits + 1)
    let padded = String(repeating: "0", count: Self.lengthDigits - length.count) + length
    return padded + "\n" + list + blocks.map(\.text).joined()
  }

  /// How many digits say how long the first lines are.
  private static let lengthDigits = 6

  /// The source file.
  var source: String {
    """
    // swift-format-ignore-file
    // Made by the developers' tool `catalogmaker`: see the page Architecture.

    /// What the models of AWS's SDKs say of each service and its actions, as ``SDKService`` reads it.
    let catalogText = EmbeddedText(
    #\"""
    \(text)
    \"""#)
    """
  }
}
