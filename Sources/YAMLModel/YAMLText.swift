package import JSONModel

/// A YAML text that has been read, and what may become of it.
///
///     let yaml = try YAMLText(parsing: Array("StartAt: Ship".utf8))
///     try yaml.document().root["StartAt"]?.range.lowerBound  // 1:10
///
/// What it takes is YAML 1.2 with the merge keys of 1.1; a text is one document. Texts without quotes mean what the
/// core schema says, dates stay texts, and numbers keep the digits that they are written with.
///
/// - Source: YAML 1.2.2; "Merge Key Language-Independent Type for YAML Version 1.1".
package struct YAMLText: Sendable {
  /// How many values aliases may stand for unless the caller says otherwise.
  package static let defaultAliasLimit = 100_000
  /// How deep collections may nest unless the caller says otherwise.
  package static let defaultDepthLimit = 600

  /// The bytes of the text.
  package let bytes: [UInt8]
  /// What is written.
  package let root: YAMLNode
  private let depthLimit: Int

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8, shorter than 4 GiB.
  ///   - depthLimit: How deep collections may nest; reading, and the value that is read, recurse as deep.
  /// - Throws: ``YAMLSyntaxError`` at the first place where the text is not YAML.
  package init(parsing bytes: [UInt8], depthLimit: Int = defaultDepthLimit) throws(YAMLSyntaxError) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    do throws(YAMLFailure) {
      try CharacterCheck.check(bytes)
      var reader = YAMLReader(bytes, depthLimit: depthLimit)
      root = try reader.readDocument()
    } catch {
      throw YAMLSyntaxError(error, in: bytes)
    }
  }

  /// The value that is written, as JSON has it, with the place of each part.
  ///
  /// A part that an alias stands for has the places of what it stands for.
  ///
  /// - Parameters:
  ///   - nameOfTag: For a tag that is a function in short, as CloudFormation's `!Sub` is, the name of the member that
  ///     says the same: the value becomes an object with only that member. By default all such tags are refused.
  ///   - aliasLimit: How many values aliases may stand for.
  /// - Returns: the value.
  /// - Throws: ``YAMLSyntaxError`` where JSON cannot say the same.
  package func node(
    nameOfTag: @escaping (String) -> String? = { _ in nil },
    aliasLimit: Int = defaultAliasLimit
  ) throws(YAMLSyntaxError) -> SourceNode {
    do throws(YAMLFailure) {
      var converter = YAMLConverter(nameOfTag: nameOfTag, aliasLimit: aliasLimit, depthLimit: depthLimit)
      return try converter.convert(root)
    } catch {
      throw YAMLSyntaxError(error, in: bytes)
    }
  }

  /// The value that is written, with positions in this text.
  ///
  /// - Throws: ``YAMLSyntaxError`` where JSON cannot say the same.
  package func document() throws(YAMLSyntaxError) -> JSONDocument {
    JSONDocument(try node(), in: bytes)
  }
}
