/// A moment in universal time, taken apart.
///
/// - Source: ISO 8601; the proleptic Gregorian calendar.
struct CalendarDate {
  let milliseconds: Double
  let year: Int
  let month: Int
  let day: Int

  static let millisecondsPerDay = 86_400_000.0

  init(milliseconds: Double) {
    self.milliseconds = milliseconds.clamped(to: -8.64e15...8.64e15).rounded(.down)
    let days = Int((self.milliseconds / Self.millisecondsPerDay).rounded(.down))
    // Years begin in March here, so that the leap day is the last of its year.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The days from 1970 to the first of a month; months beyond a year count on.
  static func days(year: Int, month: Int) -> Int {
    let months = month - 1
    let year = year + (months >= 0 ? months / 12 : (months - 11) / 12)
    let month = (months % 12 + 12) % 12 + 1
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private var millisecondsOfDay: Int {
    let rest = milliseconds.truncatingRemainder(dividingBy: Self.millisecondsPerDay)
    return Int(rest < 0 ? rest + Self.millisecondsPerDay : rest)
  }

  var hour: Int { millisecondsOfDay / 3_600_000 }
  var minute: Int { millisecondsOfDay / 60_000 % 60 }
  var second: Int { millisecondsOfDay / 1000 % 60 }
  var millisecond: Int { millisecondsOfDay % 1000 }

  /// The number of days since 1970.
  var dayNumber: Int { Int((milliseconds / Self.millisecondsPerDay).rounded(.down)) }
  /// The day of the week, Monday being 1.
  var weekday: Int { Self.weekday(dayNumber) }

  private static func weekday(_ day: Int) -> Int { ((day + 3) % 7 + 7) % 7 + 1 }

  /// The day on which the first week of a month begins: the one with the first Thursday.
  static func firstWeek(year: Int, month: Int) -> Int {
    let first = days(year: year, month: month)
    let weekday = weekday(first)
    return weekday > 4 ? first + 8 - weekday : first - weekday + 1
  }

  /// The week of the year and the year it belongs to.
  var weekOfYear: (week: Int, year: Int) {
    week(years: [year - 1, year, year + 1]) { Self.firstWeek(year: $0, month: 1) }
  }

  /// The week of the month and the month it belongs to.
  var weekOfMonth: (week: Int, month: Int) {
    let (week, month) = week(years: [month - 1, month, month + 1]) { Self.firstWeek(year: year, month: $0) }
    return (week, (month + 11) % 12 + 1)
  }

  private func week(years: [Int], start: (Int) -> Int) -> (Int, Int) {
    let period = years.last { start($0) <= dayNumber } ?? years[0]
    return ((dayNumber - start(period)) / 7 + 1, period)
  }

  /// A part by the letter that pictures have for it.
  func component(_ letter: Character) -> Int? {
    switch letter {
    case "Y": year
    case "M": month
    case "D": day
    case "d": dayNumber - Self.days(year: year, month: 1) + 1
    case "F": weekday
    case "W": weekOfYear.week
    case "w": weekOfMonth.week
    case "X": weekOfYear.year
    case "x": weekOfMonth.month
    case "H": hour
    case "h": hour % 12 == 0 ? 12 : hour % 12
    case "m": minute
    case "s": second
    case "f": millisecond
    case "P": hour >= 12 ? 1 : 0
    default: nil
    }
  }
}
