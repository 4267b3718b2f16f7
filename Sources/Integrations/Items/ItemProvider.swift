package import Interpreter

/// Something that reads the items of distributed Maps.
///
/// It answers from what it is asked, so equal requests get equal answers, whatever was asked before: that is what lets
/// an execution go back and on again.
package protocol ItemProvider: Sendable {
  /// The items that are asked for.
  ///
  /// The answer may hold fewer items than were asked for without being the last: ask again from the next one on.
  func answer(_ request: ItemRequest) -> ItemAnswer
}
