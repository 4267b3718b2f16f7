/// The slips of the hand in a definition that other problems only follow from: names that are nearly right, and values
/// that cannot be understood.
///
/// One slip is told once: `"end": true` is an unknown field, and not also a state without `End`. The slip is always an
/// error itself, so what is left out never makes a definition valid.
struct Slips {
  /// The fields that misspelt ones are probably meant to be, by the place of their object.
  private var meant: [String: Set<String>] = [:]
  /// The places of values of the wrong type, or that are none of those allowed.
  private var unclearValues: Set<String> = []
  /// The places of states with a rule whose `Next` is misspelt.
  private var statesWithUnclearRules: Set<String> = []
  /// Whether some `Assign` is misspelt, so that nobody can say which variables there are.
  private var hidesVariables = false

  /// Finds the slips among problems.
  init(in diagnostics: [Diagnostic] = []) {
    for diagnostic in diagnostics {
      guard let location = diagnostic.location else { continue }
      if case .unknownField(_, let nearest?) = diagnostic.problem { note(nearest, at: location) }
      if case .unknownValue = diagnostic.problem { unclearValues.insert(location) }
      if case .wrongType = diagnostic.problem { unclearValues.insert(location) }
    }
  }

  private mutating func note(_ field: String, at location: String) {
    meant[location, default: []].insert(field)
    if field == "Assign" { hidesVariables = true }
    guard field == "Next", location.hasSuffix("]"), let slash = location.lastIndex(of: "/") else { return }
    statesWithUnclearRules.insert(String(location[..<slash]))
  }

  /// What is left to say of a problem when the slips are told; nothing when it only follows from them.
  func remainder(of diagnostic: Diagnostic) -> Diagnostic? {
    guard let location = diagnostic.location else { return diagnostic }
    guard case .missingFields(let names) = diagnostic.problem else {
      return isConsequence(diagnostic.problem, at: location) ? nil : diagnostic
    }
    let missing = names.filter { name in
      !isMeant(name, at: location) && !(name == "ItemProcessor" && isMeant("Iterator", at: location))
    }
    guard !missing.isEmpty else { return nil }
    return Diagnostic(problem: .missingFields(missing), range: diagnostic.range, location: location)
  }

  private func isConsequence(_ problem: Diagnostic.Problem, at location: String) -> Bool {
    if case .missingOneOf(let names) = problem { return names.contains { isMeant($0, at: location) } }
    if case .operatorCount(found: []) = problem { return isOperatorMeant(at: location) }
    if case .fieldNeeds(_, let other, _) = problem { return isUnclear(other, at: location) }
    if case .distributedField = problem { return isModeUnclear(at: location) }
    if case .fieldOfOtherLanguage = problem { return isLanguageMeant(at: location) }
    if case .unassignedVariable = problem { return hidesVariables }
    if case .expression(.undefinedVariable) = problem { return hidesVariables }
    return false
  }

  /// Whether a slip may hide that a scope ends with a state.
  func hideEnd(ofStateAt location: String) -> Bool {
    isUnclear("Type", at: location) || isUnclear("End", at: location)
  }

  /// Whether a slip may hide where a state leads.
  func hideTransition(ofStateAt location: String) -> Bool {
    let ways = ["Type", "Next", "Choices", "Default", "Catch"]
    return statesWithUnclearRules.contains(location) || ways.contains { isUnclear($0, at: location) }
  }

  /// Whether a field is misspelt, or has a value that cannot be understood.
  private func isUnclear(_ field: String, at location: String) -> Bool {
    isMeant(field, at: location) || unclearValues.contains("\(location)/\(field)")
  }

  private func isMeant(_ field: String, at location: String) -> Bool { meant[location]?.contains(field) == true }

  private func isLanguageMeant(at location: String) -> Bool {
    isMeant("QueryLanguage", at: "/") || isMeant("QueryLanguage", at: location)
  }

  private func isOperatorMeant(at location: String) -> Bool {
    if isLanguageMeant(at: location) { return true }
    return meant[location]?.contains { ["And", "Or", "Not"].contains($0) || ChoiceOperator(name: $0) != nil } == true
  }

  /// Whether nobody can say if a Map is distributed.
  private func isModeUnclear(at location: String) -> Bool {
    ["ItemProcessor", "Iterator"].contains { field in
      let processor = "\(location)/\(field)"
      return isMeant(field, at: location) || isMeant("ProcessorConfig", at: processor)
        || isUnclear("Mode", at: "\(processor)/ProcessorConfig")
    }
  }
}
