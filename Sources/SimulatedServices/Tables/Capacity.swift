import JSONModel

/// How many units calls use.
///
/// - Source: DynamoDB developer guide, "DynamoDB read and write operations".
enum Capacity {
  /// The units of reading an item of some bytes.
  static func read(_ bytes: Int, isConsistent: Bool) -> Double {
    Double(max(1, (bytes + 4095) / 4096)) * (isConsistent ? 1 : 0.5)
  }

  /// The units of writing an item of some bytes.
  static func write(_ bytes: Int) -> Double { Double(max(1, (bytes + 1023) / 1024)) }

  /// What a call hears of its units, when it asks for them.
  static func json(_ members: Members, _ table: String, _ units: Double) throws(Refusal) -> JSON? {
    let word = try members.text("ReturnConsumedCapacity") ?? "NONE"
    let number = JSON.number(JSONNumber(units))
    switch word {
    case "NONE": return nil
    case "TOTAL": return ["TableName": .string(table), "CapacityUnits": number]
    case "INDEXES":
      return ["TableName": .string(table), "CapacityUnits": number, "Table": ["CapacityUnits": number]]
    default:
      let rule = "satisfy enum value set: [INDEXES, TOTAL, NONE]"
      throw SimulatedServices.constraint("returnConsumedCapacity", word, rule)
    }
  }
}
