import JSONModel

extension PathFunction {
  /// The smallest, largest, mean, total or spread of the numbers among values; other values do not count.
  func aggregate(of values: [JSON]) throws(JSONPathError) -> JSON {
    let numbers = values.compactMap { $0.number?.double }
    guard let result = aggregate(of: numbers), result.isFinite else { throw .noAggregate(function: name.rawValue) }
    return .number(JSONNumber(result))
  }

  private func aggregate(of numbers: [Double]) -> Double? {
    guard !numbers.isEmpty else { return nil }
    let sum = numbers.reduce(0, +)
    let count = Double(numbers.count)
    switch name {
    case .min: return numbers.min()
    case .max: return numbers.max()
    case .sum: return sum
    case .avg: return sum / count
    case .stddev:
      let squares = numbers.reduce(0) { $0 + $1 * $1 }
      return max(0, squares / count - sum * sum / count / count).squareRoot()
    case .length, .size, .keys, .concat, .append, .first, .last, .index: return nil
    }
  }
}
