/// What a member of an API's input or output holds.
package indirect enum CatalogType: Sendable, Hashable {
  /// A text.
  case string
  /// A text of a fixed set.
  case enumeration
  /// True or false.
  case boolean
  /// A whole number of 32 bits.
  case integer
  /// A whole number of 64 bits.
  case long
  /// A number of single precision.
  case float
  /// A number of double precision.
  case double
  /// A time.
  case timestamp
  /// Bytes.
  case blob
  /// An object with known members, of which only the API's own pages tell.
  case structure
  /// Any JSON.
  case document
  /// A stream of events, which Step Functions cannot carry.
  case eventStream
  /// A list.
  case list(of: CatalogType)
  /// An object with members of any name.
  case map(of: CatalogType)

  /// Reads the letters of the catalog: `[s` is a list of texts.
  init?(code: some BidirectionalCollection<UInt8>) {
    guard let last = code.last, let type = Self.letters[last] else { return nil }
    var result = type
    for letter in code.dropLast().reversed() {
      switch letter {
      case UInt8(ascii: "["): result = .list(of: result)
      case UInt8(ascii: "{"): result = .map(of: result)
      default: return nil
      }
    }
    self = result
  }

  private static let letters: [UInt8: CatalogType] = [
    UInt8(ascii: "s"): .string, UInt8(ascii: "E"): .enumeration, UInt8(ascii: "b"): .boolean,
    UInt8(ascii: "i"): .integer, UInt8(ascii: "l"): .long, UInt8(ascii: "f"): .float, UInt8(ascii: "d"): .double,
    UInt8(ascii: "t"): .timestamp, UInt8(ascii: "x"): .blob, UInt8(ascii: "o"): .structure,
    UInt8(ascii: "j"): .document, UInt8(ascii: "~"): .eventStream,
  ]

  /// What the type is called in messages and listings: `list of text`.
  package var name: String {
    switch self {
    case .string: "text"
    case .enumeration: "text of a fixed set"
    case .boolean: "true or false"
    case .integer, .long: "whole number"
    case .float, .double: "number"
    case .timestamp: "time"
    case .blob: "bytes"
    case .structure: "object"
    case .document: "any JSON"
    case .eventStream: "stream of events"
    case .list(let element): "list of \(element.name)"
    case .map(let value): "map to \(value.name)"
    }
  }
}
