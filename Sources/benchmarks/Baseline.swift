/// What other programs reach with the same machine: state entries a second, medians on a shared machine with two cores.
struct Baseline {
  /// moto 5.2.1 with jsonpath-ng 1.16.
  let moto: Double
  /// LocalStack 4.4.0.
  let localStack: Double

  /// The figures with the names that are shown.
  var figures: [(name: String, value: Double)] { [("moto", moto), ("LocalStack", localStack)] }

  /// The baselines by the name of the machine; where there is none, both programs fail.
  static let all: [String: Baseline] = [
    "pass_loop_1000": Baseline(moto: 720, localStack: 454),
    "map_inline_1000": Baseline(moto: 302, localStack: 284),
    "parallel_10x20": Baseline(moto: 205, localStack: 246),
    "jsonpath_plain_chain_200": Baseline(moto: 106, localStack: 70),
  ]
}
