/// How the cases of a suite came out.
struct Report {
  private(set) var passed = 0
  /// How many of those that passed ended in which of several good ways.
  private(set) var ways: [String: Int] = [:]
  /// The skipped cases, each with its reason.
  private(set) var skipped: [(name: String, reason: String)] = []
  /// The failed cases, each with its reason.
  private(set) var failures: [(name: String, reason: String)] = []

  /// Runs every case of a file.
  init(running suite: any ConformanceSuite, on file: CaseFile) {
    for item in file.cases {
      switch suite.run(item.value, beside: file.location) {
      case .pass: passed += 1
      case .passes(let way):
        passed += 1
        ways[way, default: 0] += 1
      case .skip(let reason): skipped.append((item.name, reason))
      case .fail(let reason): failures.append((item.name, reason))
      }
    }
  }

  /// One line with the counts.
  var summary: String {
    "\(passed) passed\(wayCounts), \(failures.count) failed, \(skipped.count) skipped"
      + (skipped.isEmpty ? "" : " (\(reasons))")
  }

  private var wayCounts: String {
    guard !ways.isEmpty else { return "" }
    return " (\(ways.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")))"
  }

  private var reasons: String {
    Dictionary(grouping: skipped, by: \.reason).sorted { $0.key < $1.key }.map { "\($0.value.count) \($0.key)" }
      .joined(separator: ", ")
  }
}
