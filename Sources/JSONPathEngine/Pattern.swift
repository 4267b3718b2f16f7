import JSONModel
import _StringProcessing

/// A regular expression of a filter.
///
/// `Regex` is not `Sendable` because one built in code can hold any closure. This one is built from text only, is never
/// changed after that, and the standard library compiles it behind an atomic reference: threads may share it.
struct Pattern: @unchecked Sendable {
  private let regex: Regex<AnyRegexOutput>

  /// Compiles a pattern with flags, of which `i`, `m`, `s` and `x` mean what they mean in Perl and `d`, `u`, `U`
  /// nothing.
  init(_ text: String, flags: some StringProtocol) throws {
    let kept = String(flags.filter { "imsx".contains($0) })
    regex = try Regex(kept.isEmpty ? text : "(?\(kept))\(text)").matchingSemantics(.unicodeScalar)
  }

  /// The flags that may follow a pattern.
  static let flags: [UInt8] = Array("imsxduU".utf8)

  /// Whether a value, or an element of an array, matches from its start to its end.
  func matches(_ value: FilterValue) -> Bool {
    guard let elements = value.elements else { return matches(text: value.matchedText) }
    return elements.contains { matches(text: FilterValue($0).matchedText) }
  }

  private func matches(text: String) -> Bool {
    ((try? regex.wholeMatch(in: text)) ?? nil) != nil
  }
}

extension FilterValue {
  /// What a pattern is matched against: nothing but text, numbers and booleans has any.
  fileprivate var matchedText: String {
    switch self {
    case .string(let text): text
    case .number(_, let text): text
    case .bool(let value): String(value)
    case .undefined, .null, .composite: ""
    }
  }
}
