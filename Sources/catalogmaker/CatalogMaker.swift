import Foundation
import JSONModel

/// Makes the source files with the catalog of AWS SDK actions of the collected facts and of the models of botocore.
@main
enum CatalogMaker {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let bytes = FileManager.default.contents(atPath: arguments[1])
    else { stop("usage: catalogmaker <sdk-catalog.json> <folder of botocore> <folder for the source files>") }
    do {
      let (facts, models) = (try JSON(parsing: Array(bytes)), try BotocoreModels(at: arguments[2]))
      let catalog = try CatalogText(facts, models)
      try write(catalog.source, to: "CatalogText.swift", in: arguments[3])
      try write(catalog.answers.source, to: "AnswerText.swift", in: arguments[3])
    } catch let problem as CatalogProblem {
      stop(problem.message)
    } catch {
      stop("\(error)")
    }
  }

  private static func write(_ text: String, to file: String, in folder: String) throws {
    try Data((text + "\n").utf8).write(to: URL(filePath: folder).appending(path: file))
  }

  private static func stop(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
  }
}
