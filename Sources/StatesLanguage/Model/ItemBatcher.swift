/// An `ItemBatcher`: how items are put together, so that a child execution gets several.
///
/// - Source: Step Functions guide, "ItemBatcher (Map)".
public struct ItemBatcher: Sendable {
  /// How many items a batch has at most (`MaxItemsPerBatch`).
  public var maxItems: DynamicInteger?
  /// How many bytes the input of a child execution has at most (`MaxInputBytesPerBatch`).
  public var maxInputBytes: DynamicInteger?
  /// What each batch gets beside its items (`BatchInput`).
  public var batchInput: FieldTemplate?

  /// Makes a batcher.
  public init(maxItems: DynamicInteger?, maxInputBytes: DynamicInteger?, batchInput: FieldTemplate?) {
    self.maxItems = maxItems
    self.maxInputBytes = maxInputBytes
    self.batchInput = batchInput
  }
}
