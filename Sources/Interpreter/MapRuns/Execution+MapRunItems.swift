import HashTreeCollections
import JSONModel
import StatesLanguage

/// What a child execution is started with.
struct ChildInput {
  let value: JSON
  let itemCount: Int
}

extension Execution {
  /// The input of the next child of the active branch's Map Run.
  ///
  /// - Returns: nothing when no item is left, or more have to be read for it.
  mutating func nextInput(
    of id: MapRunID,
    _ selector: FieldTemplate?
  ) throws(EvaluationError) -> ChildInput? {
    if let batching = runs[id]?.batching { return try nextBatch(of: id, selector, batching) }
    guard let item = runs[id]?.feed.take() else { return nil }
    return ChildInput(value: try input(of: item, selector: selector), itemCount: 1)
  }

  /// Puts items together until the next one does not fit.
  private mutating func nextBatch(
    of id: MapRunID,
    _ selector: FieldTemplate?,
    _ batching: Batching
  ) throws(EvaluationError) -> ChildInput? {
    while let batch = runs[id]?.feed.batch, batch.items.count < batching.maxItems, let item = runs[id]?.feed.take() {
      let value = try input(of: item, selector: selector)
      guard ItemBatch().hasRoom(for: value, in: batching) else { throw Self.tooLarge(item) }
      guard batch.hasRoom(for: value, in: batching) else { return takeBatch(of: id, batching, beginning: value) }
      runs[id]?.feed.batch.add(value, countingBytes: batching.maxBytes < .max)
    }
    guard let feed = runs[id]?.feed, !feed.batch.isEmpty else { return nil }
    let isFull = feed.batch.items.count == batching.maxItems
    return isFull || feed.total != nil && feed.waiting == 0 ? takeBatch(of: id, batching, beginning: nil) : nil
  }

  private mutating func takeBatch(of id: MapRunID, _ batching: Batching, beginning next: JSON?) -> ChildInput? {
    guard let batch = runs[id]?.feed.batch else { return nil }
    runs[id]?.feed.batch = ItemBatch()
    if let next { runs[id]?.feed.batch.add(next, countingBytes: batching.maxBytes < .max) }
    return ChildInput(value: batching.object(items: batch.items), itemCount: batch.items.count)
  }

  private static func tooLarge(_ item: MapItem) -> EvaluationError {
    EvaluationError(
      .itemReaderFailed,
      reason: "The item at index \(item.index) is larger than MaxInputBytesPerBatch allows"
    )
  }

  /// Takes up what the reader of a Map Run has answered.
  mutating func take(_ answer: ItemAnswer, for id: MapRunID) throws(StimulusError) {
    guard let run = runs[id], run.status == .running, run.feed.isAsked, activate(run.branch) else {
      throw .noSuchMapRun(id)
    }
    switch answer {
    case .items(let items, let isLast):
      let before = run.feed.waiting
      runs[id]?.feed.add(items, isLast: isLast)
      let after = runs[id]?.feed.waiting ?? before
      runs[id]?.items.pending += after - before
      goOn(with: id)
    case .failed(let cause): close(id, .failed(error: .itemReaderFailed, cause: cause))
    }
  }
}
