/// What a service's API answers with, by its own model: shapes of values that name each other by numbers.
struct AnswerModel: Sendable {
  private let service: String
  private let names: [Substring]
  private let values: [Substring]
  private let shapes: [Substring]

  /// The model of a service: read when it is first asked for, and kept.
  static subscript(service: String) -> AnswerModel? { parts[service] }

  private static let parts = ServiceParts(of: answerText) { AnswerModel(of: $0, block: $1) }

  /// Reads a service's part of the catalog; its names, values and shapes are only cut apart.
  init?(of service: String, block: String) {
    let lines = block.split(at: "\n")
    guard lines.count >= 2 else { return nil }
    self.service = service
    names = lines[0].split(at: " ")
    values = lines[1].split(at: " ")
    shapes = Array(lines[2...])
  }

  /// The members of a structure.
  func members(of number: Int) -> [CatalogMember] {
    guard let shape = shape(number), shape.utf8.first == UInt8(ascii: "o") else { return [] }
    let parts = shape.dropFirst().split(at: " ")
    let numbers = CompactNumbers.numbers(parts[0])
    let required = Set(parts.count > 1 ? CompactNumbers.numbers(parts[1]) : [])
    return (0..<numbers.count / 2).compactMap { index in
      guard let name = name(numbers[2 * index]), let type = type(numbers[2 * index + 1]) else { return nil }
      let wireName = SDKNaming.capitalized(name)
      return CatalogMember(
        SDKNaming.member(name),
        type,
        isRequired: required.contains(index),
        wireName: wireName
      )
    }
  }

  private func shape(_ number: Int) -> Substring? { shapes.indices.contains(number) ? shapes[number] : nil }

  private func name(_ number: Int) -> String? {
    names.indices.contains(number) ? AnswerWords.text(names[number]) : nil
  }

  /// The type that a shape is.
  ///
  /// - Source: the letters are those of ``CatalogType``; but for structures, what a shape is made of stands before it.
  private func type(_ number: Int) -> CatalogType? {
    guard let shape = shape(number), let letter = shape.utf8.first else { return nil }
    let rest = shape.dropFirst()
    switch letter {
    case UInt8(ascii: "o"): return .structure(CatalogStructure(number, of: service))
    case UInt8(ascii: "["): return element(rest).map { .list(of: $0) }
    case UInt8(ascii: "{"): return element(rest).map { .map(of: $0) }
    case UInt8(ascii: "E"):
      let allowed = CompactNumbers.numbers(rest).filter(values.indices.contains).map { AnswerWords.text(values[$0]) }
      return .limited(.enumeration, by: .values(allowed))
    default:
      guard let type = CatalogType(code: shape.utf8.prefix(1)) else { return nil }
      return CatalogLimit(code: rest).map { .limited(type, by: $0) } ?? type
    }
  }

  private func element(_ text: Substring) -> CatalogType? { CompactNumbers.numbers(text).first.flatMap(type) }
}
