import JSONModel

/// The picture that times are written and read by.
///
/// - Source: XPath and XQuery Functions and Operators 3.1, section 9.8; `X` and `x` are JSONata's own.
struct DatePicture {
  enum Part {
    case literal(String)
    case marker(Marker)
  }

  /// A place for one part of a time.
  struct Marker {
    let component: Character
    /// How a name is written, when it is to be one.
    var names: IntegerPicture.Capitals?
    var format: IntegerPicture?
    var leastWidth: Int?
    var mostWidth: Int?
    /// How many digits of the year count, when not all do.
    var yearDigits: Int?
    /// Whether universal time is written `Z`.
    var writesZ = false
  }

  private(set) var parts: [Part] = []

  init(_ picture: String) throws(JSONataError) {
    let letters = Array(picture)
    var literal = ""
    var index = 0
    while index < letters.count {
      if letters[index] == "[", index + 1 < letters.count, letters[index + 1] == "[" {
        literal += "["
        index += 2
      } else if letters[index] == "[" {
        addLiteral(&literal)
        guard let end = letters[index...].firstIndex(of: "]") else { throw JSONataError("D3135") }
        try addMarker(String(letters[(index + 1)..<end].filter { !$0.isWhitespace }))
        index = end + 1
      } else {
        if letters[index] == "]", index + 1 < letters.count, letters[index + 1] == "]" { index += 1 }
        literal.append(letters[index])
        index += 1
      }
    }
    addLiteral(&literal)
  }

  private mutating func addLiteral(_ literal: inout String) {
    if !literal.isEmpty { parts.append(.literal(literal)) }
    literal = ""
  }

  private mutating func addMarker(_ text: String) throws(JSONataError) {
    guard let component = text.first else { throw JSONataError("D3132", value: .string("")) }
    var marker = Marker(component: component)
    var presentation = text.dropFirst()
    if let comma = presentation.lastIndex(of: ",") {
      let widths = presentation[comma...].dropFirst().split(separator: "-", maxSplits: 1)
      marker.leastWidth = widths.first.flatMap(Self.width)
      marker.mostWidth = widths.count > 1 ? Self.width(widths[1]) : nil
      presentation = presentation[..<comma]
    }
    var modifier = ""
    if presentation.count > 1, let last = presentation.last, "atco".contains(last) {
      modifier = String(presentation.removeLast())
      marker.writesZ = modifier == "t"
    }
    guard let first = presentation.isEmpty ? Self.presentation(of: component) : String(presentation) else {
      throw JSONataError("D3132", value: .string(String(component)))
    }
    if first.hasPrefix("n") {
      marker.names = .lower
    } else if first.hasPrefix("N") {
      marker.names = first.dropFirst().hasPrefix("n") ? .title : .upper
    } else if "YMDdFWwXxHhmsf".contains(component) {
      try addNumber(&marker, first + (modifier.isEmpty ? "" : ";" + modifier))
    }
    if component == "Z" || component == "z" { marker.format = try IntegerPicture(first) }
    parts.append(.marker(marker))
  }

  /// A width; a negative one leaves nothing, as in the reference implementation, and no date needs more than so many
  /// digits.
  private static func width(_ text: some StringProtocol) -> Int? { Int(text).map { min(max(0, $0), 10_000) } }

  private mutating func addNumber(_ marker: inout Marker, _ picture: String) throws(JSONataError) {
    var format = try IntegerPicture(picture)
    format.leastDigits = max(format.leastDigits, marker.leastWidth ?? 0)
    if marker.component == "Y" {
      if let most = marker.mostWidth {
        marker.yearDigits = most
        format.leastDigits = most
      } else if format.leastDigits + format.optionalDigits >= 2 {
        marker.yearDigits = format.leastDigits + format.optionalDigits
      }
    }
    marker.format = format
    // Digits with nothing between them are told apart by their number.
    if case .marker(var previous)? = parts.last, let digits = previous.format?.leastDigits {
      previous.format?.width = digits
      parts[parts.count - 1] = .marker(previous)
    }
  }

  private static func presentation(of component: Character) -> String? {
    switch component {
    case "Y", "M", "D", "d", "W", "w", "X", "x", "H", "h", "f": "1"
    case "F", "P", "C", "E": "n"
    case "m", "s": "01"
    case "Z", "z": "01:01"
    default: nil
    }
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
