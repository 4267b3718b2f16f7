import Crypto
import StatesLanguage

/// A token by which somebody outside answers a task: opaque text, as AWS's are.
///
/// It is made of the execution's seed by a hash that cannot be turned round: who knows one token can guess no other
/// one, and the same execution makes the same tokens in each replay.
public struct TaskToken: Sendable, Hashable {
  /// The task.
  public let task: TaskID
  /// Which execution made it: the same for all of its tokens.
  public let execution: String
  private let secret: String

  /// Makes the token of a task.
  ///
  /// - Parameters:
  ///   - task: The attempt.
  ///   - seed: The seed of the execution; who can guess it can make the token.
  public init(of task: TaskID, seed: UInt64) {
    self.task = task
    execution = Self.execution(ofSeed: seed)
    secret = Self.digits(of: "task \(task.branch.number) \(task.number)", seed: seed, count: 16)
  }

  /// Reads a token; nothing when the text has not the form of one.
  public init?(parsing text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Substring.init)
    guard parts.count == 5, parts[0] == "asldb", let branch = Int(parts[1]), let number = Int(parts[2]) else {
      return nil
    }
    task = TaskID(branch: BranchID(number: branch), number: number)
    (execution, secret) = (String(parts[3]), String(parts[4]))
  }

  /// The token as it is passed on.
  public var text: String { "asldb-\(task.branch.number)-\(task.number)-\(execution)-\(secret)" }

  /// What ``execution`` is in all tokens of the execution with a seed.
  public static func execution(ofSeed seed: UInt64) -> String { digits(of: "execution", seed: seed, count: 6) }

  /// The first bytes of a hash as hexadecimal digits.
  private static func digits(of text: String, seed: UInt64, count: Int) -> String {
    HexadecimalText.text(of: SHA256.hash(data: Array("asldb \(text) \(seed)".utf8)).prefix(count))
  }
}
