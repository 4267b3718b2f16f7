import Foundation
import JSONModel

/// Measures how fast parts of the debugger are.
@main
enum Benchmarks {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let printsJSON = arguments.contains("--json")
    arguments.removeAll { $0 == "--json" }
    guard let name = arguments.first, let benchmark = benchmarks.first(where: { $0.name == name }) else { stop(usage) }
    do throws(BenchmarkError) {
      let measurements = try benchmark.run(Array(arguments.dropFirst()))
      if printsJSON {
        print(JSON.array(measurements.map(\.json)).text(.pretty))
      } else {
        for measurement in measurements { print(measurement.line) }
      }
    } catch {
      stop(error.message)
    }
  }

  private static func stop(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
  }

  private static var usage: String {
    "usage: benchmarks <name> <arguments> [--json]\n\nnames:\n"
      + benchmarks.map { "  \($0.name)  \($0.help)" }.joined(separator: "\n")
  }
}
