import JSONModel

extension DatePicture {
  /// Writes a time, in milliseconds since 1970, as it is at an offset from universal time.
  func format(_ milliseconds: Double, offset: Int) throws(JSONataError) -> String {
    // The reference implementation's way of taking the digits of an offset apart.
    let hours = offset >= 0 ? offset / 100 : (offset - 99) / 100
    let minutes = offset % 100
    let date = CalendarDate(milliseconds: milliseconds + Double((60 * hours + minutes) * 60_000))
    var result = ""
    for part in parts {
      switch part {
      case .literal(let text): result += text
      case .marker(let marker): result += try write(marker, date, hours, minutes)
      }
    }
    return result
  }

  private func write(
    _ marker: Marker,
    _ date: CalendarDate,
    _ hours: Int,
    _ minutes: Int
  ) throws(JSONataError) -> String {
    switch marker.component {
    case "Z", "z": return try zone(marker, hours, minutes)
    case "P":
      let text = date.hour >= 12 ? "pm" : "am"
      return marker.names == .upper ? text.uppercased() : text
    case "C", "E": return "ISO"
    default: break
    }
    guard var value = date.component(marker.component) else { return "" }
    if let names = marker.names { return try name(marker, value, names) }
    if let digits = marker.yearDigits, digits < 18 { value %= Int(Power.raise(10, to: Double(digits))) }
    return try marker.format?.format(Double(value)) ?? ""
  }

  private func name(
    _ marker: Marker,
    _ value: Int,
    _ capitals: IntegerPicture.Capitals
  ) throws(JSONataError) -> String {
    guard let names = marker.nameList else {
      throw JSONataError("D3133", value: .string(String(marker.component)))
    }
    let name = names[value - 1]
    let text =
      switch capitals {
      case .upper: name.uppercased()
      case .lower: name.lowercased()
      case .title: name
      }
    return marker.mostWidth.map { String(text.prefix($0)) } ?? text
  }

  private func zone(_ marker: Marker, _ hours: Int, _ minutes: Int) throws(JSONataError) -> String {
    let offset = hours * 100 + minutes
    guard let format = marker.format else { return "" }
    if offset == 0, marker.writesZ { return "Z" }
    var text: String
    if format.interval > 0 || format.leastDigits == 3 || format.leastDigits == 4 {
      text = try format.format(Double(offset))
    } else if format.leastDigits == 1 || format.leastDigits == 2 {
      text = try format.format(Double(hours))
      if minutes != 0 { text += ":" + (try IntegerPicture("00").format(Double(minutes))) }
    } else {
      throw JSONataError("D3134", value: .number(Double(format.leastDigits)))
    }
    if offset >= 0 { text = "+" + text }
    return marker.component == "z" ? "GMT" + text : text
  }
}

extension DatePicture.Marker {
  /// The names that the component can be written with.
  var nameList: [String]? {
    switch component {
    case "M", "x": DatePicture.months
    case "F": DatePicture.days
    default: nil
    }
  }
}
