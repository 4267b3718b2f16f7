package import Interpreter
package import JSONModel
package import JSONataEngine
import StatesLanguage

/// The value of an answer: what stands still in it, and expressions in JSONata between `{%` and `%}`.
///
/// `$states.input` is what the task was sent, and `$states.context` the context object. Equal tasks of equal executions
/// get equal values: random functions draw from the execution's seed and the task's number, and `$now()` is the time on
/// the execution's clock.
package indirect enum AnswerTemplate: Sendable, Equatable {
  /// A part without expressions.
  case literal(JSON)
  /// An object with an expression in it.
  case object([Field])
  /// An array with an expression in it.
  case array([AnswerTemplate])
  /// An expression, and its text.
  case expression(JSONataExpression, String)

  /// A member of an object.
  package struct Field: Sendable, Equatable {
    /// Its name.
    package let name: String
    /// What its value is.
    package let value: AnswerTemplate
  }

  /// Whether two templates are written alike.
  package static func == (left: AnswerTemplate, right: AnswerTemplate) -> Bool {
    switch (left, right) {
    case (.literal(let left), .literal(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.expression(_, let left), .expression(_, let right)): left == right
    case (.literal, _), (.object, _), (.array, _), (.expression, _): false
    }
  }
}

extension AnswerTemplate {
  /// Why a template has no value for a task.
  package struct Failure: Error, Sendable, Equatable {
    /// The reason.
    let message: String
  }

  /// Compiles a value.
  ///
  /// - Throws: Where an expression is none.
  package init(_ value: LocatedJSON) throws(BindingProblem) {
    switch value.value {
    case .string(let text):
      guard let expression = FieldExpression.text(in: text) else {
        self = .literal(value.value)
        return
      }
      do throws(JSONataError) {
        self = .expression(try JSONataExpression(parsing: expression, library: .states), expression)
      } catch {
        throw BindingProblem(message: error.message, range: value.range)
      }
    case .array:
      var elements: [AnswerTemplate] = []
      for element in value.elements { elements.append(try AnswerTemplate(element)) }
      self = elements.allSatisfy(\.isLiteral) ? .literal(value.value) : .array(elements)
    case .object:
      var fields: [Field] = []
      for member in value.members { fields.append(Field(name: member.name, value: try AnswerTemplate(member.value))) }
      self = fields.allSatisfy(\.value.isLiteral) ? .literal(value.value) : .object(fields)
    case .null, .bool, .number: self = .literal(value.value)
    }
  }

  private var isLiteral: Bool { if case .literal = self { true } else { false } }

  /// The value for a task.
  ///
  /// - Throws: ``Failure`` when an expression fails, or gives nothing.
  package func value(for task: PendingTask, in execution: Execution) throws(Failure) -> JSON {
    switch self {
    case .literal(let value): return value
    case .array(let elements):
      var values: [JSON] = []
      for element in elements { values.append(try element.value(for: task, in: execution)) }
      return .array(values)
    case .object(let fields):
      var object = JSONObject()
      for field in fields { object[field.name] = try field.value.value(for: task, in: execution) }
      return .object(object)
    case .expression(let expression, let text):
      do throws(JSONataError) {
        let states: JSON = ["input": task.input, "context": execution.contextObject(of: task.id.branch) ?? [:]]
        let seed = execution.program.settings.seed ^ UInt64(truncatingIfNeeded: task.id.number)
        let environment = JSONataEnvironment(now: Double(execution.now.milliseconds), seed: seed)
        let values = expression.outerNames.map { $0 == "states" ? states : nil }
        let result = try expression.result(binding: values, environment: environment, limits: .stepFunctions)
        if case .value(let value) = result { return value }
      } catch {
        throw Failure(message: "{% \(text) %}: \(error.message)")
      }
      throw Failure(message: "{% \(text) %} gives nothing")
    }
  }
}
