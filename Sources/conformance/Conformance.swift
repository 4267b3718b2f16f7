import Foundation

/// Runs the case files of other implementations and specifications against ours.
@main
enum Conformance {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "check-mutations" { checkMutations(Array(arguments.dropFirst())) }
    let (listsFailures, listsSkipped) = (arguments.contains("--failures"), arguments.contains("--skipped"))
    arguments.removeAll { $0 == "--failures" || $0 == "--skipped" }
    guard arguments.count == 2, let name = arguments.first, let path = arguments.last,
      let suite = suites.first(where: { $0.name == name })
    else { stop(usage) }
    do throws(CaseFile.Problem) {
      let report = Report(running: suite, on: try suite.cases(at: path))
      if listsFailures { show(report.failures) }
      if listsSkipped { show(report.skipped) }
      print(report.summary)
      exit(report.failures.isEmpty ? 0 : 1)
    } catch {
      stop(error.message)
    }
  }

  private static func show(_ cases: [(name: String, reason: String)]) {
    for item in cases { print("\(item.name): \(item.reason)") }
  }

  /// Mutates the definitions of a folder: `FOLDER [--count N] [--seed N] [--undecided]`.
  private static func checkMutations(_ arguments: [String]) -> Never {
    func number(_ option: String) -> UInt64? {
      arguments.firstIndex(of: option).flatMap { arguments.indices.contains($0 + 1) ? UInt64(arguments[$0 + 1]) : nil }
    }
    guard let folder = arguments.first else { stop(usage) }
    let report = MutationReport(mutating: folder, count: Int(number("--count") ?? 500), seed: number("--seed") ?? 1)
    for failure in report.failures { print(failure) }
    if arguments.contains("--undecided") { for mutation in report.undecided { print("undecided: \(mutation)") } }
    print(report.summary)
    exit(report.failures.isEmpty ? 0 : 1)
  }

  private static func stop(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
  }

  private static var usage: String {
    let width = suites.map(\.name.count).max() ?? 0
    let list = suites.map { "  \($0.name.padding(toLength: width, withPad: " ", startingAt: 0))  \($0.help)" }
    return "usage: conformance <suite> <case file or folder> [--failures] [--skipped]\n\nsuites:\n"
      + list.joined(separator: "\n")
      + "\n\n       conformance check-mutations <folder of definitions> [--count <number>] [--seed <number>]"
      + " [--undecided]"
  }
}
