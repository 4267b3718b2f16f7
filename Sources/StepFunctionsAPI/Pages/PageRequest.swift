package import Interpreter
import JSONModel

/// The page of a listing that a call asks for.
///
///     let request = try PageRequest(arguments, for: .listStateMachines, tokens: tokens, at: now)
///     let page = request.page(of: machines, position: \.name) { $0.name > $1 }
///
/// A page begins after the position of the last item of the page before, so items that come and go in between neither
/// repeat nor hide others.
package struct PageRequest: Sendable {
  /// How many items the page may have.
  package let limit: Int
  /// The position that it begins after; nothing for the first page.
  package let start: String?

  private let listing: String
  private let tokens: PageTokens
  private let now: Instant

  /// Reads `maxResults` and `nextToken`.
  ///
  /// - Throws: `InvalidToken`.
  /// - Source: API reference, `maxResults`: 0 or none is 100.
  package init(
    _ arguments: APIArguments,
    for operation: APIOperation,
    tokens: PageTokens,
    at now: Instant
  ) throws(APIFailure) {
    let limit = arguments.integer("maxResults") ?? 0
    self.limit = limit == 0 ? 100 : limit
    self.tokens = tokens
    self.now = now
    var others = arguments.object
    others["maxResults"] = nil
    others["nextToken"] = nil
    let sorted = others.members.sorted { $0.name < $1.name }
    listing = operation.rawValue + sorted.map { "\n\($0.name)=\($0.value.text())" }.joined()
    if let token = arguments.text("nextToken") {
      start = try tokens.position(in: token, of: listing, at: now)
    } else {
      start = nil
    }
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - items: All items, in the order of the listing.
  ///   - position: The position of an item, by which it is found again.
  ///   - follows: Whether an item comes after a position in the order of the listing.
  /// - Returns: the items of the page, and the token for the next one when there is more.
  package func page<Item>(
    of items: some Sequence<Item>,
    position: (Item) -> String,
    follows: (Item, String) -> Bool
  ) -> Page<Item> {
    var chosen: [Item] = []
    for item in items where start.map({ follows(item, $0) }) ?? true {
      guard chosen.count < limit else {
        let token = chosen.last.map { tokens.token(after: position($0), of: listing, at: now) }
        return Page(items: chosen, nextToken: token)
      }
      chosen.append(item)
    }
    return Page(items: chosen, nextToken: nil)
  }
}
