/// What an execution asks of the outside world; it comes back as a ``Stimulus``.
public enum Effect: Sendable, Equatable {
  /// Have this task done.
  case startTask(PendingTask)
  /// Nobody waits for this task any more.
  case cancelTask(TaskID)
  /// Read some items of a Map Run: answer with ``Stimulus/itemsRead(_:_:)``.
  case readItems(ItemRequest)
  /// Remove what an earlier Map Run has left where this one writes; answer only a failure, with
  /// ``Stimulus/resultsWritten(_:failure:)``.
  case removeResults(OldResults)
  /// Write results of a Map Run: answer the last part, and one that fails, with
  /// ``Stimulus/resultsWritten(_:failure:)``.
  case writeResults(ResultFile)
  /// A child execution has ended; told only when the settings ask for it.
  case childEnded(ChildExecution)
}
