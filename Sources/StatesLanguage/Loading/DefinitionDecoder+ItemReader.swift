import JSONModel

extension DefinitionDecoder {
  /// Where a distributed Map reads its items from, when it has an `ItemReader`.
  mutating func itemReader(_ fields: Members) -> ItemReader? {
    guard let json = fields["ItemReader"], expect(.object, json, field: "ItemReader", "an object") else { return nil }
    let reader = Members(json)
    check(reader, knows: ["Resource", argumentsField, "ReaderConfig"])
    reportMissing(["Resource", argumentsField], of: reader)
    let action = action(of: reader, among: ItemReader.Action.allCases)
    let parameters = fieldTemplate(argumentsField, of: reader)
    let needed = action == .getObject ? ["Bucket", "Key"] : ["Bucket"]
    if let arguments = reader[argumentsField], parameters != nil { checkArguments(arguments, have: needed) }
    let configuration = Members(reader, object: "ReaderConfig")
    if let json = reader["ReaderConfig"] { _ = expect(.object, json, field: "ReaderConfig", "an object") }
    if let configuration { checkReaderConfiguration(configuration) }
    let maxItems = configuration.flatMap { dynamicInteger("MaxItems", of: $0, in: 0...100_000_000) }
    guard let action, let source = source(action, configuration, of: reader) else { return nil }
    return ItemReader(action: action, parameters: parameters, source: source, maxItems: maxItems)
  }

  /// What the field is called that holds the arguments of an action of S3.
  var argumentsField: String {
    switch language {
    case .jsonPath: "Parameters"
    case .jsonata: "Arguments"
    }
  }

  /// The action of S3 that a `Resource` names.
  mutating func action<Action>(of object: Members, among actions: [Action]) -> Action?
  where Action: RawRepresentable, Action.RawValue == String {
    guard let text = string("Resource", of: object), let json = object["Resource"] else { return nil }
    let action = actions.first { text.isARN(ofAction: $0.rawValue) }
    if action == nil {
      let allowed = actions.map { "arn:aws:states:::s3:\($0.rawValue)" }
      report(.unknownValue(field: "Resource", found: text, allowed: allowed), at: json)
    }
    return action
  }

  /// Reports members that the arguments of an action of S3 need.
  mutating func checkArguments(_ arguments: LocatedJSON, have names: [String]) {
    let arguments = Members(arguments)
    let missing = names.filter { !arguments.contains($0) && !arguments.contains($0 + ".$") }
    guard arguments.json.value.kind == .object, !missing.isEmpty else { return }
    report(.missingFields(missing), at: arguments.json, blaming: blame(arguments.json))
  }

  private mutating func checkReaderConfiguration(_ configuration: Members) {
    check(
      configuration,
      knows: [
        "InputType", "Transformation", "ItemsPointer", "CSVHeaderLocation", "CSVHeaders", "CSVDelimiter",
        "ManifestType",
        "MaxItems", "MaxItemsPath",
      ]
    )
    let isCSV = configuration["InputType"]?.value.string == InputType.csv.rawValue
    for field in ["CSVHeaderLocation", "CSVHeaders", "CSVDelimiter"] where !isCSV && configuration.contains(field) {
      reportNeed(field, of: configuration, other: "InputType", value: "CSV")
    }
  }

  /// Notes that a field only goes with a value of another one.
  private mutating func reportNeed(_ field: String, of object: Members, other: String, value: String) {
    report(.fieldNeeds(field, other: other, value: value), at: object.json, blaming: object[field]?.nameRange)
  }

  private mutating func source(
    _ action: ItemReader.Action,
    _ configuration: Members?,
    of reader: Members
  ) -> ItemSource? {
    switch action {
    case .listObjectsV2: listing(configuration)
    case .getObject: object(configuration, of: reader)
    }
  }

  private mutating func listing(_ configuration: Members?) -> ItemSource? {
    guard let configuration else { return .listing }
    let transformation = word("Transformation", of: configuration, as: ListingTransformation.self) ?? .none
    switch transformation {
    case .none:
      if configuration.contains("InputType") {
        reportNeed("InputType", of: configuration, other: "Transformation", value: "LOAD_AND_FLATTEN")
      }
      return .listing
    case .loadAndFlatten: return format(configuration, among: InputType.ofData).map(ItemSource.contents)
    }
  }

  private mutating func object(_ configuration: Members?, of reader: Members) -> ItemSource? {
    guard let configuration else {
      reportMissing(["ReaderConfig"], of: reader)
      return nil
    }
    if configuration.contains("Transformation") {
      reportNeed("Transformation", of: configuration, other: "Resource", value: "arn:aws:states:::s3:listObjectsV2")
    }
    let manifest = word("ManifestType", of: configuration, as: ManifestType.self)
    switch manifest {
    case .inventory: return .inventory
    case .athena: return format(configuration, among: [.csv, .jsonLines, .parquet]).map(ItemSource.athenaManifest)
    case nil:
      if configuration["InputType"]?.value == "MANIFEST" { return .inventory }
      return format(configuration, among: InputType.ofData).map(ItemSource.object)
    }
  }

  /// How the records are written.
  private mutating func format(_ configuration: Members, among allowed: [InputType]) -> ItemFormat? {
    reportMissing(["InputType"], of: configuration)
    guard let text = string("InputType", of: configuration), let json = configuration["InputType"] else { return nil }
    guard let type = allowed.first(where: { $0.rawValue == text }) else {
      report(.unknownValue(field: "InputType", found: text, allowed: allowed.map(\.rawValue)), at: json)
      return nil
    }
    if type != .json, configuration.contains("ItemsPointer") {
      reportNeed("ItemsPointer", of: configuration, other: "InputType", value: "JSON")
    }
    switch type {
    case .json: return .json(at: itemsPointer(configuration))
    case .jsonLines: return .jsonLines
    case .csv: return csv(configuration).map(ItemFormat.csv)
    case .parquet: return .parquet
    }
  }

  private mutating func itemsPointer(_ configuration: Members) -> JSONPointer {
    guard let text = string("ItemsPointer", of: configuration), let json = configuration["ItemsPointer"] else {
      return JSONPointer()
    }
    if text.count >= 2000 { report(.tooLong(field: "ItemsPointer", limit: 1999), at: json) }
    do throws(JSONPointer.SyntaxError) {
      return try JSONPointer(parsing: text)
    } catch {
      report(.invalidPointer(field: "ItemsPointer", found: text), at: json)
      return JSONPointer()
    }
  }
}

extension String {
  /// Whether the text is the ARN of an action of S3, in any partition.
  fileprivate func isARN(ofAction action: String) -> Bool {
    hasPrefix("arn:aws") && hasSuffix(":states:::s3:\(action)")
  }
}

/// The `InputType` of records; the raw value is the definition's word for it.
private enum InputType: String {
  case json = "JSON"
  case jsonLines = "JSONL"
  case csv = "CSV"
  case parquet = "PARQUET"

  static let ofData: [InputType] = [.csv, .json, .jsonLines, .parquet]
}

/// What is done with a listing (`Transformation`).
private enum ListingTransformation: String, CaseIterable {
  case none = "NONE"
  case loadAndFlatten = "LOAD_AND_FLATTEN"
}

/// What wrote a manifest (`ManifestType`).
private enum ManifestType: String, CaseIterable {
  case inventory = "S3_INVENTORY"
  case athena = "ATHENA_DATA"
}
