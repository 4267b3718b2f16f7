import Foundation
import StatesLanguage
import Testing

/// A file with a definition.
struct DefinitionPath: CustomTestStringConvertible, Sendable {
  /// Its path in its folder.
  let name: String
  /// Where it is.
  let file: URL

  var testDescription: String { name }

  /// Its name without folder and ending.
  var stem: String { file.lastPathComponent.replacing(".asl.json", with: "") }

  /// Its outline.
  var outline: DefinitionOutline {
    get throws { try #require(DefinitionLoader.load(Array(try Data(contentsOf: file))).outline) }
  }
}
