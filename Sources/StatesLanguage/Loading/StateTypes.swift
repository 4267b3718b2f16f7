/// A set of types of states.
struct StateTypes: OptionSet {
  let rawValue: UInt8

  static let pass = StateTypes(.pass)
  static let task = StateTypes(.task)
  static let choice = StateTypes(.choice)
  static let wait = StateTypes(.wait)
  static let succeed = StateTypes(.succeed)
  static let fail = StateTypes(.fail)
  static let parallel = StateTypes(.parallel)
  static let map = StateTypes(.map)
  /// Every type.
  static let all = StateTypes(StateType.allCases.map { StateTypes($0) })

  init(rawValue: UInt8) { self.rawValue = rawValue }

  private init(_ type: StateType) {
    rawValue =
      switch type {
      case .pass: 1
      case .task: 2
      case .choice: 4
      case .wait: 8
      case .succeed: 16
      case .fail: 32
      case .parallel: 64
      case .map: 128
      }
  }

  /// Whether a type is in the set.
  func contains(_ type: StateType) -> Bool { contains(StateTypes(type)) }

  /// The types in it, in the order of the specification.
  var members: [StateType] { StateType.allCases.filter { contains($0) } }
}
