extension JSONNumber: Hashable, Comparable {
  /// Whether two numbers have the same value, however they are written and however long they are.
  ///
  /// The value is that of the text: 9007199254740993 and 9007199254740992 differ although one double stands for both.
  /// Exponents beyond ±10^15 are not told apart.
  @inlinable
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    if case .integer(let mine) = left.storage, case .integer(let other) = right.storage { return mine == other }
    return hasSameValue(left, right)
  }

  /// Whether one number's value is less than another's.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    switch (left.storage, right.storage) {
    case (.integer(let left), .integer(let right)): left < right
    case (.double(let left), .double(let right)): left < right
    case (.integer, _), (.double, _), (.text, _):
      // Rounding to doubles never turns an order around; it can only hide it.
      left.double == right.double ? Decimal(left.text) < Decimal(right.text) : left.double < right.double
    }
  }

  /// Feeds the value to a hasher; numbers with one value have one double.
  public func hash(into hasher: inout Hasher) { hasher.combine(double) }

  @usableFromInline
  static func hasSameValue(_ left: JSONNumber, _ right: JSONNumber) -> Bool {
    switch (left.storage, right.storage) {
    case (.integer(let left), .integer(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.integer, _), (.double, _), (.text, _):
      left.double == right.double && Decimal(left.text) == Decimal(right.text)
    }
  }
}
