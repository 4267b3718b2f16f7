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
  private mutating func checkInline(_ fields: Members) {
    for (name, value) in fields.all where StateField(named: name)?.isForDistributedMaps == true {
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

  /// A number that is written, or found by the `…Path` form of the field.
  private mutating func dynamicNumber(
    _ field: String,
    of object: Members,
    in range: ClosedRange<Double>
  ) -> DynamicNumber? {
    checkExclusive([field, field + "Path"], of: object)
    guard let json = object[field] else { return singlePath(field + "Path", of: object).map(DynamicNumber.path) }
    guard expect(.number, json, field: field, "a number"), let number = json.value.number?.double else { return nil }
    guard range.contains(number) else {
      let expected = "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
      report(.outOfRange(field: field, found: json.value.text(), expected: expected), at: json)
      return nil
    }
    return .constant(number)
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
