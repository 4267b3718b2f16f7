/// What a task can call of a service that Step Functions integrates itself.
package struct OptimizedAction: Sendable, Hashable {
  /// What of which API an action calls.
  package enum Call: Sendable, Hashable {
    /// The action of the same name, of the service's API.
    case sameAction
    /// Another action of the service's API, or of that of another service.
    case action(String, of: String? = nil)
    /// None: Step Functions makes the call itself, for example a request of HTTP.
    case ownCall
  }

  /// Which parameters an action takes beside those that it requires.
  package enum OptionalParameters: Sendable, Hashable {
    /// Those that AWS's page lists: others are dropped or refused.
    case listed([String])
    /// The other members of the wrapped API's input, but for some.
    case ofAPI(except: [String])
  }

  /// The action in an ARN: `addStep`.
  package let name: String
  /// What it calls.
  package let calling: Call
  /// How its end can be waited for, beside that its answer is the end.
  package let patterns: OptimizedPatterns
  /// The parameters without which it cannot be called.
  package let required: [String]
  /// Parameters of which one is needed; `Input.S3Uri` is a member of a member.
  package let oneOf: [String]
  /// The parameters that it takes too.
  package let optional: OptionalParameters
  /// What its answer has, when that is not what the wrapped API answers.
  package let answer: [CatalogMember]?
  /// The job that it starts, when there is one to wait for.
  package let job: OptimizedJob?

  init(
    _ name: String,
    calling: Call = .sameAction,
    patterns: OptimizedPatterns = [],
    required: [String] = [],
    oneOf: [String] = [],
    optional: [String],
    answer: [CatalogMember]? = nil,
    job: OptimizedJob? = nil
  ) {
    self.name = name
    self.calling = calling
    self.patterns = patterns
    self.required = required
    self.oneOf = oneOf
    self.optional = .listed(optional)
    self.answer = answer
    self.job = job
  }

  init(
    _ name: String,
    calling: Call = .sameAction,
    patterns: OptimizedPatterns = [],
    required: [String] = [],
    refused: [String] = [],
    answer: [CatalogMember]? = nil,
    job: OptimizedJob? = nil
  ) {
    self.name = name
    self.calling = calling
    self.patterns = patterns
    self.required = required
    oneOf = []
    optional = .ofAPI(except: refused)
    self.answer = answer
    self.job = job
  }
}
