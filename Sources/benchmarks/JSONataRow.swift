import Crypto
import JSONModel
import JSONataEngine

/// An expression, what it is evaluated on, and what has to come of it.
struct JSONataRow {
  /// What the row is called.
  let name: String
  /// The expression as it is written.
  let text: String
  /// The document, `nil` for none.
  let input: JSON?
  /// The SHA-256 of the result: JSON without blanks, names sorted, numbers as ECMAScript writes them.
  let digest: String

  /// How often it can be evaluated in a second, read once.
  ///
  /// - Throws: an error that names the row when the expression fails or gives something else than it has to.
  func rate() throws(BenchmarkError) -> Double {
    let (expression, result) = try evaluated()
    guard let result, result.digest == digest else {
      let found = result?.text().prefix(200) ?? "nothing"
      throw BenchmarkError(message: "\(name) gives something else than it has to: \(found)")
    }
    return Rate.perSecond { _ = try? expression.evaluate(input) }
  }

  private func evaluated() throws(BenchmarkError) -> (JSONataExpression, JSON?) {
    do throws(JSONataError) {
      let expression = try JSONataExpression(parsing: text)
      return (expression, try expression.evaluate(input))
    } catch {
      throw BenchmarkError(message: "\(name) fails: \(error)")
    }
  }
}

extension JSON {
  /// The SHA-256 of the value's canonical text, in hexadecimal digits.
  fileprivate var digest: String {
    SHA256.hash(data: sorted.utf8()).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  /// The value with sorted names, and numbers as ECMAScript writes them.
  private var sorted: JSON {
    switch self {
    case .null, .bool, .string: self
    case .number(let number): .number(JSONNumber(number.double))
    case .array(let elements): .array(elements.map(\.sorted))
    case .object(let object):
      .object(JSONObject(object.members.map { ($0.name, $0.value.sorted) }.sorted { $0.0 < $1.0 }))
    }
  }
}
