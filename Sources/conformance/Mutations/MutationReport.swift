import Foundation
import JSONModel
import StatesLanguage

/// How the checker does on mutated definitions.
struct MutationReport {
  /// How many mutations came out how.
  private(set) var counts: [MutationVerdict: Int] = [:]
  /// The mutations that came out badly, with their definitions.
  private(set) var failures: [String] = []
  /// The mutations that the tables do not judge.
  private(set) var undecided: [String] = []
  /// How many definitions were mutated, and how many were left out because they have errors without that.
  private(set) var definitions = (used: 0, leftOut: 0)

  /// Mutates the definitions of a folder.
  ///
  /// - Parameters:
  ///   - folder: Where the definitions are, as `.json` files.
  ///   - count: How many mutations are made.
  ///   - seed: The same seed gives the same mutations.
  init(mutating folder: String, count: Int, seed: UInt64) {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var subjects: [(name: String, definition: JSON, mutator: Mutator)] = []
    for name in names where name.hasSuffix(".json") {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      guard DefinitionLoader.load(Array(data)).machine != nil, let definition = try? JSON(parsing: Array(data)) else {
        definitions.leftOut += 1
        continue
      }
      subjects.append((name, definition, Mutator(definition)))
    }
    definitions.used = subjects.count
    var dice = Dice(seed: seed)
    while !subjects.isEmpty, counts.values.reduce(0, +) < count {
      let subject = subjects[Int.random(in: 0..<subjects.count, using: &dice)]
      guard let (mutation, table) = subject.mutator.mutation(with: &dice) else { continue }
      note(
        MutationVerdict(mutation, judgedBy: table, of: subject.definition),
        "\(subject.name): \(mutation.description)"
      )
    }
  }

  private mutating func note(_ verdict: MutationVerdict, _ description: String) {
    counts[verdict, default: 0] += 1
    switch verdict {
    case .caught, .neutral: break
    case .undecided: undecided.append(description)
    case .missed, .misplaced, .unexpected: failures.append("\(verdict): \(description)")
    }
  }

  /// One line with the counts.
  var summary: String {
    func count(_ verdict: MutationVerdict) -> Int { counts[verdict] ?? 0 }
    return """
      \(count(.caught)) caught, \(count(.neutral)) neutral, \(count(.missed)) missed, \(count(.misplaced)) misplaced, \
      \(count(.unexpected)) unexpected, undecided: \(count(.undecided(isFound: true))) with errors, \
      \(count(.undecided(isFound: false))) without; \(definitions.used) definitions, \(definitions.leftOut) left out
      """
  }
}
