import JSONataEngine

/// The text of an expression, compiled: once for all fields of a definition where it stands.
final class ExpressionCode: Sendable {
  /// The expression, without `{%` and `%}` and the blanks inside of them.
  let text: String
  let compiled: JSONataExpression
  /// The members of `$states` that it reads; all of them where it reads the whole.
  let members: [StatesMember]
  /// Whether it calls a function whose result is random.
  let isRandom: Bool
  /// What it does when that is only to read a member of `$states`, or a machine variable.
  let read: Read?

  /// The values at hand that parts of it read, in the order in which the engine takes them; `nil` when it has to be
  /// given whole variables.
  let reads: [Read]?
  /// For each variable from outside whether other parts than those read it.
  let isReadElsewhere: [Bool]

  /// A value that is at hand, and the names behind it.
  enum Read {
    case states(StatesMember, behind: ArraySlice<String>)
    case variable(String, behind: ArraySlice<String>)
  }

  /// Reads an expression.
  ///
  /// - Throws: the error of a text that is no expression.
  init(parsing text: String) throws(JSONataError) {
    let compiled = try JSONataExpression(parsing: text, library: .states)
    let mentions = compiled.references.variables.filter { $0.name == StatesMember.variable }
    let isWhole = mentions.contains { $0.member == nil }
    self.text = text
    self.compiled = compiled
    members = StatesMember.allCases.filter { member in isWhole || mentions.contains { $0.member == member.rawValue } }
    isRandom = compiled.outerNames.contains(where: Self.randomFunctions.contains)
    read = compiled.plainRead.flatMap(Read.init)
    let reads = compiled.outerReads.compactMap(Read.init)
    self.reads = reads.isEmpty || reads.count < compiled.outerReads.count ? nil : reads
    isReadElsewhere = compiled.outerNames.map { name in
      compiled.references.variables.count { $0.name == name } > compiled.outerReads.count { $0.variable == name }
    }
  }

  private static let randomFunctions: Set = ["random", "uuid", "shuffle"]
}

extension ExpressionCode.Read {
  /// Nothing for `$states` as a whole, which is not at hand.
  fileprivate init?(_ read: PlainRead) {
    guard read.variable == StatesMember.variable else {
      self = .variable(read.variable, behind: read.names[...])
      return
    }
    guard let member = read.names.first.flatMap(StatesMember.init) else { return nil }
    self = .states(member, behind: read.names.dropFirst())
  }

  /// What is read; nothing when it is not there or an evaluation has to find it.
  func result(in scope: some EvaluationScope) -> JSONataResult? {
    switch self {
    case .states(.context, let names):
      scope.context(at: names).map { .value($0) }
        ?? scope.states(.context).flatMap { PlainRead.result(following: names, from: $0) }
    case .states(let member, let names):
      scope.states(member).flatMap { PlainRead.result(following: names, from: $0) }
    case .variable(let name, let names):
      scope.variable(named: name).flatMap { PlainRead.result(following: names, from: $0) }
    }
  }
}
