import JSONModel

extension YAMLSyntaxError: CustomStringConvertible {
  /// The place and the message.
  package var description: String { "\(range.lowerBound): \(message)" }

  /// What was found, what was expected, and the likely fix; without the place.
  package var message: String {
    switch problem {
    case .noDocument: "the text is empty, expected a value"
    case .invalidUTF8: "found a byte that is not UTF-8, expected a text encoded as UTF-8"
    case .controlCharacter(let found):
      "found \(Self.name(of: found)), expected text; in double quotes it can be escaped"
    case .tooDeep(let limit):
      "found more than \(limit) lists and mappings inside each other, expected at most that many"
    case .tooLong(let limit): "the text is longer than \(limit) bytes, expected at most that many"
    case .severalDocuments: "found a second document, expected one; put each into a file of its own"
    case .tabIndentation: "found a tab that indents a line, expected blanks; YAML indents with blanks only"
    case .wrongIndentation(let column):
      "this line is indented like none that it could belong to, expected it at column \(column)"
    case .expectedKey(let found): "found \(found), expected a key with ':' and a blank behind it"
    case .listOnKeyLine: "found a list item on the line of its key, expected it on the next line"
    case .nestedKeyOnLine: "found a second ':' on this line; put a text in quotes, an inner key on a line of its own"
    case .keyOverLines: "found ':' behind a text of several lines; put the text in quotes, or indent its lines deeper"
    case .unexpected(let found, let expected): "found \(found), expected \(expected)"
    case .unclosed(let bracket): "this \(bracket) is never closed"
    case .unknownEscape(let found):
      "found '\(found)' after '\\', which escapes nothing; a backslash itself is '\\\\', or use single quotes"
    case .invalidEscape: "this escape has not the digits of a character; half of a surrogate pair is none"
    case .blockHeader: "found more than '+', '-' and a digit behind '|' or '>'; the text begins on the next line"
    case .repeatedProperty(let kind): "found a second \(kind) for one value, expected one"
    case .unknownAlias(let name): "no anchor '&\(name)' stands before this alias"
    case .aliasInsideItself(let name): "this alias stands inside its own anchor '&\(name)'"
    case .duplicateKey(let key): "'\(key)' stands twice in this mapping\(firstPlace)"
    case .keyIsNoText: "a key must be a text, because JSON has no other names"
    case .mergesNoMapping: "'<<' takes a mapping or a list of mappings, usually an alias such as *defaults"
    case .unknownTag(let tag): "the tag \(tag) means nothing here; leave it out, or put the text in quotes"
    case .wrongTag(let tag, let found): "the tag \(tag) does not fit \(found)"
    case .noJSONNumber(let text): "JSON has no number \(text); put it in quotes if it is a text"
    case .tooManyAliases(let limit): "the aliases stand for more than \(limit) values, expected at most that many"
    }
  }

  private var firstPlace: String {
    other.map { "; the first one is in line \($0.line), column \($0.column)" } ?? ""
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let text = String(scalar.value, radix: 16, uppercase: true)
    return "the control character U+" + String(repeating: "0", count: max(0, 4 - text.count)) + text
  }
}
