import Foundation
import FoundationXML

/// A picture in SVG, read by a parser of XML that forgives nothing.
final class SVGPicture: NSObject, XMLParserDelegate {
  /// What is wrong.
  struct Problem: Error {
    let reason: String
  }

  /// The texts of `title` elements.
  private(set) var titles: [String] = []
  /// The texts of `text` elements.
  private(set) var texts: [String] = []
  /// The classes of groups.
  private(set) var groups: [String] = []
  /// The names of all elements.
  private(set) var elements: Set<String> = []
  private var characters = ""

  /// Reads a picture.
  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else {
      throw Problem(reason: "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")")
    }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.insert(name)
    characters = ""
    if name == "g" { groups.append(attributes["class"] ?? "") }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { characters += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "title" { titles.append(characters) }
    if name == "text" { texts.append(characters) }
    characters = ""
  }
}
