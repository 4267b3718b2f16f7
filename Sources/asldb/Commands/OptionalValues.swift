import LocalEndpoint

/// Options whose value may be left out, which the parser of arguments does not know.
enum OptionalValues {
  /// The arguments with a value for each `--listen` that has none.
  ///
  /// What follows is taken for its value only when it has the form of an address with a port: `8083`, `:8083`,
  /// `127.0.0.1:8083`.
  static func filled(_ arguments: [String]) -> [String] {
    var filled: [String] = []
    for (index, argument) in arguments.enumerated() {
      filled.append(argument)
      guard argument == "--listen" else { continue }
      let next = arguments.dropFirst(index + 1).first
      if next.map(isAddress) != true { filled.append(EndpointAddress.standard.description) }
    }
    return filled
  }

  private static func isAddress(_ text: String) -> Bool {
    let port = text.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
    let isNumber = !port.isEmpty && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber && (try? EndpointAddress(parsing: text)) != nil
  }
}
