/// A request as a configuration of curl, in which nothing of the request can become anything else.
struct CurlConfiguration {
  /// The lines.
  private(set) var text = ""

  /// Writes a request down.
  ///
  /// - Throws: ``WebFailure/invalid(_:)`` when a part of it would change what is around it.
  init(_ request: WebRequest) throws(WebFailure) {
    try Self.check(request)
    // Braces and brackets are no patterns, redirections are not followed, and other schemes are not known.
    flags(["silent", "show-error", "include", "suppress-connect-headers", "globoff"])
    option("proto", "=http,https")
    option("max-time", String(request.limitSeconds))
    option("url", request.url)
    if request.method == "HEAD" { flags(["head"]) } else { option("request", request.method) }
    for header in request.headers {
      // An empty value after a colon would leave a header of curl's out.
      option("header", header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)")
    }
    guard let body = request.body else { return }
    // Without these curl says that what it sends is a form, and asks before it sends much.
    for name in ["Content-Type", "Expect"] where !request.headers.contains(where: { $0.name.isSame(as: name) }) {
      option("header", "\(name):")
    }
    option("data-raw", body)
  }

  private mutating func flags(_ names: [String]) { for name in names { text += name + "\n" } }

  private mutating func option(_ name: String, _ value: String) {
    text += "\(name) = \"\(Self.escaped(value))\"\n"
  }

  /// - Source: curl's manual, `--config`: in quotes, these are escaped.
  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0B}": text += "\\v"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func check(_ request: WebRequest) throws(WebFailure) {
    guard !request.method.isEmpty, request.method.utf8.allSatisfy(isCapital) else {
      throw .invalid("'\(request.method)' is no method")
    }
    let lowercased = request.url.lowercased()
    guard lowercased.hasPrefix("http://") || lowercased.hasPrefix("https://") else {
      throw .invalid("the URL '\(request.url)' begins neither with http:// nor with https://")
    }
    guard request.url.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
      throw .invalid("the URL '\(request.url)' has a character that is not percent-encoded")
    }
    for header in request.headers {
      guard !header.name.isEmpty, header.name.utf8.allSatisfy(isToken) else {
        throw .invalid("'\(header.name)' is no name of a header")
      }
      guard header.value.utf8.allSatisfy({ $0 >= 32 && $0 != 127 || $0 == 9 }) else {
        throw .invalid("the value of the header '\(header.name)' has a control character")
      }
    }
    guard request.body?.utf8.contains(0) != true else { throw .invalid("the body has a zero byte") }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  /// - Source: RFC 9110, 5.6.2, `tchar`.
  private static func isToken(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || (48...57).contains(byte)
      || "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}

extension String {
  /// Whether two names of headers are one.
  fileprivate func isSame(as other: String) -> Bool { lowercased() == other.lowercased() }
}
