extension StateField {
  /// The types of states that have the field.
  var types: StateTypes {
    switch self {
    case .type, .comment, .queryLanguage: .all
    case .next, .end: [.pass, .task, .wait, .parallel, .map]
    case .assign: [.pass, .task, .choice, .wait, .parallel, .map]
    case .inputPath, .outputPath, .output: [.pass, .task, .choice, .wait, .succeed, .parallel, .map]
    case .parameters, .resultPath: [.pass, .task, .parallel, .map]
    case .retry, .catch, .resultSelector: [.task, .parallel, .map]
    case .arguments: [.task, .parallel]
    case .result: [.pass]
    case .choices, .default: [.choice]
    case .seconds, .secondsPath, .timestamp, .timestampPath: [.wait]
    case .error, .errorPath, .cause, .causePath: [.fail]
    case .branches: [.parallel]
    case .resource, .credentials, .timeoutSeconds, .timeoutSecondsPath, .heartbeatSeconds, .heartbeatSecondsPath:
      [.task]
    case .itemProcessor, .iterator, .items, .itemsPath, .itemSelector, .maxConcurrency, .maxConcurrencyPath,
      .itemReader, .itemBatcher, .resultWriter, .label, .toleratedFailureCount, .toleratedFailureCountPath,
      .toleratedFailurePercentage, .toleratedFailurePercentagePath:
      [.map]
    }
  }

  /// The only query language that has the field; `nil` when both have it.
  var language: QueryLanguage? {
    switch self {
    case .arguments, .output, .items: .jsonata
    case .inputPath, .outputPath, .parameters, .resultSelector, .resultPath, .result, .timeoutSecondsPath,
      .heartbeatSecondsPath, .secondsPath, .timestampPath, .errorPath, .causePath, .itemsPath, .maxConcurrencyPath,
      .toleratedFailureCountPath, .toleratedFailurePercentagePath:
      .jsonPath
    case .type, .comment, .queryLanguage, .next, .end, .assign, .retry, .catch, .resource, .credentials,
      .timeoutSeconds, .heartbeatSeconds, .choices, .default, .seconds, .timestamp, .error, .cause, .branches,
      .itemProcessor, .iterator, .itemSelector, .maxConcurrency, .itemReader, .itemBatcher, .resultWriter, .label,
      .toleratedFailureCount, .toleratedFailurePercentage:
      nil
    }
  }

  /// Whether only a distributed Map has the field.
  var isForDistributedMaps: Bool {
    switch self {
    case .itemReader, .itemBatcher, .resultWriter, .label, .toleratedFailureCount, .toleratedFailureCountPath,
      .toleratedFailurePercentage, .toleratedFailurePercentagePath:
      true
    case .type, .comment, .queryLanguage, .next, .end, .assign, .retry, .catch, .inputPath, .outputPath, .parameters,
      .resultSelector, .resultPath, .result, .arguments, .output, .resource, .credentials, .timeoutSeconds,
      .timeoutSecondsPath, .heartbeatSeconds, .heartbeatSecondsPath, .choices, .default, .seconds, .secondsPath,
      .timestamp, .timestampPath, .error, .errorPath, .cause, .causePath, .branches, .itemProcessor, .iterator,
      .items, .itemsPath, .itemSelector, .maxConcurrency, .maxConcurrencyPath:
      false
    }
  }
}
