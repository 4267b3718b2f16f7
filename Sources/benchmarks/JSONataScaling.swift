/// Rows whose work grows with their document, on 1,000 and on 10,000 objects.
struct JSONataScaling {
  /// The name of the row.
  let name: String
  /// The digest of its result on 1,000 objects, as the reference implementation gives it.
  let digest1k: String
  /// The digest of its result on 10,000 objects, as the reference implementation gives it.
  let digest10k: String

  /// How many times as long it takes for ten times as many objects: ten when the growth is linear.
  func measurement(_ workload: JSONataWorkload) throws(BenchmarkError) -> Measurement {
    let small = try workload.row(name, on: "items1k", digest: digest1k).rate()
    let large = try workload.row(name, on: "items10k", digest: digest10k).rate()
    return Measurement(
      subject: "scaling \(name)",
      value: small / large,
      unit: "times as long for ten times as many",
      details: [("opsAt1k", small), ("opsAt10k", large)]
    )
  }

  /// Every such row.
  static let all: [JSONataScaling] = [
    JSONataScaling(
      name: "path-filter",
      digest1k: "9a151e4fc88045bd270cc5cf40d605cf4e2a03be0b9287fa3a75061e25313a4a",
      digest10k: "34bbfbd7a9d22228ff5b3a3b6b1f469bf23218ad4f83a6b256db49a5ea8a2b87"
    ),
    JSONataScaling(
      name: "map-reduce",
      digest1k: "f3b567d6c401373dd79dd4d0de5451af3f33825e760cbcd1a7141d2e7a5b7ade",
      digest10k: "104720d8ba1d51f4c6c035e9414935e804b6bb20f7455357eed89448f33a0ed2"
    ),
    JSONataScaling(
      name: "sort",
      digest1k: "6879d0298eb9dd7e541da523800bd915e2596090339ada564211eff30b99f6f7",
      digest10k: "cbf3223e0396d836f8cdbacec2d53875eccb34a5137718c53365da247a357c48"
    ),
    JSONataScaling(
      name: "group-by",
      digest1k: "abbb8a3a9f6e88e1e13aaa8a1f67fb7d4686dedc3f2f944d94640e65d5a7b819",
      digest10k: "9595461964471ff53cc3f18533a89206789d14cbbb0ff8e12f554aa5507d82b6"
    ),
    JSONataScaling(
      name: "strings",
      digest1k: "82cf1ce6ec8353282e6faddc9e49700402569b769fa0a270b0b9c01cf5e9f3dd",
      digest10k: "fcf12a73e3c7137bb009ca852b5543ba60c9aa7adbbab0f6fb1767d15f5b4041"
    ),
    JSONataScaling(
      name: "sum-10k",
      digest1k: "002cfd27d33cc7b91bfaf51a0df82c22c78a50cb0999b4514219676665f1011f",
      digest10k: "50c3b16fd1f8e9c7308caa92ad5c9f5c60bf08497d963615a79108d6d03c36cc"
    ),
    JSONataScaling(
      name: "sum-product-10k",
      digest1k: "f3b567d6c401373dd79dd4d0de5451af3f33825e760cbcd1a7141d2e7a5b7ade",
      digest10k: "104720d8ba1d51f4c6c035e9414935e804b6bb20f7455357eed89448f33a0ed2"
    ),
    JSONataScaling(
      name: "object-transform",
      digest1k: "a2378d45a2bddbcff2d65ad064a7b9f3af4d6627d954b3a23e845dab1e7a639f",
      digest10k: "3383a3f05ea0a312686409366256cb6076402c09a4a8d53696cf585c282a7b4e"
    ),
    JSONataScaling(
      name: "transform-operator",
      digest1k: "f65c9ed217fd3530f7bc9d37c30c9237ff16f23266ad3d660cbf7daa2da750db",
      digest10k: "37ceab954af44d424413ec20477b5d0dc768fef13c879e0242a65dd6f8970a33"
    ),
  ]
}
