import Crypto
package import Interpreter
import JSONModel
import StatesLanguage

/// Makes the tokens with which callers ask for the next page, and reads them.
///
/// A token says by itself where the page begins and of what it is a page, and is signed: so nothing is kept for it, and
/// one that was made up is told from one that was given out. Callers see a text without meaning.
///
/// - Source: API reference, `nextToken`: valid for 24 hours, with the other arguments unchanged; else `InvalidToken`.
package struct PageTokens: Sendable, Equatable {
  /// How long a token can be used.
  private static let lifetimeMilliseconds = 24 * 60 * 60 * 1000

  private let key: [UInt8]

  /// Makes tokens that nobody can make without the key.
  package init(key: [UInt8]) { self.key = key }

  /// The token for a page that begins after a position.
  ///
  /// - Parameters:
  ///   - position: Where the page before it ended, in words of the caller's.
  ///   - listing: What it is a page of: operation and arguments.
  ///   - now: When it is given out.
  /// - Returns: a text of some 150 characters for a name as the position.
  package func token(after position: String, of listing: String, at now: Instant) -> String {
    let payload = JSON.array([.string(position), .number(JSONNumber(now.milliseconds))]).utf8()
    return Base64.text(of: signature(of: payload, for: listing) + payload)
  }

  /// The position that a token begins after.
  ///
  /// - Throws: `InvalidToken` when it was made up, was given out for something else, or is too old.
  package func position(in token: String, of listing: String, at now: Instant) throws(APIFailure) -> String {
    guard let bytes = Base64.bytes(of: token), bytes.count > SHA256.byteCount else { throw Self.invalid }
    let payload = Array(bytes[SHA256.byteCount...])
    let isGenuine = HMAC<SHA256>.isValidAuthenticationCode(
      bytes[..<SHA256.byteCount],
      authenticating: message(payload, for: listing),
      using: SymmetricKey(data: key)
    )
    guard isGenuine, let fields = (try? JSON(parsing: payload))?.array, fields.count == 2,
      let position = fields[0].string, let given = fields[1].number?.integer,
      (0...Self.lifetimeMilliseconds).contains(now.milliseconds - given)
    else { throw Self.invalid }
    return position
  }

  private func signature(of payload: [UInt8], for listing: String) -> [UInt8] {
    let code = HMAC<SHA256>.authenticationCode(
      for: message(payload, for: listing),
      using: SymmetricKey(data: key)
    )
    return Array(code)
  }

  private func message(_ payload: [UInt8], for listing: String) -> [UInt8] { payload + Array(listing.utf8) }

  /// The refusal of a token.
  ///
  /// - Source: recorded, for tokens of tasks.
  private static let invalid = APIFailure("InvalidToken", "Invalid Token: 'Invalid token'")
}
