import FoundationEssentials
import ServiceCalls

extension Exchange {
  /// What a call that is really made has of its own: a random ID, and the time outside.
  static func now() -> Exchange {
    Exchange(
      requestID: UUID().uuidString.lowercased(),
      secondsSince1970: Int(Date().timeIntervalSince1970)
    )
  }
}
