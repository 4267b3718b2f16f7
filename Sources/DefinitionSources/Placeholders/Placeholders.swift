import JSONModel
import StatesLanguage

/// Puts values in place of `${Name}`.
///
/// CloudFormation does so in the text, whatever that is, so a value may also be a number. A name without a value gets a
/// plausible one and a warning, so that the machine can be looked at.
struct Placeholders {
  /// The values that are known.
  let values: [String: String]
  /// The text that findings are about.
  let map: SourceMap
  /// What there is to say, once for each name.
  private(set) var findings: [SourceFinding] = []
  private var warned: Set<String> = []
  /// The values that stand outside of strings in the text that was filled last, and where.
  private var bare: [(name: String, value: String, filled: Range<Int>, source: Range<Int>)] = []

  init(values: [String: String], map: SourceMap) {
    self.values = values
    self.map = map
  }

  /// Fills a text that is a whole file.
  ///
  /// - Throws: The finding about a placeholder without a value that is not part of a string.
  mutating func fill(_ bytes: [UInt8], path: String) throws(SourceFinding) -> LocatedText {
    var whole = LocatedText()
    whole.append(verbatim: bytes, at: 0)
    return try fill(whole, isJSON: bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{"))
  }

  /// Fills a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isJSON: Whether a value outside of quotes must be known, because nothing plausible can stand there.
  /// - Returns: the text with values in it.
  /// - Throws: The finding about a placeholder without a value that is not part of a string.
  mutating func fill(_ text: LocatedText, isJSON: Bool) throws(SourceFinding) -> LocatedText {
    var result = LocatedText()
    var rest = 0
    var quotes = QuoteState()
    bare = []
    for placeholder in Placeholder.all(in: text.bytes) {
      if isJSON { quotes.read(text.bytes[rest..<placeholder.range.lowerBound]) }
      result.append(text, in: rest..<placeholder.range.lowerBound)
      let source = text.source(of: placeholder.range)
      let value = try value(of: placeholder, in: text.bytes, isInside: !isJSON || quotes.isInside, at: source)
      let start = result.bytes.count
      result.append(value.utf8, from: source)
      if isJSON, !quotes.isInside { bare.append((placeholder.name, value, start..<result.bytes.count, source)) }
      rest = placeholder.range.upperBound
    }
    result.append(text, in: rest..<text.bytes.count)
    return result
  }

  private mutating func value(
    of placeholder: Placeholder,
    in bytes: [UInt8],
    isInside: Bool,
    at source: Range<Int>
  ) throws(SourceFinding) -> String {
    let name = placeholder.name
    if let value = values[name] ?? PlausibleValue.pseudoParameters[name] { return value }
    guard isInside else {
      let message = "there is no value for ${\(name)}; give it with --substitute \(name)=VALUE"
      throw finding(.error, message, at: source)
    }
    let value = placeholder.isWhole(in: bytes) ? PlausibleValue.arn(named: name) : name
    if warned.insert(name).inserted {
      let message =
        "there is no value for ${\(name)}, it is taken for '\(value)'; give it with --substitute \(name)=VALUE"
      findings.append(finding(.warning, message, at: source))
    }
    return value
  }

  /// Blames a value for a filled text that is no JSON.
  ///
  /// - Parameter error: What is wrong with the filled text.
  /// - Returns: the finding; nothing when no value is to blame.
  func finding(_ error: JSONSyntaxError) -> SourceFinding? {
    let offset = error.position.offset
    guard let part = bare.last(where: { $0.filled.lowerBound <= offset && offset <= $0.filled.upperBound }) else {
      return nil
    }
    let isValue = (try? JSON(parsing: part.value)) != nil
    guard !isValue else { return nil }
    let message =
      "the value of \(part.name), '\(part.value)', is no JSON, but a number or another value has to be here; "
      + "if it is a text, write \"${\(part.name)}\" in quotes"
    return finding(.error, message, at: part.source, code: "PLACEHOLDER_VALUE_IS_NO_JSON")
  }

  private func finding(
    _ severity: Diagnostic.Severity,
    _ message: String,
    at range: Range<Int>,
    code: String = "PLACEHOLDER_WITHOUT_VALUE"
  ) -> SourceFinding {
    let positions = map.position(at: range.lowerBound)..<map.position(at: range.upperBound)
    return SourceFinding(severity: severity, code: code, message: message, range: positions)
  }
}

/// Whether a place in a JSON text is inside a string.
private struct QuoteState {
  private(set) var isInside = false
  private var isEscaped = false

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if isEscaped { isEscaped = false; continue }
      if byte == UInt8(ascii: "\\") { isEscaped = isInside }
      if byte == UInt8(ascii: "\"") { isInside.toggle() }
    }
  }
}
