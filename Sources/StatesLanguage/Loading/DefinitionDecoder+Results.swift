import JSONModel

extension DefinitionDecoder {
  /// How items are put together, when the Map has an `ItemBatcher`.
  mutating func itemBatcher(_ fields: Members) -> ItemBatcher? {
    guard let json = fields["ItemBatcher"], expect(.object, json, field: "ItemBatcher", "an object") else { return nil }
    let batcher = Members(json)
    let limits = [
      "MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath",
    ]
    check(batcher, knows: limits + ["BatchInput"])
    if !limits.contains(where: batcher.contains) {
      report(.missingOneOf(["MaxItemsPerBatch", "MaxInputBytesPerBatch"]), at: json, blaming: blame(json))
    }
    return ItemBatcher(
      maxItems: dynamicInteger("MaxItemsPerBatch", of: batcher, in: 1...100_000_000),
      maxInputBytes: dynamicInteger("MaxInputBytesPerBatch", of: batcher, in: 1...262_144),
      batchInput: fieldTemplate("BatchInput", of: batcher)
    )
  }

  /// What becomes of the results, when the Map has a `ResultWriter`.
  ///
  /// - Source: Step Functions guide, "ResultWriter (Map)": results that are exported are kept whole, others compact.
  mutating func resultWriter(_ fields: Members) -> ResultWriter? {
    guard let json = fields["ResultWriter"], expect(.object, json, field: "ResultWriter", "an object") else {
      return nil
    }
    let writer = Members(json)
    check(writer, knows: ["Resource", argumentsField, "WriterConfig"])
    let exports = writer.contains("Resource") || writer.contains(argumentsField)
    if !exports, !writer.contains("WriterConfig") {
      report(.missingOneOf(["Resource", "WriterConfig"]), at: json, blaming: blame(json))
    }
    let destination = exports ? destination(writer) : nil
    let configuration = writerConfiguration(writer)
    return ResultWriter(
      destination: destination,
      transformation: configuration.transformation ?? (exports ? .none : .compact),
      outputType: configuration.outputType ?? .json
    )
  }

  private mutating func destination(_ writer: Members) -> FieldTemplate? {
    reportMissing(["Resource", argumentsField], of: writer)
    _ = action(of: writer, among: [WriterAction.putObject])
    let parameters = fieldTemplate(argumentsField, of: writer)
    if let arguments = writer[argumentsField], parameters != nil { checkArguments(arguments, have: ["Bucket"]) }
    return parameters
  }

  private mutating func writerConfiguration(
    _ writer: Members
  ) -> (transformation: ResultWriter.Transformation?, outputType: ResultWriter.OutputType?) {
    guard let json = writer["WriterConfig"], expect(.object, json, field: "WriterConfig", "an object") else {
      return (nil, nil)
    }
    let configuration = Members(json)
    check(configuration, knows: ["Transformation", "OutputType"])
    return (
      word("Transformation", of: configuration, as: ResultWriter.Transformation.self),
      word("OutputType", of: configuration, as: ResultWriter.OutputType.self)
    )
  }
}

/// The action of S3 that a writer calls.
private enum WriterAction: String {
  case putObject
}
