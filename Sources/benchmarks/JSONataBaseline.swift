/// What the reference implementation reaches with the same expressions.
enum JSONataBaseline {
  /// Operations a second by the name of the row: jsonata-js 2.2.2 on Node 20, medians on a shared machine with two
  /// cores.
  static let reference: [String: Double] = [
    "path-filter": 205,
    "path-deep-index": 66_450,
    "map-reduce": 77,
    "sort": 28.7,
    "group-by": 167,
    "strings": 290,
    "regex": 152,
    "sum-10k": 133,
    "sum-product-10k": 11.9,
    "object-transform": 241,
    "transform-operator": 536,
    "descendants": 510,
    "recursion": 44.7,
    "tail-recursion": 35.8,
    "order-summary": 1318,
    "parse-only": 1364,
  ]
}
