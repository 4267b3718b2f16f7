extension Value {
  /// Takes from a number of bytes what the value takes itself; stops below zero.
  ///
  /// Values of the input take nothing, nor does what is kept in the place of the value.
  func charge(_ bytes: inout Int) {
    switch self {
    case .undefined, .null, .bool, .number, .data, .record, .function: return
    case .string(let text): bytes -= text.utf8.count
    case .range(let range): bytes -= 16 * range.count
    case .tuple(let tuple): tuple.value.charge(&bytes)
    case .list(let members, _, _):
      for member in members where bytes >= 0 {
        bytes -= 16
        member.charge(&bytes)
      }
    case .object(let box):
      for index in 0..<box.count where bytes >= 0 {
        bytes -= 16 + box.names[index].utf8.count
        box.values[index].charge(&bytes)
      }
    }
  }
}
