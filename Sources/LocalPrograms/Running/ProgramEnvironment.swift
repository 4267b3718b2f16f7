import Glibc

/// The variables that programs get.
enum ProgramEnvironment {
  /// Where programs are looked for when there is no `PATH`.
  private static let usualPath = "/usr/local/bin:/usr/bin:/bin"

  /// The variables of this program with others, which win: `NAME=value`.
  static func lines(with own: [String: String]) -> [String] {
    var lines = inherited().filter { own[String($0.prefix { $0 != "=" })] == nil }
    for (name, value) in own.sorted(by: { $0.key < $1.key }) { lines.append("\(name)=\(value)") }
    return lines
  }

  /// The folders in which a program is looked for.
  static func path(with own: [String: String]) -> String {
    own["PATH"] ?? (unsafe getenv("PATH").map { unsafe String(cString: $0) }) ?? usualPath
  }

  private static func inherited() -> [String] {
    var lines: [String] = []
    var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = unsafe environ
    while let line = unsafe next.pointee {
      lines.append(unsafe String(cString: line))
      unsafe next += 1
    }
    return lines
  }
}
