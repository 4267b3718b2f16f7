import StatesLanguage

extension Execution {
  /// Records an event of the active branch, after its last one.
  mutating func record(_ detail: EventDetail) {
    active.lastEvent = record(detail, after: active.lastEvent)
  }

  /// Records an event that follows another one, and gives its number.
  @discardableResult
  mutating func record(_ detail: EventDetail, after previous: Int) -> Int {
    let id = history.count + 1
    history.append(HistoryEvent(id: id, previousID: previous, moment: now, detail: detail))
    return id
  }
}
