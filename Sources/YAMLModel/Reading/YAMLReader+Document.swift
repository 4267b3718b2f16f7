extension YAMLReader {
  /// Reads the only document of the text.
  mutating func readDocument() throws(YAMLFailure) -> YAMLNode {
    try skipPrologue()
    let node = try readBlockNode(deeperThan: -1, as: .document)
    try finishDocument()
    return node
  }

  /// Goes over a byte order mark, directives and the mark of the document's start.
  private mutating func skipPrologue() throws(YAMLFailure) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      lineStart = 3
    }
    skipSeparation()
    while position == lineStart, byte == UInt8(ascii: "%") {
      skipLine()
      skipSeparation()
    }
    if isAtDocumentMark, byte == .dash { position += 3 }
    try checkIsDocument()
  }

  private func checkIsDocument() throws(YAMLFailure) {
    var rest = self
    rest.skipSeparation()
    guard rest.isAtEnd else { return }
    throw failure(.noDocument, at: rest.position..<rest.position)
  }

  private mutating func finishDocument() throws(YAMLFailure) {
    try skipToContent()
    while isAtDocumentMark, byte == .dot {
      position += 3
      try skipToContent()
    }
    if isAtEnd { return }
    if isAtDocumentMark { throw failure(.severalDocuments, at: position..<position + 3) }
    guard isFirstOnLine else { throw unexpectedAfterNode }
    throw failure(.expectedKey(found: found))
  }

  /// The failure of something that follows a complete node on its line.
  var unexpectedAfterNode: YAMLFailure {
    isAtIndicator(.colon)
      ? failure(.nestedKeyOnLine)
      : failure(.unexpected(found, expected: "the end of the line"))
  }
}
