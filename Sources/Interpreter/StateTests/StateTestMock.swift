import JSONModel

/// What stands for the work of a Task, Map or Parallel that is tested.
public struct StateTestMock: Sendable, Equatable {
  /// The text of the result.
  public var result: String?
  /// The error.
  public var errorOutput: ErrorOutput?
  /// How closely the result is looked at.
  public var fieldValidation = FieldValidation.strict
  /// What the service answers with, when more is known than the catalog of services says.
  public var resultShape: ResultShape?

  /// An error instead of a result.
  public struct ErrorOutput: Sendable, Equatable {
    /// The error's name.
    public let error: String?
    /// Its cause.
    public let cause: String?

    /// Makes an error.
    public init(error: String?, cause: String?) {
      self.error = error
      self.cause = cause
    }
  }

  /// How closely a mocked result is compared with what the service answers; the raw value is the API's word.
  public enum FieldValidation: String, Sendable, Hashable, CaseIterable {
    /// Members that the service always sends have to be there, and those that are there to fit.
    case strict = "STRICT"
    /// The members that are there have to fit.
    case present = "PRESENT"
    /// Not at all.
    case none = "NONE"
  }

  /// What the mock comes to.
  enum Answer: Sendable, Equatable {
    case result(JSON)
    case error(ErrorOutput)
  }

  /// Makes a mock with a result or an error.
  public init(result: String? = nil, errorOutput: ErrorOutput? = nil) {
    self.result = result
    self.errorOutput = errorOutput
  }

  /// What the mock comes to.
  ///
  /// - Throws: ``StateTestRefusal`` when it is not exactly one of the two, or no JSON.
  func answer() throws(StateTestRefusal) -> Answer {
    switch (result, errorOutput) {
    case (let text?, nil):
      guard let value = try? JSON(parsing: text) else { throw .mockIsNoJSON }
      return .result(value)
    case (nil, let error?): return .error(error)
    case (nil, nil), (_?, _?): throw .mockIsAmbiguous
    }
  }
}
