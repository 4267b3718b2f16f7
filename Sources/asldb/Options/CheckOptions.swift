import ArgumentParser
import StatesLanguage

/// How findings are written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people: the place, the message, the line and a mark.
  case text
  /// One JSON object.
  case json
  /// SARIF 2.1.0, which code hosts and editors read.
  case sarif
  /// Commands that GitHub turns into annotations.
  case github
}

/// Which findings are told, how, and which of them count.
struct CheckOptions: ParsableArguments {
  @Option(help: "How findings are written.")
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("Do not tell warnings with a code; can be given again.", valueName: "code"))
  var ignore: [String] = []

  @Flag(help: "Let warnings count as errors do.")
  var strict = false

  mutating func validate() throws {
    for code in ignore where !WarningCode.all.contains(code.uppercased()) {
      let nearest = WarningCode.nearest(to: code.uppercased()).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("--ignore takes the code of a warning, not '\(code)'\(nearest)")
    }
  }

  /// The codes of the warnings that are not told.
  var ignored: Set<String> { Set(ignore.map { $0.uppercased() }) }
}
