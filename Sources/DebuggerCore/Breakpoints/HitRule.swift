/// Which times count of those at which a breakpoint's place is come to and its condition is true.
///
/// They are counted along the timeline, so that going back and forth finds the same ones.
package enum HitRule: Sendable, Equatable {
  /// From this one on: `hits>=3`.
  case atLeast(Int)
  /// Only this one: `hits=3`.
  case exactly(Int)
  /// Every so many: `hits%3`.
  case every(Int)

  /// Whether a time counts, the first one being 1.
  func accepts(_ time: Int) -> Bool {
    switch self {
    case .atLeast(let least): time >= least
    case .exactly(let only): time == only
    case .every(let count): time.isMultiple(of: count)
    }
  }

  /// The first time that counts.
  var first: Int {
    switch self {
    case .atLeast(let number), .exactly(let number), .every(let number): number
    }
  }

  /// How it is written after `hits`.
  var text: String {
    switch self {
    case .atLeast(let number): ">=\(number)"
    case .exactly(let number): "=\(number)"
    case .every(let number): "%\(number)"
    }
  }
}
