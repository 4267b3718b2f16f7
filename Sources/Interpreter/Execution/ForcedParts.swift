/// What of a visit a person has forced, so that it need not be what AWS would have done.
public struct ForcedParts: OptionSet, Sendable, Hashable {
  /// The parts as bits.
  public let rawValue: UInt8

  /// Makes the parts of their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// That the state is visited at all, now: an edit or a way that was forced has led to it.
  public static let entry = ForcedParts(rawValue: 1)
  /// What became of the state's work: it was completed, failed, skipped or tried again by hand.
  public static let work = ForcedParts(rawValue: 2)
  /// Where the state goes: a rule was taken by hand.
  public static let way = ForcedParts(rawValue: 4)
}
