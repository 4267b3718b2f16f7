import JSONModel

/// A test of one value.
enum ValueTest: Sendable, Equatable {
  /// The value is this one.
  case equals(JSON)
  /// The text begins so.
  case prefix(String, ignoringCase: Bool)
  /// The text ends so.
  case suffix(String, ignoringCase: Bool)
  /// The text is this one, in capital or small letters.
  case equalsIgnoringCase(String)
  /// The number lies within bounds.
  case numeric([Bound])
  /// The text fits, where `*` stands for any letters.
  case wildcard(String)
  /// None of the tests accepts the value.
  case anythingBut([ValueTest])
  /// The member is there, or is not.
  case exists(Bool)

  /// A bound of a number.
  struct Bound: Sendable, Equatable {
    /// How the number stands to the bound.
    let comparison: Comparison
    /// The bound.
    let number: JSONNumber
  }

  /// How a number stands to another.
  enum Comparison: String, Sendable, CaseIterable {
    case equal = "="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// Whether two numbers stand so.
    func holds(_ left: JSONNumber, _ right: JSONNumber) -> Bool {
      switch self {
      case .equal: left == right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      }
    }
  }

  /// Whether a value that is there passes.
  func accepts(_ value: JSON) -> Bool {
    switch self {
    case .equals(let wanted): return value == wanted
    case .prefix(let prefix, let ignoringCase):
      return text(value, ignoringCase)?.hasPrefix(ignoringCase ? prefix.lowercased() : prefix) ?? false
    case .suffix(let suffix, let ignoringCase):
      return text(value, ignoringCase)?.hasSuffix(ignoringCase ? suffix.lowercased() : suffix) ?? false
    case .equalsIgnoringCase(let wanted): return value.string.map { $0.lowercased() == wanted.lowercased() } ?? false
    case .numeric(let bounds):
      guard let number = value.number else { return false }
      return bounds.allSatisfy { $0.comparison.holds(number, $0.number) }
    case .wildcard(let pattern):
      return value.string.map { Self.fits(Array($0.utf8)[...], Array(pattern.utf8)[...]) } ?? false
    case .anythingBut(let tests): return !tests.contains { $0.accepts(value) }
    case .exists(let isWanted): return isWanted
    }
  }

  private func text(_ value: JSON, _ ignoringCase: Bool) -> String? {
    ignoringCase ? value.string?.lowercased() : value.string
  }

  /// Whether a text fits a pattern in which `*` stands for any letters and a backslash takes that meaning away.
  private static func fits(_ text: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    // Only the last star has to be tried again: what an earlier one took more would not help.
    var (text, pattern) = (text, pattern)
    var retry: (text: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>)?
    while true {
      if pattern.first == UInt8(ascii: "*") {
        pattern.removeFirst()
        retry = (text, pattern)
        continue
      }
      var rest = pattern
      if rest.first == UInt8(ascii: "\\"), rest.count > 1 { rest.removeFirst() }
      if let wanted = rest.popFirst(), wanted == text.first {
        text.removeFirst()
        pattern = rest
        continue
      }
      if text.isEmpty, pattern.isEmpty { return true }
      guard var again = retry, !again.text.isEmpty else { return false }
      again.text.removeFirst()
      retry = again
      (text, pattern) = again
    }
  }
}
