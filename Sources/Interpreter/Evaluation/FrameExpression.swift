public import JSONModel
public import JSONPathEngine
public import JSONataEngine
public import StatesLanguage

/// An expression of a person's own, read once and evaluated wherever a branch is: `{% $states.input.total > 100 %}` or
/// `$.total`.
///
/// It sees what an expression of the state there sees, whichever language the state is written in.
public struct FrameExpression: Sendable, Equatable {
  /// Why a text is no expression.
  public enum SyntaxError: Error, Sendable, Equatable {
    /// It is no JSONata.
    case jsonata(JSONataError)
    /// It is no path.
    case path(JSONPathSyntaxError)
    /// It is no call of an intrinsic function.
    case intrinsic(IntrinsicSyntaxError)
  }

  /// The expression as it was written.
  public let text: String
  fileprivate let language: Language

  fileprivate enum Language {
    case jsonata(JSONataExpression)
    case path(JSONPath)
    case intrinsic(IntrinsicCall)
  }

  /// Reads a text: JSONata between `{%` and `%}`, a call of an intrinsic function, else a path.
  public init(parsing text: String) throws(SyntaxError) {
    self.text = text
    if let expression = FieldExpression.text(in: text) {
      do throws(JSONataError) {
        language = .jsonata(try JSONataExpression(parsing: expression, library: .states))
      } catch {
        throw .jsonata(error)
      }
    } else if text.hasPrefix("States.") {
      do throws(IntrinsicSyntaxError) { language = .intrinsic(try IntrinsicCall(parsing: text)) } catch {
        throw .intrinsic(error)
      }
    } else {
      do throws(JSONPathSyntaxError) { language = .path(try JSONPath(parsing: text)) } catch { throw .path(error) }
    }
  }

  /// Two expressions are equal when they are written alike.
  public static func == (left: FrameExpression, right: FrameExpression) -> Bool { left.text == right.text }
}

/// Why an expression has no value where a branch is.
public struct FrameError: Error, Sendable, Equatable {
  /// The reason in words.
  public let message: String
}

extension Execution {
  /// What an expression gives where a branch is; the execution stays as it is.
  ///
  /// In a path, `$` is what the stage that runs next works on: the input, then the arguments, the result, the output,
  /// and an error while that is dealt with.
  ///
  /// - Returns: The value; nothing when it gives nothing, or the branch is not there.
  /// - Throws: ``FrameError`` when it fails, or needs more than what a look at a running execution may take.
  public func value(of expression: FrameExpression, in id: BranchID) throws(FrameError) -> JSON? {
    guard let branch = branch(id) else { return nil }
    let visit = branch.visit
    let isHandling = visit.stage == .recover || visit.catcher != nil
    let error = isHandling ? visit.failure?.errorOutput : nil
    switch expression.language {
    case .jsonata(let expression):
      return try expression.value(in: scope(of: branch, data: visit.input, errorOutput: error), random: random)
    case .path(let path):
      let data = visit.stage == .recover ? error ?? visit.latest : visit.latest
      return try path.value(in: scope(of: branch, data: data, errorOutput: error))
    case .intrinsic(let call):
      let data = visit.stage == .recover ? error ?? visit.latest : visit.latest
      var scope = scope(of: branch, data: data, errorOutput: error)
      do throws(EvaluationError) { return try call.evaluate(in: &scope) } catch {
        throw FrameError(message: error.reason)
      }
    }
  }
}

extension Visit {
  /// The data as it is after the last stage that ran: the input at first, in the end the output.
  public var latest: JSON { output ?? placedResult ?? selectedResult ?? result ?? workingArguments }
}

extension JSONataExpression {
  fileprivate func value(in scope: StageScope, random: RandomSource) throws(FrameError) -> JSON? {
    var random = random
    let environment = JSONataEnvironment(now: Double(scope.now.milliseconds), seed: random.next())
    do throws(JSONataError) {
      let values = outerNames.map { $0 == "states" ? states(in: scope) : scope.variable(named: $0) }
      return switch try result(binding: values, environment: environment, limits: .look) {
      case .value(let value): value
      case .nothing, .function: nil
      }
    } catch {
      throw FrameError(message: error.message)
    }
  }

  private func states(in scope: StageScope) -> JSON {
    let read = references.variables.filter { $0.name == "states" }
    var object = JSONObject()
    for member in StatesMember.allCases where read.contains(where: { $0.member == nil || $0.member == member.rawValue })
    {
      object[member.rawValue] = scope.states(member)
    }
    return .object(object)
  }
}

extension JSONPath {
  /// A path that leads nowhere gives nothing; one that meets a value of the wrong kind fails.
  fileprivate func value(in scope: StageScope) throws(FrameError) -> JSON? {
    let document: JSON? =
      switch root {
      case .data: scope.data
      case .context: scope.context
      case .variable(let name): scope.variable(named: name)
      }
    guard let document else { return nil }
    do throws(JSONPathError) {
      return try evaluate(on: document)
    } catch {
      switch error {
      case .noResults, .missingMember: return nil
      default: throw FrameError(message: error.message)
      }
    }
  }
}

extension JSONataLimits {
  /// How much a look at a running execution may take: it is made at every step that it might be meant for.
  fileprivate static let look = JSONataLimits(steps: 200_000, depth: 100, bytes: 1_000_000)
}
