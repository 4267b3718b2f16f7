/// How the cases of a suite came out.
struct Report {
  private(set) var passed = 0
  /// How many cases were skipped, by reason.
  private(set) var skipped: [String: Int] = [:]
  /// The failed cases, each with its reason.
  private(set) var failures: [(name: String, reason: String)] = []

  /// Runs every case of a file.
  init(running suite: any ConformanceSuite, on file: CaseFile) {
    for item in file.cases {
      switch suite.run(item.value, beside: file.location) {
      case .pass: passed += 1
      case .skip(let reason): skipped[reason, default: 0] += 1
      case .fail(let reason): failures.append((item.name, reason))
      }
    }
  }

  /// One line with the counts.
  var summary: String {
    "\(passed) passed, \(failures.count) failed, \(skipped.values.reduce(0, +)) skipped"
      + (skipped.isEmpty ? "" : " (\(reasons))")
  }

  private var reasons: String {
    skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }
}
