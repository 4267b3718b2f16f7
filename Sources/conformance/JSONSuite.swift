import Foundation
import JSONModel

/// Whether the parser takes and refuses the texts that it has to, and writes back what it took.
struct JSONSuite: SelfContainedSuite {
  let name = "json"
  let help = "Parse texts that have to be taken or refused"

  func run(_ item: JSON) -> Verdict {
    guard let text = item["bytes_base64"]?.string, let data = Data(base64Encoded: text) else {
      return .skip("no bytes in the case")
    }
    switch item["expect"]?.string {
    case "accept": return accepts(Array(data))
    case "reject": return rejects(Array(data))
    case .some, nil: return agreesWithItself(Array(data))
    }
  }

  private func accepts(_ bytes: [UInt8]) -> Verdict {
    do throws(JSONSyntaxError) {
      let value = try JSON(parsing: bytes)
      return try JSON(parsing: value.utf8()) == value ? .pass : .fail("expected the same value back, found another")
    } catch {
      return .fail("expected a value, found an error at \(error)")
    }
  }

  private func rejects(_ bytes: [UInt8]) -> Verdict {
    (try? JSON(parsing: bytes)).map { .fail("expected an error, found \($0)") } ?? .pass
  }

  /// Texts that a parser may take or refuse; those that it takes have to come back.
  private func agreesWithItself(_ bytes: [UInt8]) -> Verdict {
    (try? JSON(parsing: bytes)) == nil ? .pass : accepts(bytes)
  }
}
