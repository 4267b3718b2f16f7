/// Something in a definition that AWS accepts, but that will hardly do what its author means.
public struct Advice: Equatable, Sendable {
  /// The rule that speaks.
  public let rule: AdviceRule
  /// What was found, and what to write instead.
  public let message: String

  /// Makes a piece of advice.
  public init(_ rule: AdviceRule, _ message: String) {
    self.rule = rule
    self.message = message
  }
}
