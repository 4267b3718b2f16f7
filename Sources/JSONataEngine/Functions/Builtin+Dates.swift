import JSONModel

extension Builtin {
  static let dateFunctions: [Builtin] = [
    Builtin("toMillis", "<s-s?:n>", 2) { call throws(JSONataError) in
      guard let text = call[0].string else { return .undefined }
      guard let picture = call[1].string else {
        guard let time = Timestamp.parse(text) else { throw JSONataError("D3110", value: call[0]) }
        return .number(time)
      }
      let time = try DatePicture(picture).parse(text, now: call.evaluation.environment.now, call.evaluation)
      return time.map { .number($0) } ?? .undefined
    },
    Builtin("fromMillis", "<n-s?s?:s>", 3) { call throws(JSONataError) in
      guard let time = call[0].number else { return .undefined }
      return .string(try text(of: time, call[1], call[2]))
    },
    Builtin("now", "<s?s?:s>", 2, .constant) { call throws(JSONataError) in
      .string(try text(of: call.evaluation.environment.now, call[0], call[1]))
    },
    Builtin("millis", "<:n>", 0, .constant) { call throws(JSONataError) in
      .number(call.evaluation.environment.now.rounded(.down))
    },
  ]

  /// The farthest moments from 1970 that have a date, in milliseconds.
  ///
  /// - Source: ECMA-262, "Time Values and Time Range".
  private static let dates = -8.64e15...8.64e15

  private static func text(of time: Double, _ picture: Value, _ zone: Value) throws(JSONataError) -> String {
    guard dates.contains(time) else { throw JSONataError("D1001", value: .number(time)) }
    let picture = try DatePicture(picture.string ?? "[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]")
    let sign = zone.string?.first == "-" ? -1 : 1
    let digits = zone.string?.drop { $0 == "+" || $0 == "-" }.prefix { $0.isASCII && $0.isNumber }
    return try picture.format(time, offset: sign * (digits.flatMap { Int($0.prefix(6)) } ?? 0))
  }
}
