package import Interpreter
package import JSONModel

extension Instant {
  /// The moment as answers have it: seconds since 1970, with milliseconds.
  package var seconds: JSON { .number(JSONNumber(Double(milliseconds) / 1000)) }
}
