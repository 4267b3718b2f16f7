import JSONModel

/// The parts of a time that a text names.
struct DateParts {
  var values: [Character: Double]

  /// The time, with parts before those that are given taken from now, and those behind them zero.
  ///
  /// - Throws: D3136 when a part between two others is missing, or when the week is given in place of the day.
  func milliseconds(now: CalendarDate) throws(JSONataError) -> Double {
    let isByDay = !fits("YMD") && fits("Yd")
    let isByWeek = fits("XxwF") || fits("XWF")
    let isByHalf = !fits("Hmsf", among: "PHhmsf") && fits("Phmsf", among: "PHhmsf")
    if isByWeek { throw JSONataError("D3136") }
    var parts = values
    var hasStarted = false
    var hasEnded = false
    for letter in (isByDay ? "Yd" : "YMD") + (isByHalf ? "Phmsf" : "Hmsf") {
      if parts[letter] != nil {
        hasStarted = true
        if hasEnded { throw JSONataError("D3136") }
      } else if hasStarted {
        parts[letter] = "MDd".contains(letter) ? 1 : 0
        hasEnded = true
      } else {
        parts[letter] = now.component(letter).map(Double.init)
      }
    }
    return Self.sum(parts, isByDay: isByDay, isByHalf: isByHalf)
  }

  private static func sum(_ parts: [Character: Double], isByDay: Bool, isByHalf: Bool) -> Double {
    func part(_ letter: Character) -> Double {
      parts[letter].flatMap { $0.isFinite ? $0.clamped(to: -1e9...1e9) : nil } ?? 0
    }
    let month = isByDay ? 1 : max(Int(part("M")), 1)
    let day = isByDay ? part("d") : part("D")
    var hour = part("H")
    if isByHalf { hour = (part("h") == 12 ? 0 : part("h")) + (part("P") == 1 ? 12 : 0) }
    let days = Double(CalendarDate.days(year: Int(part("Y")), month: month)) + day - 1
    let minutes = hour * 60 + part("m") - (part("Z") != 0 ? part("Z") : part("z"))
    return days * CalendarDate.millisecondsPerDay + minutes * 60_000 + part("s") * 1000 + part("f")
  }

  /// Whether only these letters are given among some, and at least one of them.
  private func fits(_ letters: String, among all: String = "YXMxWwdD") -> Bool {
    let allowed = letters.filter { all.contains($0) }
    let given = all.filter { (values[$0] ?? 0) != 0 }
    return !given.isEmpty && given.allSatisfy { allowed.contains($0) }
  }
}
