/// The name of a function as calls give it: a name, a part of an ARN or an ARN, each with or without a qualifier.
///
/// - Source: Lambda API reference, Invoke, `FunctionName`.
struct FunctionName: Equatable {
  /// The bare name.
  let name: String
  /// The version or alias.
  let qualifier: String?

  /// Takes a name apart, or gives `nil` when it is none.
  init?(_ text: String) {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if let place = parts.firstIndex(of: "function") { parts.removeSubrange(...place) }
    guard let name = parts.first, (1...2).contains(parts.count), Self.isName(name) else { return nil }
    self.name = name
    qualifier = parts.count == 2 ? parts[1] : nil
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 140
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
