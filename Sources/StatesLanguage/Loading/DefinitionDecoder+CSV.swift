import JSONModel

extension DefinitionDecoder {
  /// How a CSV file is written, as far as that can be known.
  mutating func csv(_ configuration: Members) -> CSVFormat? {
    reportMissing(["CSVHeaderLocation"], of: configuration)
    let delimiter = word("CSVDelimiter", of: configuration, as: CSVFormat.Delimiter.self) ?? .comma
    guard let location = word("CSVHeaderLocation", of: configuration, as: HeaderLocation.self) else { return nil }
    switch location {
    case .firstRow:
      if configuration.contains("CSVHeaders") { reportUnneededHeaders(configuration) }
      return CSVFormat(delimiter: delimiter, headers: .firstRow)
    case .given:
      reportMissing(["CSVHeaders"], of: configuration)
      return headers(configuration).map { CSVFormat(delimiter: delimiter, headers: .given($0)) }
    }
  }

  private mutating func reportUnneededHeaders(_ configuration: Members) {
    let problem = Diagnostic.Problem.fieldNeeds("CSVHeaders", other: "CSVHeaderLocation", value: "GIVEN")
    report(problem, at: configuration.json, blaming: configuration["CSVHeaders"]?.nameRange)
  }

  /// - Source: Step Functions guide, "ItemReader (Map)": headers of up to 10 KiB.
  private mutating func headers(_ configuration: Members) -> [String]? {
    let expected = "an array of the columns' names"
    guard let elements = elements("CSVHeaders", of: configuration, expected) else { return nil }
    let headers = elements.compactMap { json in
      expect(.string, json, field: "CSVHeaders", expected) ? json.value.string : nil
    }
    if let json = configuration["CSVHeaders"], headers.reduce(0, { $0 + $1.utf8.count }) > 10_240 {
      report(.tooLong(field: "CSVHeaders", limit: 10_240), at: json)
    }
    return headers
  }
}

/// Where the names of columns are (`CSVHeaderLocation`).
private enum HeaderLocation: String, CaseIterable {
  case firstRow = "FIRST_ROW"
  case given = "GIVEN"
}
