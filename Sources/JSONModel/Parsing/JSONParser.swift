/// A strict parser of JSON texts.
///
/// It takes what RFC 8259 defines and nothing else: no comments, no trailing commas, no byte order mark, no bytes that
/// are not UTF-8, no escaped half of a surrogate pair. Of members with one name the last wins; ``JSONDocument`` reports
/// them.
///
/// - Source: RFC 8259.
public enum JSONParser {
  /// How deep arrays and objects may nest unless the caller says otherwise.
  ///
  /// The parser itself does not recurse, but destroying, comparing and hashing a value does: beyond some 30,000 levels
  /// that overflows the stack of a thread.
  public static let defaultDepthLimit = 10_000

  /// Parses a text.
  ///
  /// - Throws: ``JSONSyntaxError`` at the first place where the text is not JSON.
  public static func parse(
    _ text: some StringProtocol,
    depthLimit: Int = defaultDepthLimit
  ) throws(JSONSyntaxError) -> JSON {
    try parse(Array(text.utf8), depthLimit: depthLimit)
  }

  /// Parses the UTF-8 bytes of a text.
  ///
  /// - Throws: ``JSONSyntaxError`` at the first place where the text is not JSON.
  public static func parse(_ bytes: [UInt8], depthLimit: Int = defaultDepthLimit) throws(JSONSyntaxError) -> JSON {
    try read(bytes, depthLimit: depthLimit, recorder: NoRecorder()).value
  }

  /// Parses bytes and returns what a recorder saw.
  static func read<Recorder: NodeRecorder>(
    _ bytes: [UInt8],
    depthLimit: Int,
    recorder: Recorder
  ) throws(JSONSyntaxError) -> (value: JSON, recorder: Recorder) {
    do throws(SyntaxFailure) {
      return try SourceBytes.withBytes(of: bytes) { (source) throws(SyntaxFailure) in
        var reader = JSONReader(source, depthLimit: depthLimit, recorder: recorder)
        return (try reader.readText(), reader.recorder)
      }
    } catch {
      throw JSONSyntaxError(error, in: bytes)
    }
  }
}

extension JSON {
  /// Parses a text, as ``JSONParser`` does.
  ///
  /// - Throws: ``JSONSyntaxError`` at the first place where the text is not JSON.
  public init(parsing text: some StringProtocol) throws(JSONSyntaxError) {
    self = try JSONParser.parse(text)
  }

  /// Parses the UTF-8 bytes of a text, as ``JSONParser`` does.
  ///
  /// - Throws: ``JSONSyntaxError`` at the first place where the text is not JSON.
  public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    self = try JSONParser.parse(bytes)
  }
}
