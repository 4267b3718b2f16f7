package import Interpreter

extension VisitForecast {
  /// Why a value is not worth changing now; nothing when it is.
  func refusal(toSet value: VisitValue) -> Refusal? {
    switch fate(of: value) {
    case .read: nil
    case .madeAnew: .madeAnew(value)
    case .sent: .alreadySent
    case .unread: .neverRead(value)
    }
  }
}

extension Snapshot {
  /// Why a value of a live branch cannot be changed now, in words; nothing when it can.
  package func reasonNotToSet(_ value: VisitValue, in branch: Branch) -> String? {
    (status.isFinal ? .ended : VisitForecast(branch, in: machine).refusal(toSet: value))?.words
  }
}
