import JSONModel
import StatesLanguage

extension Account {
  /// `CreateActivity`.
  ///
  /// - Source: API reference; recorded: the name again is answered as the first time.
  mutating func createActivity(_ call: Call) throws(APIFailure) -> JSON {
    let name = try call.arguments.requiredText("name")
    guard ResourceName.isValid(name) else { throw .invalidName(name) }
    let chosen = call.arguments.object("encryptionConfiguration")
    let activity = RegisteredActivity(
      arn: arn(of: .activity(name: name)),
      name: name,
      creationDate: call.now,
      encryption: try chosen.map(MachineConfiguration.encryption) ?? MachineConfiguration.initial.encryption,
      tags: try Self.tags(call.arguments)
    )
    if let existing = activitiesByName[name] {
      guard existing.encryption == activity.encryption else {
        throw APIFailure("ActivityAlreadyExists", "Activity Already Exists: '\(existing.arn.text)'")
      }
      return existing.creationAnswer
    }
    activitiesByName[name] = activity
    return activity.creationAnswer
  }

  /// `DescribeActivity`.
  ///
  /// - Source: API reference; recorded.
  func describeActivity(_ call: Call) throws(APIFailure) -> JSON {
    let text = try call.arguments.requiredText("activityArn")
    let activity = try existingActivity(text)
    return [
      "activityArn": .string(activity.arn.text),
      "name": .string(activity.name),
      "creationDate": activity.creationDate.seconds,
      "encryptionConfiguration": activity.encryption,
    ]
  }

  /// `ListActivities`.
  ///
  /// - Source: API reference; recorded: by their names.
  func listActivities(_ call: Call) throws(APIFailure) -> JSON {
    let request = try PageRequest(call.arguments, for: .listActivities, tokens: tokens, at: call.now)
    return request.page(of: activities, position: \.name) { $1.precedes($0.name) }.answer(as: "activities") {
      [
        "activityArn": .string($0.arn.text),
        "name": .string($0.name),
        "creationDate": $0.creationDate.seconds,
      ]
    }
  }

  /// `DeleteActivity`.
  ///
  /// - Source: recorded: an activity that is not there is deleted, too.
  mutating func deleteActivity(_ call: Call) throws(APIFailure) -> JSON {
    let arn = try StatesARN(parsing: try call.arguments.requiredText("activityArn"))
    let name = try arn.activity()
    if owns(arn) { activitiesByName[name] = nil }
    return [:]
  }

  /// The activity that an argument names.
  ///
  /// - Throws: `InvalidArn`, or `ActivityDoesNotExist` as recorded.
  package func existingActivity(_ text: String) throws(APIFailure) -> RegisteredActivity {
    let arn = try StatesARN(parsing: text)
    let name = try arn.activity()
    guard owns(arn), let activity = activitiesByName[name] else {
      throw APIFailure("ActivityDoesNotExist", "Activity Does Not Exist: '\(text)'")
    }
    return activity
  }
}

extension RegisteredActivity {
  /// What the call that makes the activity is answered.
  fileprivate var creationAnswer: JSON {
    ["activityArn": .string(arn.text), "creationDate": creationDate.seconds]
  }
}
