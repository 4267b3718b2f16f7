import JSONModel

/// Whether a Map keeps the rules of inline and distributed Maps.
///
/// - Source: reference of the language, "Map", "ItemReader", "ItemBatcher", "ResultWriter".
struct MapTable {
  private let map: JSON
  /// What the field is called that holds the arguments of an action of S3.
  private let arguments: String

  /// Whether a state is no Map, or a sound one.
  static func isSound(_ state: JSON, isJSONata: Bool) -> Bool {
    guard state["Type"] == "Map" else { return true }
    return MapTable(map: state, arguments: isJSONata ? "Arguments" : "Parameters").isSound
  }

  private var isSound: Bool {
    guard let configuration = (map["ItemProcessor"] ?? map["Iterator"])?["ProcessorConfig"] else { return isInline }
    guard configuration.has(only: ["Mode", "ExecutionType"]) else { return false }
    switch configuration["Mode"] {
    case nil, "INLINE": return configuration["ExecutionType"] == nil && isInline
    case "DISTRIBUTED":
      return configuration.has("ExecutionType", among: ["STANDARD", "EXPRESS"], isRequired: true) && isDistributed
    case _: return false
    }
  }

  private var isInline: Bool {
    ["ItemReader", "ItemBatcher", "ResultWriter", "Label"].allSatisfy { map[$0] == nil }
  }

  private var isDistributed: Bool {
    (map["Label"].map { ($0.string?.count ?? 41) <= 40 } ?? true) && (map["ItemReader"].map(isSound(reader:)) ?? true)
      && (map["ItemBatcher"].map(isSound(batcher:)) ?? true) && (map["ResultWriter"].map(isSound(writer:)) ?? true)
  }

  private func isSound(reader: JSON) -> Bool {
    guard reader.has(only: ["Resource", arguments, "ReaderConfig"]) else { return false }
    switch reader["Resource"]?.string {
    case "arn:aws:states:::s3:getObject":
      guard let configuration = reader["ReaderConfig"], has(["Bucket", "Key"], in: reader) else { return false }
      return configuration["Transformation"] == nil && isSound(format: configuration)
    case "arn:aws:states:::s3:listObjectsV2":
      guard has(["Bucket"], in: reader) else { return false }
      guard let configuration = reader["ReaderConfig"] else { return true }
      guard configuration.has("Transformation", among: ["NONE", "LOAD_AND_FLATTEN"]) else { return false }
      if configuration["Transformation"] == "LOAD_AND_FLATTEN" { return isSound(format: configuration) }
      return configuration["InputType"] == nil && hasReaderMembers(configuration)
    case _: return false
    }
  }

  private func isSound(format: JSON) -> Bool {
    guard hasReaderMembers(format), format.has("ManifestType", among: ["S3_INVENTORY", "ATHENA_DATA"]) else {
      return false
    }
    if format["ManifestType"] == "S3_INVENTORY" { return true }
    return format.has("InputType", among: ["CSV", "JSON", "JSONL", "PARQUET", "MANIFEST"], isRequired: true)
      && isSound(csv: format)
  }

  private func isSound(csv format: JSON) -> Bool {
    guard format["InputType"] == "CSV" else {
      return ["CSVHeaderLocation", "CSVHeaders", "CSVDelimiter"].allSatisfy { format[$0] == nil }
    }
    return format.has("CSVHeaderLocation", among: ["FIRST_ROW", "GIVEN"], isRequired: true)
      && format.has("CSVDelimiter", among: ["COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB"])
      && (format["CSVHeaderLocation"] == "GIVEN") == (format["CSVHeaders"] != nil)
      && (format["CSVHeaders"] == nil || format["CSVHeaders"]?.array?.allSatisfy { $0.string != nil } == true)
  }

  private func hasReaderMembers(_ configuration: JSON) -> Bool {
    let members = [
      "InputType", "Transformation", "ItemsPointer", "CSVHeaderLocation", "CSVHeaders", "CSVDelimiter", "ManifestType",
      "MaxItems", "MaxItemsPath",
    ]
    return configuration.has(only: members) && configuration.hasCount("MaxItems")
      && (configuration["ItemsPointer"].map { $0.string != nil } ?? true)
  }

  private func isSound(batcher: JSON) -> Bool {
    let limits = ["MaxItemsPerBatch", "MaxInputBytesPerBatch"]
    return batcher.has(only: limits + limits.map { $0 + "Path" } + ["BatchInput"])
      && limits.contains { batcher[$0] != nil || batcher[$0 + "Path"] != nil }
      && limits.allSatisfy(batcher.hasCount)
      && (arguments == "Arguments" || batcher["BatchInput"].map { $0.object != nil } ?? true)
  }

  private func isSound(writer: JSON) -> Bool {
    guard writer.has(only: ["Resource", arguments, "WriterConfig"]), writer.object?.isEmpty == false else {
      return false
    }
    if writer["Resource"] != nil || writer[arguments] != nil {
      guard writer["Resource"] == "arn:aws:states:::s3:putObject", has(["Bucket"], in: writer) else { return false }
    }
    guard let configuration = writer["WriterConfig"] else { return true }
    return configuration.has(only: ["Transformation", "OutputType"])
      && configuration.has("Transformation", among: ["NONE", "COMPACT", "FLATTEN"])
      && configuration.has("OutputType", among: ["JSON", "JSONL"])
  }

  /// Whether a reader or writer has arguments, and in them, unless they are computed, these members.
  private func has(_ names: [String], in holder: JSON) -> Bool {
    if arguments == "Arguments", holder[arguments]?.string?.hasPrefix("{%") == true { return true }
    guard let object = holder[arguments]?.object else { return false }
    return names.allSatisfy { object[$0] != nil || object[$0 + ".$"] != nil }
  }
}

extension JSON {
  /// Whether the value is an object without any other members.
  fileprivate func has(only names: [String]) -> Bool {
    object?.members.allSatisfy { names.contains($0.name) } ?? false
  }

  /// Whether a member is one of these words, or not there.
  fileprivate func has(_ name: String, among words: [String], isRequired: Bool = false) -> Bool {
    self[name].map { words.contains($0.string ?? "") } ?? !isRequired
  }

  /// Whether a member is a number, an expression, or not there, and its path a text beside nothing else.
  fileprivate func hasCount(_ name: String) -> Bool {
    let path = self[name + "Path"]
    guard let value = self[name] else { return path.map { $0.string != nil } ?? true }
    return path == nil && (value.number != nil || value.string?.hasPrefix("{%") == true)
  }
}
