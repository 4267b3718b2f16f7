import JSONModel

/// Makes mutations of a definition.
struct Mutator {
  /// A member of a definition, and what it is.
  struct Candidate {
    let place: [Mutation.Step]
    let table: RuleTable
  }

  /// All members that can be changed.
  let candidates: [Candidate]

  /// Looks for what can be changed in a definition.
  init(_ definition: JSON) { candidates = Self.candidates(in: definition, role: .machine, at: []) }

  private static func candidates(in value: JSON, role: Role, at place: [Mutation.Step]) -> [Candidate] {
    switch value {
    case .object(let object):
      object.members.flatMap { member -> [Candidate] in
        let place = place + [.member(member.name)]
        let own = Candidate(place: place, table: RuleTable(member: member, role: role, holder: value))
        guard let inner = role.inner(member.name, member.value) else { return [own] }
        return [own] + candidates(in: member.value, role: inner, at: place)
      }
    case .array(let elements):
      elements.enumerated().flatMap { candidates(in: $1, role: role, at: place + [.element($0)]) }
    case .null, .bool, .number, .string: []
    }
  }

  /// A mutation, and the table that judges it; nothing when the dice fall on a member that cannot be changed so.
  func mutation(with dice: inout Dice) -> (mutation: Mutation, table: RuleTable)? {
    guard let candidate = candidates.randomElement(using: &dice) else { return nil }
    let member = candidate.table.member
    let change: Mutation.Change? =
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: .drop
      case 1: .rename(Self.misspelt(member.name, with: &dice))
      case 2: member.value.string.map { .replace(.string(Self.misspelt($0, with: &dice))) }
      default: .replace(Self.otherType(than: member.value))
      }
    guard let change, !Self.changesNothing(change, candidate.table) else { return nil }
    return (Mutation(place: candidate.place, change: change), candidate.table)
  }

  private static func changesNothing(_ change: Mutation.Change, _ table: RuleTable) -> Bool {
    switch change {
    case .drop: false
    case .rename(let name): table.holder[name] != nil
    case .replace(let value): value == table.member.value
    }
  }

  /// A text with a letter left out, doubled or replaced; its first and last character stay.
  private static func misspelt(_ text: String, with dice: inout Dice) -> String {
    var letters = Array(text)
    let places = letters.indices.dropFirst().dropLast().filter { letters[$0].isLetter && letters[$0].isASCII }
    guard let place = places.randomElement(using: &dice) else { return text + "x" }
    switch Int.random(in: 0..<3, using: &dice) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    default: letters[place] = letters[place] == "q" ? "z" : "q"
    }
    return String(letters)
  }

  private static func otherType(than value: JSON) -> JSON {
    switch value {
    case .string: 7
    case .number: "seven"
    case .bool: "yes"
    case .object: []
    case .array: [:]
    case .null: 7
    }
  }
}
