/// Whether AWS calls what a misspelt `Resource` of a Task names, by a look of its own.
///
/// - Source: reference of the language, "Task": the ARN of a function, an activity or an action.
enum ResourceTable {
  private static let partitions = ["aws", "aws-cn", "aws-us-gov"]

  /// Whether a text that was one of these ARNs before it was misspelt is none any more; `nil` where only the catalog of
  /// all actions of the SDK could tell.
  static func isRefused(_ text: String) -> Bool? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 6, parts[0] == "arn", partitions.contains(String(parts[1])) else { return true }
    switch (parts[2], parts[5]) {
    case ("lambda", "function"), ("states", "activity"): return false
    case ("states", "aws-sdk"): return nil
    // No misspelt service, action or pattern is another one that there is.
    case _: return true
    }
  }
}
