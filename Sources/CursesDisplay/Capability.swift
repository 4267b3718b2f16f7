import CNcurses

/// What the data base of terminals says about this one.
enum Capability {
  /// A capability's text without the waits that old terminals needed; nothing when the terminal does not have it.
  static func text(_ name: String) -> String? {
    guard let value = unsafe cncurses_capability(name) else { return nil }
    return withoutWaits(unsafe String(cString: value))
  }

  /// Whether programs have a screen of their own, which is gone with them; else what they have drawn stays.
  static var hasOwnScreen: Bool { text("rmcup") != nil }

  /// Takes out what looks like `$<5/>`.
  private static func withoutWaits(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "$<")?.lowerBound, let end = rest[start...].firstIndex(of: ">") {
      result += rest[..<start]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
