/// A JSON value together with the text it was read from: where each value and each member name stands.
///
///     let document = try JSONDocument(parsing: #"{"StartAt": "Ship"}"#)
///     document.root["StartAt"]?.range.lowerBound  // 1:13
///
/// Beside the value and the text it keeps 20 bytes a value; of a text of another syntax also its strings with their
/// places.
public struct JSONDocument: Sendable {
  /// What the document and the located values share.
  final class Source: Sendable {
    let map: SourceMap
    let table: DocumentTable
    /// The strings by their nodes, where they are not what the JSON string at their place says.
    let texts: [Int: LocatedText]

    init(map: SourceMap, table: DocumentTable, texts: [Int: LocatedText] = [:]) {
      self.map = map
      self.table = table
      self.texts = texts
    }
  }

  let source: Source
  /// The value, without positions.
  public let value: JSON

  init(value: JSON, source: Source) {
    self.value = value
    self.source = source
  }

  /// Parses the UTF-8 bytes of a text, as ``JSONParser`` does.
  ///
  /// - Parameters:
  ///   - bytes: The text, shorter than 4 GiB.
  ///   - depthLimit: How deep arrays and objects may nest.
  /// - Throws: ``JSONSyntaxError`` at the first place where the text is not JSON.
  public init(parsing bytes: [UInt8], depthLimit: Int = JSONParser.defaultDepthLimit) throws(JSONSyntaxError) {
    guard bytes.count <= DocumentTable.longestText else {
      let start = SourcePosition(line: 1, column: 1, offset: 0)
      throw JSONSyntaxError(problem: .tooLong(limit: DocumentTable.longestText), position: start)
    }
    let (value, table) = try JSONParser.read(bytes, depthLimit: depthLimit, recorder: DocumentTable())
    self.value = value
    source = Source(map: SourceMap(bytes), table: table)
  }

  /// Parses a text, as ``JSONParser`` does.
  ///
  /// - Parameters:
  ///   - text: The text, shorter than 4 GiB.
  ///   - depthLimit: How deep arrays and objects may nest.
  /// - Throws: ``JSONSyntaxError`` at the first place where the text is not JSON.
  public init(
    parsing text: some StringProtocol,
    depthLimit: Int = JSONParser.defaultDepthLimit
  ) throws(JSONSyntaxError) {
    try self.init(parsing: Array(text.utf8), depthLimit: depthLimit)
  }

  /// The whole value, with positions.
  public var root: LocatedJSON { LocatedJSON(source: source, node: 0, value: value) }

  /// The UTF-8 bytes of the text.
  public var bytes: [UInt8] { source.map.bytes }

  /// Each member name that its object has already had, in the order of the text; the value of the last one counts.
  public var duplicateNames: [(name: String, position: SourcePosition)] {
    source.table.duplicates.sorted { $0.offset < $1.offset }
      .map { (name: $0.name, position: source.map.position(at: $0.offset)) }
  }

  /// The position of a byte of the text; offsets outside are taken for the nearest end.
  public func position(atOffset offset: Int) -> SourcePosition {
    source.map.position(at: min(max(offset, 0), bytes.count))
  }

  /// The value that a pointer points at.
  public subscript(pointer: JSONPointer) -> LocatedJSON? {
    var place: LocatedJSON? = root
    for token in pointer.tokens { place = place?[token: token] }
    return place
  }
}
