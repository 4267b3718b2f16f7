import Foundation

/// Measures how fast parts of the debugger are.
@main
enum Benchmarks {
  static func main() {
    let names = CommandLine.arguments.dropFirst()
    guard !names.isEmpty, names.allSatisfy({ name in benchmarks.contains { $0.name == name } }) else { stop(usage) }
    for benchmark in benchmarks where names.contains(benchmark.name) {
      print(benchmark.run().map { "\(benchmark.name) \($0)" }.joined(separator: "\n"))
    }
  }

  private static func stop(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
  }

  private static var usage: String {
    "usage: benchmarks <name>…\n\nnames:\n" + benchmarks.map { "  \($0.name)  \($0.help)" }.joined(separator: "\n")
  }
}
