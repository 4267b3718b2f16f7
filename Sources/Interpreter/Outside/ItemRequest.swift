public import JSONModel
public import StatesLanguage

/// What a distributed Map asks of its reader: some more of its items.
///
/// Equal requests get equal items, wherever the reader was before: that is what lets an execution go back and on again.
public struct ItemRequest: Sendable, Equatable {
  /// The Map Run that asks.
  public let run: MapRunID
  /// What of S3 is called.
  public let action: ItemReader.Action
  /// `Bucket`, `Key`, `Prefix` and the like.
  public let arguments: JSON
  /// What is read there.
  public let source: ItemSource
  /// The number of the first item that is asked for, from 0.
  public let first: Int
  /// How many items are asked for at most.
  public let count: Int

  /// Makes a request.
  public init(run: MapRunID, action: ItemReader.Action, arguments: JSON, source: ItemSource, first: Int, count: Int) {
    self.run = run
    self.action = action
    self.arguments = arguments
    self.source = source
    self.first = first
    self.count = count
  }
}

/// An item of a distributed Map.
public struct ReadItem: Sendable, Equatable {
  /// The item.
  public let value: JSON
  /// The name of the member that it is the value of, when the source is an object.
  public let key: String?
  /// What the context object says about where it comes from: `STATE_DATA`, `S3://bucket`, `S3://bucket/key`.
  public let source: String

  /// The source of items that are in the state's input.
  public static let stateData = "STATE_DATA"

  /// Makes an item.
  public init(value: JSON, key: String? = nil, source: String) {
    self.value = value
    self.key = key
    self.source = source
  }
}

/// What a reader says to an ``ItemRequest``.
public enum ItemAnswer: Sendable, Equatable {
  /// These items, and whether they are the last.
  case items([ReadItem], isLast: Bool)
  /// It cannot read: the cause of `States.ItemReaderFailed`.
  case failed(cause: String)
}
