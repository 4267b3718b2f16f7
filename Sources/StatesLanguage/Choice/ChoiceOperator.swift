import JSONModel

/// One of the 39 operators of a Choice.
enum ChoiceOperator: Hashable, Sendable {
  /// A comparison with a constant.
  case comparison(Comparison)
  /// A comparison with what a path finds.
  case pathComparison(Comparison)
  /// `StringMatches`.
  case stringMatches
  /// A test of the type.
  case typeTest(TypeTest)

  /// All of them by their names.
  private static let byName: [String: ChoiceOperator] = {
    var table: [String: ChoiceOperator] = ["StringMatches": .stringMatches]
    for test in TypeTest.allCases { table[test.rawValue] = .typeTest(test) }
    for operand in Comparison.Operand.allCases {
      for relation in Comparison.Relation.allCases where operand != .boolean || relation == .equals {
        let comparison = Comparison(operand: operand, relation: relation)
        table[comparison.name] = .comparison(comparison)
        table[comparison.name + "Path"] = .pathComparison(comparison)
      }
    }
    return table
  }()

  /// The names of all operators.
  static var names: some Collection<String> { byName.keys }

  /// The operator of a name, when there is one.
  init?(name: String) {
    guard let known = Self.byName[name] else { return nil }
    self = known
  }

  /// Whether the operand is a path.
  var takesPath: Bool {
    switch self {
    case .pathComparison: true
    case .comparison, .stringMatches, .typeTest: false
    }
  }

  /// A short text of the test: `$.total > 100`.
  func text(variable: String, operand: String) -> String {
    switch self {
    case .comparison(let comparison), .pathComparison(let comparison):
      "\(variable) \(comparison.relation.symbol) \(operand)"
    case .stringMatches: "\(variable) matches \(operand)"
    case .typeTest(let test): "\(variable) is \(operand == "false" ? "not " : "")\(test.word)"
    }
  }
}

extension Comparison.Relation {
  /// The relation's sign.
  var symbol: String {
    switch self {
    case .equals: "=="
    case .lessThan: "<"
    case .greaterThan: ">"
    case .lessThanEquals: "<="
    case .greaterThanEquals: ">="
    }
  }
}

extension TypeTest {
  /// What is tested, in a word: `null`, `present`.
  var word: String {
    switch self {
    case .isNull: "null"
    case .isPresent: "present"
    case .isNumeric: "a number"
    case .isString: "a string"
    case .isBoolean: "a boolean"
    case .isTimestamp: "a timestamp"
    }
  }
}
