import ServiceCatalog

/// Whether AWS calls what a misspelt `Resource` of a Task names, by a look of its own.
///
/// - Source: reference of the language, "Task": the ARN of a function, an activity or an action; the catalog of
///   actions.
enum ResourceTable {
  private static let partitions = ["aws", "aws-cn", "aws-us-gov"]

  /// Whether a text that was one of these ARNs before it was misspelt is none any more.
  static func isRefused(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 6, parts[0] == "arn", partitions.contains(String(parts[1])) else { return true }
    switch (parts[2], parts[5]) {
    case ("lambda", "function"), ("states", "activity"): return false
    case ("states", "aws-sdk"): return !isAction(parts[6...].map(String.init))
    // No misspelt service, action or pattern is another one that there is.
    case _: return true
    }
  }

  /// Whether the end of an ARN names an action of the SDKs, and a pattern of theirs or none.
  private static func isAction(_ names: [String]) -> Bool {
    guard names.count == 2 else { return false }
    let words = names[1].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return SDKService[names[0]]?.action(words[0]) != nil && (words.count == 1 || words[1] == "waitForTaskToken")
  }
}
