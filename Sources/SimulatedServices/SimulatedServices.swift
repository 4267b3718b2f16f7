import HashTreeCollections
package import Interpreter
import JSONModel
package import ServiceCalls

/// Small AWS services in memory: all that they know is one value.
///
/// A copy is a moment that one can go back to, and shares what did not change since. No clock is read: each call says
/// what time it is. Identifiers are made of the seed, so that equal sessions give equal ones.
package struct SimulatedServices: Sendable, Equatable {
  /// How the services were set up, and what they do about what is missing.
  package internal(set) var setup: ServicesSetup
  /// The account and the region.
  let place: AccountPlace
  /// What time it is.
  package internal(set) var now: Instant
  /// Where identifiers come from.
  var identifiers: IdentifierSource
  /// How many ordered messages there were.
  var sequence = 0
  /// What SQS knows.
  var queues = QueueService()
  /// What SNS knows.
  var topics = TopicService()
  /// What DynamoDB knows.
  var tables = TableService()
  /// What EventBridge knows.
  var events = EventService()
  /// What the services know that run jobs.
  var jobs = JobService()

  /// Starts the services.
  package init(_ setup: ServicesSetup, seed: UInt64, region: String, account: String, at now: Instant) {
    self.setup = setup
    place = AccountPlace(region: region, account: account)
    self.now = now
    identifiers = IdentifierSource(seed: seed)
    for step in setup.steps {
      // The reader of the setup has tried each step before: here none is refused.
      try? make(step)
    }
  }

  /// What a service answers to a call, and what that changes.
  package mutating func answer(_ call: APICall, at now: Instant) -> SimulatedAnswer {
    advance(to: now)
    do throws(Refusal) {
      switch call.service {
      case "sqs": return .success(try answer(Self.action(call) as QueueAction, call))
      case "sns": return .success(try answer(Self.action(call) as TopicAction, call))
      case "dynamodb": return .success(try answer(Self.action(call) as TableAction, call))
      case "eventbridge": return .success(try answer(Self.action(call) as EventAction, call))
      case "lambda":
        switch try Self.action(call) as FunctionAction {
        case .invoke: return .function(try invoke(call))
        }
      case let service:
        guard let action = JobAction.all["\(service):\(call.action)"] else {
          return .notSimulated("\(service):\(call.action)")
        }
        return .success(try answer(action, call))
      }
    } catch {
      switch error {
      case .error(let error): return .answered(.failure(error))
      case .notSimulated(let what): return .notSimulated(what)
      }
    }
  }

  /// Lets time pass: jobs go on, messages become visible; it never goes back.
  package mutating func advance(to now: Instant) {
    guard now > self.now else { return }
    self.now = now
    queues.advance(to: now)
    jobs.advance(to: now)
  }

  /// When the services next change by themselves; not before this moment, as far as is known.
  package var nextChange: Instant? {
    [queues.nextChange, jobs.nextChange, tables.nextChange(after: now)].compactMap(\.self).min()
  }

  /// The action that a call is of.
  private static func action<Action: RawRepresentable<String>>(_ call: APICall) throws(Refusal) -> Action {
    guard let action = Action(rawValue: call.action) else { throw .notSimulated("\(call.service):\(call.action)") }
    return action
  }
}

extension SimulatedAnswer {
  /// A good answer.
  static func success(_ members: JSON) -> SimulatedAnswer { .answered(.success(members)) }
}
