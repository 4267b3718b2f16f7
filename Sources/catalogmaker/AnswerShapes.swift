import JSONModel
import ServiceCatalog

/// The shapes of what a service's API answers with, the most frequent first.
struct AnswerShapes {
  /// A shape, and what it is made of.
  enum Shape: Hashable {
    /// A letter of the catalog's types, with a limit; or an object without members.
    case scalar(String)
    /// One of these texts.
    case values([String])
    indirect case list(of: Shape)
    indirect case map(of: Shape)
    /// The structure of a name.
    case structure(String)

    fileprivate var values: [String] {
      if case .values(let values) = self { values } else { [] }
    }
  }

  /// A member of a structure.
  private struct Member {
    let name: String
    let shape: Shape
    let isRequired: Bool
  }

  /// The shapes.
  private(set) var shapes: [Shape] = []
  /// The names of members, the most frequent first.
  private(set) var names: [String] = []
  /// The values of texts of a fixed set, the most frequent first.
  private(set) var values: [String] = []

  private let model: ServiceModel
  private var structures: [String: [Member]] = [:]
  private var uses: [Shape: Int] = [:]
  private var outputs: [String: Shape] = [:]
  private var numbers: (shapes: [Shape: Int], names: [String: Int], values: [String: Int]) = ([:], [:], [:])

  /// Collects the shapes that a service's model has for its answers.
  init(of service: String, in model: JSON) throws(CatalogProblem) {
    self.model = ServiceModel(service, model)
    for operation in model["operations"]?.object?.members ?? [] {
      guard let output = operation.value["output"] else { continue }
      outputs[SDKNaming.action(operation.name)] = try visit(output)
    }
    number()
  }

  /// The number of what an action answers with; nothing when that has no members.
  func output(of action: String) -> Int? {
    guard let shape = outputs[action], case .structure = shape else { return nil }
    return numbers.shapes[shape]
  }

  /// A shape as the catalog has it.
  func line(_ shape: Shape) throws(CatalogProblem) -> String {
    switch shape {
    case .scalar(let code): return code
    case .values(let values): return "E" + (try code(values.compactMap { numbers.values[$0] }))
    case .list(of: let element): return "[" + (try code([element].compactMap { numbers.shapes[$0] }))
    case .map(of: let value): return "{" + (try code([value].compactMap { numbers.shapes[$0] }))
    case .structure(let name):
      let members = structures[name] ?? []
      let pairs = members.flatMap { [numbers.names[$0.name], numbers.shapes[$0.shape]] }
      let required = members.indices.filter { members[$0].isRequired }
      return "o" + (try code(pairs.compactMap(\.self))) + (required.isEmpty ? "" : " " + (try code(required)))
    }
  }

  private func code(_ numbers: [Int]) throws(CatalogProblem) -> String {
    guard let text = CompactNumbers.text(numbers) else {
      throw CatalogProblem(message: "too many shapes, names or values in \(model.service)")
    }
    return text
  }

  // MARK: Collecting

  private mutating func visit(_ reference: JSON) throws(CatalogProblem) -> Shape {
    let shape = try shape(reference)
    uses[shape, default: 0] += 1
    return shape
  }

  private mutating func shape(_ reference: JSON) throws(CatalogProblem) -> Shape {
    let (name, definition) = try model.shape(reference)
    if model.isStream(reference, definition) { return .scalar("~") }
    switch definition["type"]?.string {
    case "structure": return definition["document"] == true ? .scalar("j") : try structure(name, definition)
    case "list": return counted(Shape.list(of:), try shape(definition["member"] ?? .null))
    case "map": return counted(Shape.map(of:), try shape(definition["value"] ?? .null))
    default:
      if let values = definition["enum"]?.array { return .values(values.compactMap(\.string)) }
      return .scalar(try model.scalar(definition, named: name))
    }
  }

  /// A list or a map, whose line names its element once, however often it is named itself.
  private mutating func counted(_ make: (Shape) -> Shape, _ element: Shape) -> Shape {
    let shape = make(element)
    if uses[shape] == nil { uses[element, default: 0] += 1 }
    return shape
  }

  private mutating func structure(_ name: String, _ definition: JSON) throws(CatalogProblem) -> Shape {
    guard definition["members"]?.object?.isEmpty == false else { return .scalar("o") }
    guard structures[name] == nil else { return .structure(name) }
    // A structure can be a part of itself.
    structures[name] = []
    let required = Set((definition["required"]?.array ?? []).compactMap(\.string))
    var members: [Member] = []
    for member in definition["members"]?.object?.members ?? [] {
      let shape = try visit(member.value)
      members.append(Member(name: member.name, shape: shape, isRequired: required.contains(member.name)))
    }
    structures[name] = members
    return .structure(name)
  }

  private mutating func number() {
    let members = structures.values.flatMap { $0 }
    names = Self.frequentFirst(members.map(\.name))
    values = Self.frequentFirst(uses.keys.flatMap(\.values))
    shapes = uses.sorted { ($1.value, "\($0.key)") < ($0.value, "\($1.key)") }.map(\.key)
    numbers = (Self.numbers(shapes), Self.numbers(names), Self.numbers(values))
  }

  private static func frequentFirst(_ texts: [String]) -> [String] {
    var uses: [String: Int] = [:]
    for text in texts { uses[text, default: 0] += 1 }
    return uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private static func numbers<Element: Hashable>(_ elements: [Element]) -> [Element: Int] {
    Dictionary(uniqueKeysWithValues: elements.enumerated().map { ($0.element, $0.offset) })
  }
}
