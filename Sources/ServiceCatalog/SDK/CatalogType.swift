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
  init?(code: Substring.UTF8View) {
    guard let letter = code.first else { return nil }
    let rest = code.dropFirst()
    switch letter {
    case UInt8(ascii: "["):
      guard let element = CatalogType(code: rest) else { return nil }
      self = .list(of: element)
    case UInt8(ascii: "{"):
      guard let value = CatalogType(code: rest) else { return nil }
      self = .map(of: value)
    default:
      guard rest.isEmpty, let type = CatalogType(letter: letter) else { return nil }
      self = type
    }
  }

  private init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "s"): self = .string
    case UInt8(ascii: "E"): self = .enumeration
    case UInt8(ascii: "b"): self = .boolean
    case UInt8(ascii: "i"): self = .integer
    case UInt8(ascii: "l"): self = .long
    case UInt8(ascii: "f"): self = .float
    case UInt8(ascii: "d"): self = .double
    case UInt8(ascii: "t"): self = .timestamp
    case UInt8(ascii: "x"): self = .blob
    case UInt8(ascii: "o"): self = .structure
    case UInt8(ascii: "j"): self = .document
    case UInt8(ascii: "~"): self = .eventStream
    default: return nil
    }
  }

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
