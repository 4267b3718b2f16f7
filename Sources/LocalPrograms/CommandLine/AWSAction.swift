/// An action of a service, as botocore and the AWS CLI name it.
package struct AWSAction: Sendable, Hashable {
  /// botocore's name of the service: `s3`, `stepfunctions`, `codedeploy`.
  package let service: String
  /// The operation: `SendMessage`.
  package let operation: String

  /// Makes an action.
  package init(service: String, operation: String) {
    self.service = service
    self.operation = operation
  }

  /// The words that begin a call of it.
  package var command: [String] { [AWSCommandName.service(service), AWSCommandName.operation(operation)] }
}

extension AWSAction {
  /// What an action has beside JSON: bytes that go through files.
  enum Content {
    /// Nothing.
    case none
    /// The answer's bytes go to a file, and become a text member of a name.
    ///
    /// The CLI takes only options for such a request: those of these members, so that no other name becomes one.
    case inAnswer(String, members: Set<String>)
    /// A text member of a name goes to the service from a file.
    case inRequest(String, option: String)
  }

  /// What the action has beside JSON, of those that are known.
  var content: Content {
    switch (service, operation) {
    case ("lambda", "Invoke"): .inAnswer("Payload", members: Self.membersOfInvoke)
    case ("s3", "GetObject"): .inAnswer("Body", members: Self.membersOfGetObject)
    case ("s3", "PutObject"): .inRequest("Body", option: "--body")
    default: .none
    }
  }

  /// - Source: botocore 1.43, the model of Lambda.
  private static let membersOfInvoke: Set<String> = [
    "FunctionName", "InvocationType", "LogType", "ClientContext", "DurableExecutionName", "Payload", "Qualifier",
    "TenantId",
  ]

  /// - Source: botocore 1.43, the model of S3.
  private static let membersOfGetObject: Set<String> = [
    "Bucket", "IfMatch", "IfModifiedSince", "IfNoneMatch", "IfUnmodifiedSince", "Key", "Range", "ResponseCacheControl",
    "ResponseContentDisposition", "ResponseContentEncoding", "ResponseContentLanguage", "ResponseContentType",
    "ResponseExpires", "VersionId", "SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5", "RequestPayer",
    "PartNumber", "ExpectedBucketOwner", "ChecksumMode",
  ]

  /// Whether the service answers when the work is done, which may be long after.
  var isPatient: Bool {
    switch (service, operation) {
    case ("lambda", "Invoke"), ("stepfunctions", "StartSyncExecution"): true
    default: false
    }
  }

  /// The shapes of the actions with bytes in their answers, for which the CLI has no skeletons.
  ///
  /// - Source: botocore 1.43, the models of S3 and Lambda; only what is not the same in PascalCase.
  var builtInShapes: APIShapes? {
    switch (service, operation) {
    case ("lambda", "Invoke"): APIShapes(request: .unknown, answer: .structure([:]))
    case ("s3", "GetObject"):
      APIShapes(
        request: .structure([
          "SSECustomerAlgorithm": .scalar, "SSECustomerKey": .scalar, "SSECustomerKeyMD5": .scalar,
        ]),
        answer: .structure([
          "Metadata": .map(.scalar), "LastModified": .timestamp, "ObjectLockRetainUntilDate": .timestamp,
        ])
      )
    default: nil
    }
  }
}

/// What an action takes and answers.
struct APIShapes: Sendable, Equatable {
  /// Its request.
  let request: APIShape
  /// Its answer.
  let answer: APIShape
}
