import JSONModel
import StatesLanguage

/// What the fields of a distributed Map come to when a Map Run begins.
struct MapRunTerms {
  let maxConcurrency: Int?
  let toleratedFailureCount: Int?
  let toleratedFailurePercentage: Double?
  let maxItems: Int?
  let batching: Batching?
  /// `Bucket` and `Prefix` of the `ResultWriter`.
  let destination: JSON?

  /// Where the results of a Map Run are written to: a folder that is named for the run, in that of the `Prefix`.
  func destination(runARN: String) -> RunResults.Destination? {
    guard let destination else { return nil }
    let prefix = destination["Prefix"]?.string ?? ""
    let name = runARN.split(separator: ":").last.map(String.init) ?? runARN
    let folder = prefix.isEmpty ? name : prefix + (prefix.hasSuffix("/") ? "" : "/") + name
    return RunResults.Destination(bucket: destination["Bucket"]?.string ?? "", folder: folder)
  }
}

extension Execution {
  /// What the fields of the distributed Map that the active branch visits come to.
  mutating func terms(of map: MapState, _ distribution: DistributedMap) throws(EvaluationError) -> MapRunTerms {
    try evaluate(on: active.visit.workingInput) { scope throws(EvaluationError) in
      MapRunTerms(
        maxConcurrency: try map.maxConcurrency?.value(field: "MaxConcurrencyPath", in: &scope),
        toleratedFailureCount: try distribution.toleratedFailureCount?
          .value(field: "ToleratedFailureCountPath", in: &scope),
        toleratedFailurePercentage: try distribution.toleratedFailurePercentage?
          .value(field: "ToleratedFailurePercentagePath", in: 0...100, scope: &scope),
        maxItems: try distribution.reader?.maxItems?.value(field: "MaxItemsPath", minimum: .min, in: &scope),
        batching: try distribution.batcher.map { batcher throws(EvaluationError) in
          try batcher.batching(in: &scope)
        },
        destination: try distribution.writer?.destination?.evaluate(in: &scope)
      )
    }
  }
}

extension ItemBatcher {
  fileprivate func batching(in scope: inout some EvaluationScope) throws(EvaluationError) -> Batching {
    Batching(
      maxItems: try maxItems?.value(field: "MaxItemsPerBatchPath", minimum: 1, in: &scope),
      maxInputBytes: try maxInputBytes?.value(field: "MaxInputBytesPerBatchPath", minimum: 1, in: &scope),
      input: try batchInput?.evaluate(in: &scope)
    )
  }
}
