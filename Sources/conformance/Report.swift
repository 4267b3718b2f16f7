/// How the cases of a suite came out.
struct Report {
  private(set) var passed = 0
  private(set) var skipped = 0
  /// The failed cases, each with its reason.
  private(set) var failures: [(name: String, reason: String)] = []

  /// Runs every case of a file.
  init(running suite: any ConformanceSuite, on file: CaseFile) {
    for item in file.cases {
      switch suite.run(item.value) {
      case .pass: passed += 1
      case .skip: skipped += 1
      case .fail(let reason): failures.append((item.name, reason))
      }
    }
  }

  /// One line with the counts.
  var summary: String { "\(passed) passed, \(failures.count) failed, \(skipped) skipped" }
}
