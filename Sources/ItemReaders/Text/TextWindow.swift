import JSONModel

/// The part of a text that is being read: whole characters of UTF-8, to which more are added when they are needed.
///
/// It grows with what its reader has not finished, so an item as large as the window is looked at a few times, not once
/// for each piece.
struct TextWindow {
  /// What is there of the text.
  private(set) var bytes: [UInt8] = []
  /// Where its reader stands, in bytes from the beginning of the window.
  var offset = 0
  /// The most bytes that its reader may leave unfinished.
  var limit = TextWindow.longestItem
  /// Whether nothing follows the bytes.
  private(set) var isComplete = false
  /// The object, for messages.
  let name: ObjectName

  private let stream: any ByteStream
  /// Where the window begins.
  private var place = TextPlace()
  /// The beginning of a character whose end is still to come, or bytes that are not UTF-8.
  private var rest: [UInt8] = []
  private var isBroken = false
  private var skipsByteOrderMark: Bool

  /// The longest item, in bytes.
  ///
  /// - Source: Step Functions guide, "ItemReader (Map)": 8 MB.
  static let longestItem = 8 << 20
  /// U+FEFF in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ stream: any ByteStream, name: ObjectName, skippingByteOrderMark: Bool = false) {
    self.stream = stream
    self.name = name
    skipsByteOrderMark = skippingByteOrderMark
  }

  /// Whether its reader has read everything.
  var isFinished: Bool { isComplete && offset == bytes.count }

  /// How many bytes its reader has not finished.
  var remaining: Int { bytes.count - offset }

  /// The place of an offset in the text.
  func position(of offset: Int) -> SourcePosition {
    place.advanced(over: bytes[..<min(offset, bytes.count)]).position
  }

  /// A failure at an offset.
  func failure(_ problem: TextProblem, at offset: Int) -> ItemReadError {
    .text(name, position(of: offset), problem)
  }

  /// Drops what has been read, and fetches at least as much as is unfinished.
  mutating func fill() throws(ItemReadError) {
    guard !isBroken else { throw failure(.notUTF8, at: bytes.count) }
    guard remaining < limit else { throw failure(.itemTooLong(limit: limit), at: offset) }
    place.advance(over: bytes[..<offset])
    bytes.removeSubrange(..<offset)
    offset = 0
    let goal = bytes.count * 2 + 1
    while bytes.count < goal, !isComplete, !isBroken { try fetch() }
    skipByteOrderMark()
  }

  private mutating func fetch() throws(ItemReadError) {
    let piece = try withStorage { () throws(StorageError) in try stream.next() }
    rest += piece ?? []
    let prefix = UTF8Prefix(of: rest)
    bytes += rest[..<prefix.count]
    rest.removeSubrange(..<prefix.count)
    isBroken = !rest.isEmpty && (piece == nil || !prefix.mayContinue)
    isComplete = piece == nil && !isBroken
  }

  private mutating func skipByteOrderMark() {
    guard skipsByteOrderMark, !bytes.isEmpty else { return }
    skipsByteOrderMark = false
    if bytes.starts(with: Self.byteOrderMark) { offset = Self.byteOrderMark.count }
  }
}
