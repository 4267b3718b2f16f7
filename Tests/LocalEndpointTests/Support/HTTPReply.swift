import JSONModel

/// An answer as it came over the wire.
struct HTTPReply: Equatable, Sendable {
  var status: Int
  var headers: [String: String]
  var body: String

  /// The body as JSON.
  var json: JSON? { try? JSONParser.parse(Array(body.utf8)) }
  /// The name of the error, if it is one.
  var failure: String? { json?["__type"]?.string }

  /// Reads all whole answers of a text; those to HEAD have a length but no body.
  static func all(in text: String, toHead: Bool = false) -> [HTTPReply] {
    var replies: [HTTPReply] = []
    var rest = Array(text.utf8)[...]
    while let (reply, after) = first(in: rest, toHead: toHead) {
      replies.append(reply)
      rest = after
    }
    return replies
  }

  private static func first(in text: ArraySlice<UInt8>, toHead: Bool) -> (HTTPReply, ArraySlice<UInt8>)? {
    let end = Array("\r\n\r\n".utf8)
    guard let head = text.indices.first(where: { text[$0...].starts(with: end) }) else { return nil }
    let lines = String(decoding: text[..<head], as: UTF8.self).split(separator: "\r\n")
    guard let words = lines.first?.split(separator: " "), words.count > 1, let status = Int(words[1]) else {
      return nil
    }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    let length = toHead ? 0 : headers["content-length"].flatMap { Int($0) } ?? 0
    let body = text[(head + end.count)...]
    guard body.count >= length else { return nil }
    let reply = HTTPReply(status: status, headers: headers, body: String(decoding: body.prefix(length), as: UTF8.self))
    return (reply, body.dropFirst(length))
  }
}
