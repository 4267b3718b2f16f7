import Glibc
import Testing

/// Programs that tests need and a machine need not have.
enum Presence {
  static let node = isPresent("node")
  static let python = isPresent("python3")
  static let curl = isPresent("curl")

  static let noNode: Comment = "node is not installed: handlers in JavaScript are not tested"
  static let noPython: Comment = "python3 is not installed: handlers in Python are not tested"
  static let noCurl: Comment = "curl is not installed: calls over HTTP are not tested"

  private static func isPresent(_ name: String) -> Bool { unsafe system("command -v \(name) >/dev/null 2>&1") == 0 }
}
