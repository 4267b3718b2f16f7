import JSONModel

/// One figure that a benchmark has measured, and others to compare it with.
struct Measurement {
  /// What was measured.
  let subject: String
  /// The figure.
  let value: Double
  /// What it counts.
  let unit: String
  /// Further figures of the same subject: memory, or what other programs reach.
  var details: [(name: String, value: Double)] = []

  /// The measurement in one line.
  var line: String {
    let details = details.map { "\($0.name) \(Self.text($0.value))" }.joined(separator: ", ")
    return "\(subject): \(Self.text(value)) \(unit)" + (details.isEmpty ? "" : " (\(details))")
  }

  /// The measurement as JSON.
  var json: JSON {
    var object: JSONObject = [
      "subject": .string(subject), "value": .number(JSONNumber(value)), "unit": .string(unit),
    ]
    for detail in details { object[detail.name] = .number(JSONNumber(detail.value)) }
    return .object(object)
  }

  /// A figure with as many digits as a person wants to read: 1,002 or 28.7.
  private static func text(_ value: Double) -> String {
    guard value.magnitude >= 100 else { return String((value * 10).rounded() / 10) }
    var digits = String(Int(value.rounded()))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}

extension Measurement {
  /// Reads the only measurement of an array of them.
  init?(parsing text: [UInt8]) {
    guard let object = try? JSON(parsing: text)[0]?.object, let subject = object["subject"]?.string,
      let value = object["value"]?.number?.double, let unit = object["unit"]?.string
    else { return nil }
    let details = object.members.dropFirst(3).compactMap { member in
      member.value.number.map { (name: member.name, value: $0.double) }
    }
    self.init(subject: subject, value: value, unit: unit, details: details)
  }
}
