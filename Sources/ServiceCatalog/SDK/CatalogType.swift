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
  /// An object with known members; nothing when only the API's own pages tell of them.
  case structure(CatalogStructure? = nil)
  /// Any JSON.
  case document
  /// A stream of events, which Step Functions cannot carry.
  case eventStream
  /// A list.
  case list(of: CatalogType)
  /// An object with members of any name.
  case map(of: CatalogType)
  /// One of the others, of which not every value is allowed.
  case limited(CatalogType, by: CatalogLimit)

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
    case UInt8(ascii: "o"): self = .structure()
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
    case .limited(let type, _): type.name
    }
  }

  /// The type without what only an API's model tells: limits, and the members of objects.
  var plain: CatalogType {
    switch self {
    case .string, .enumeration, .boolean, .integer, .long, .float, .double, .timestamp, .blob, .document, .eventStream:
      self
    case .structure: .structure()
    case .list(let element): .list(of: element.plain)
    case .map(let value): .map(of: value.plain)
    case .limited(let type, _): type.plain
    }
  }

  /// The type with members that are named as optimized integrations write them.
  var asOptimized: CatalogType {
    switch self {
    case .string, .enumeration, .boolean, .integer, .long, .float, .double, .timestamp, .blob, .document, .eventStream:
      self
    case .structure(let structure): .structure(structure?.asOptimized)
    case .list(let element): .list(of: element.asOptimized)
    case .map(let value): .map(of: value.asOptimized)
    case .limited(let type, let limit): .limited(type.asOptimized, by: limit)
    }
  }
}
