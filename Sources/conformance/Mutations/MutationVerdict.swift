import JSONModel
import StatesLanguage

/// What came of checking a mutated definition.
enum MutationVerdict: Hashable {
  /// A rule is broken, and a diagnostic stands at the right place.
  case caught
  /// No rule is broken, and nothing is found.
  case neutral
  /// A rule is broken, and nothing is found.
  case missed
  /// A rule is broken, and what is found stands somewhere else.
  case misplaced
  /// No rule is broken by the tables, but something is found.
  case unexpected
  /// The tables do not say whether a rule is broken.
  case undecided(isFound: Bool)

  /// Judges what loading a mutated definition finds.
  init(_ mutation: Mutation, judgedBy table: RuleTable, of definition: JSON) {
    let mutated = mutation.applied(to: definition)
    let loaded = DefinitionLoader.load(Array(mutated.text(.pretty).utf8))
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    let places = MutationPlaces(mutation, in: loaded, of: definition)
    switch (WholeTable.isSound(mutated) ? table.isBroken(by: mutation.change) : true, errors.isEmpty) {
    case (nil, let isEmpty): self = .undecided(isFound: !isEmpty)
    case (true?, true): self = places.haveDoubtfulResource(in: loaded) ? .caught : .missed
    case (true?, false): self = errors.contains(where: places.contain) ? .caught : .misplaced
    case (false?, true): self = .neutral
    case (false?, false): self = .unexpected
    }
  }
}
