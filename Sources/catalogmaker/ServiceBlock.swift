import JSONModel
import ServiceCatalog

/// A service's part of the catalog: a line about it, its errors, the members of its inputs, and a line for each action.
struct ServiceBlock {
  private let name: String
  private let facts: JSON
  private let answers: AnswerShapes
  private let members: [String]
  private let numbers: [String: Int]

  /// Reads the facts of a service, whose actions name what they answer with by its number.
  init(_ name: String, _ facts: JSON, _ answers: AnswerShapes) throws(CatalogProblem) {
    (self.name, self.facts, self.answers) = (name, facts, answers)
    var uses: [String: Int] = [:]
    for action in facts["a"]?.object?.members ?? [] {
      for member in Self.members(action.value[0]) { uses[member, default: 0] += 1 }
    }
    // The most frequent first, which so have the shortest numbers.
    members = uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    numbers = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($0.element, $0.offset) })
    guard members.count <= CompactNumbers.limit else { throw CatalogProblem(message: "too many members in \(name)") }
  }

  /// The lines.
  var text: String {
    get throws(CatalogProblem) {
      var lines = [try head, try errors, members.map(Self.short).joined(separator: ",")]
      for action in (facts["a"]?.object?.members ?? []).sorted(by: { $0.name < $1.name }) {
        lines.append(try line(action.name, action.value))
      }
      return lines.map { $0 + "\n" }.joined()
    }
  }

  private var head: String {
    get throws(CatalogProblem) {
      let columns = ["b", "v", "p", "x"].compactMap { facts[$0]?.string }
      guard columns.count == 4, let id = facts["i"]?.string else {
        throw CatalogProblem(message: "a column of \(name) is missing")
      }
      let isListed = facts["nc"] == 1 && facts["xc"] == 1
      return ([name] + columns + [isListed ? "+" : "-", id]).joined(separator: " ")
    }
  }

  /// The errors without the suffix that all of them have.
  private var errors: String {
    get throws(CatalogProblem) {
      let names = (facts["e"]?.array ?? []).compactMap(\.string)
      guard names.allSatisfy({ $0.hasSuffix(Self.suffix) }) else {
        throw CatalogProblem(message: "an error of \(name) does not end in \(Self.suffix)")
      }
      return names.map { $0.dropLast(Self.suffix.count) }.joined(separator: " ")
    }
  }

  private static let suffix = "Exception"

  /// A member without the type that most have.
  private static func short(_ member: String) -> Substring { member.hasSuffix(":s") ? member.dropLast(2) : member[...] }

  private func line(_ action: String, _ facts: JSON) throws(CatalogProblem) -> String {
    let errors = (facts[2]?.array ?? []).compactMap { $0.number?.integer }
    let inputs = Self.members(facts[0]).compactMap { numbers[$0] }
    guard let inputs = CompactNumbers.text(inputs),
      let output = CompactNumbers.text([answers.output(of: action)].compactMap(\.self)),
      let errors = CompactNumbers.text(errors)
    else { throw CatalogProblem(message: "a number of \(name):\(action) is out of range") }
    let isUnsupported = self.facts["u"]?.array?.contains(.string(action)) == true
    let flags = (facts[3]?.string ?? "") + (isUnsupported ? "U" : "")
    return [action, inputs, output, errors, flags].joined(separator: " ")
  }

  private static func members(_ text: JSON?) -> [String] {
    (text?.string ?? "").split(separator: ",").map(String.init)
  }
}
