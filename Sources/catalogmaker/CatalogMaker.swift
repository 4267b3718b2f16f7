import Foundation
import JSONModel

/// Makes the source file with the catalog of AWS SDK actions of the collected facts.
@main
enum CatalogMaker {
  static func main() {
    guard CommandLine.arguments.count == 2, let bytes = FileManager.default.contents(atPath: CommandLine.arguments[1])
    else { stop("usage: catalogmaker <sdk-catalog.json> >CatalogText.swift") }
    do {
      let catalog = try CatalogText(JSON(parsing: Array(bytes)))
      print(catalog.source)
    } catch let problem as CatalogProblem {
      stop(problem.message)
    } catch {
      stop("no JSON: \(error)")
    }
  }

  private static func stop(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
  }
}
