import JSONModel

/// Whether texts of a definition keep the rules of what they are, by a look of its own.
///
/// - Source: reference of the language, "Path syntax", "Payload templates", "JSONata data flow", "Intrinsic functions".
enum TextTable {
  /// What a text is.
  enum Kind {
    /// Data, or an expression between its marks.
    case data
    /// A path.
    case path
    /// Where a result is put: a path to one place in the state's data.
    case placement
    /// A path or a call of an intrinsic function.
    case template
    /// A time.
    case timestamp
  }

  /// Whether a text breaks a rule; `nil` when that is not to be seen by a simple look.
  static func breaks(_ text: String, as kind: Kind) -> Bool? {
    switch kind {
    case .data: text.hasPrefix("{%") ? breaksExpression(text) : text.hasSuffix("%}")
    case .path: breaksPath(text[...])
    case .placement: breaksPlacement(text)
    case .template: text.hasPrefix("$") ? breaksPath(text[...]) : breaksCall(text)
    case .timestamp: text.hasPrefix("{%") ? breaksExpression(text) : text.wholeMatch(of: time) == nil
    }
  }

  private static var time: Regex<Substring> {
    /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/
  }

  /// An expression stays sound whatever its names and texts become.
  ///
  /// AWS takes variables that nothing sets, and calls of functions that there are not. Words that stand alone may be
  /// operators, and are not decided.
  private static func breaksExpression(_ text: String) -> Bool? {
    guard text.hasSuffix("%}") else { return true }
    let texts = /'[^'\\]*'|"[^"\\]*"/
    let names = /\$states\.(?:input|context|result|errorOutput)\b|\$(?!states\b)\w*|\.\w+/
    let rest = text.dropFirst(2).dropLast(2).replacing(texts, with: "0").replacing(names, with: "0")
    return rest.wholeMatch(of: /[-+*\/%&=<>!?:,()\[\]{}\s\d]*/) != nil ? false : nil
  }

  /// Variables that nothing sets are for ``VariableTable``.
  private static func breaksPath(_ text: Substring) -> Bool? {
    let steps = /(?:\.{1,2}(?:[A-Za-z_][\w-]*|\*)|\.?\[(?:-?\d+|\*|'[^']*'|-?\d*:-?\d*|\?\(@[^\[\]()]*\))\])*/
    guard let root = text.prefixMatch(of: /\$\$|\$[A-Za-z_]\w*|\$/) else { return true }
    let rest = text[root.range.upperBound...]
    if rest.first?.isLetter == true || rest.contains(/\][A-Za-z]/) { return true }
    return rest.wholeMatch(of: steps) != nil ? false : nil
  }

  private static func breaksPlacement(_ text: String) -> Bool? {
    guard text.wholeMatch(of: /\$(?:\.[A-Za-z_][\w-]*|\[(?:\d+|'[^']*')\])*/) == nil else { return false }
    return text.hasPrefix("$$") || text.wholeMatch(of: /\$[A-Za-z_].*/) != nil || text.contains("..") ? true : nil
  }

  private static func breaksCall(_ text: String) -> Bool? {
    let call = text.replacing(/'(?:\\.|[^'\\])*'/, with: "''")
    let names = call.matches(of: /([A-Za-z_][\w.]*)\s*\(/).map { String($0.1) }
    guard let first = names.first, call.hasPrefix(first), Set(names).isSubset(of: functions) else { return true }
    let arguments = call.replacing(/[A-Za-z_][\w.]*\s*\(/, with: ",").split { ",() ".contains($0) }
    let verdicts = arguments.map { $0.hasPrefix("$") ? breaksPath($0) : breaksConstant($0) }
    return verdicts.contains(true) ? true : verdicts.contains(nil) ? nil : false
  }

  private static func breaksConstant(_ text: Substring) -> Bool? {
    text != "''" && text.wholeMatch(of: /-?\d+(?:\.\d+)?|true|false|null/) == nil
  }

  private static let functions = Set(
    [
      "Array", "ArrayPartition", "ArrayContains", "ArrayRange", "ArrayGetItem", "ArrayLength", "ArrayUnique",
      "Base64Encode", "Base64Decode", "Hash", "JsonMerge", "StringToJson", "JsonToString", "MathRandom", "MathAdd",
      "StringSplit", "UUID", "Format",
    ].map { "States." + $0 }
  )
}
