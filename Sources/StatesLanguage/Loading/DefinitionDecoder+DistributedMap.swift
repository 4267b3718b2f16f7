import JSONModel

extension DefinitionDecoder {
  /// What makes a Map distributed; nothing when it is not, or cannot be.
  mutating func distribution(_ fields: Members) -> DistributedMap? {
    guard let place, outline[place.state].isDistributed else {
      checkInline(fields)
      return nil
    }
    if workflow == .express { report(.distributedInExpress, at: fields.json, blaming: blame(fields.json)) }
    return DistributedMap(
      executionType: executionType(fields),
      label: label(fields),
      reader: itemReader(fields),
      batcher: itemBatcher(fields),
      writer: resultWriter(fields),
      toleratedFailureCount: dynamicInteger("ToleratedFailureCount", of: fields, in: 0...99_999_999),
      toleratedFailurePercentage: dynamicNumber("ToleratedFailurePercentage", of: fields, in: 0...100)
    )
  }

  /// Reports fields that only a distributed Map has.
  ///
  /// - Source: recorded: AWS takes `ToleratedFailureCount` and `ToleratedFailurePercentage` in every Map.
  private mutating func checkInline(_ fields: Members) {
    _ = dynamicInteger("ToleratedFailureCount", of: fields, in: 0...99_999_999)
    _ = dynamicNumber("ToleratedFailurePercentage", of: fields, in: 0...100)
    for (name, value) in fields.all where StateField(named: name)?.isForDistributedMaps == true {
      guard !name.hasPrefix("ToleratedFailure") else { continue }
      report(.distributedField(name), at: fields.json, blaming: value.nameRange)
    }
  }

  private func executionType(_ fields: Members) -> WorkflowType {
    let text = Self.processor(of: fields)?.json["ProcessorConfig"]?["ExecutionType"]?.value.string
    return text.flatMap(WorkflowType.init) ?? .standard
  }

  /// - Source: Step Functions guide, "Using Map state in Distributed mode": up to 40 characters, unique in the machine.
  private mutating func label(_ fields: Members) -> String? {
    guard let label = string("Label", of: fields), let json = fields["Label"] else { return nil }
    if label.isEmpty { report(.emptyValue(field: "Label"), at: json) }
    if label.unicodeScalars.count > 40 { report(.tooLong(field: "Label", limit: 40), at: json) }
    if let scalar = label.unicodeScalars.first(where: \.isForbiddenInLabels) {
      report(.invalidLabel(character: String(scalar)), at: json)
    }
    if !labels.insert(label).inserted { report(.duplicateLabel(label), at: json) }
    return label
  }
}

extension Unicode.Scalar {
  /// Whether a `Label` may not have the character: it becomes part of names in ARNs.
  ///
  /// - Source: Step Functions guide, "Using Map state in Distributed mode", `Label`.
  fileprivate var isForbiddenInLabels: Bool {
    properties.isWhitespace || properties.generalCategory == .control
      || "?*<>{}[]:;,\\|^~$#%&`\"".unicodeScalars.contains(self)
  }
}
