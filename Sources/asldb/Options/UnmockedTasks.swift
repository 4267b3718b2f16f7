import ArgumentParser
import Integrations

/// What tasks get that no mock answers.
enum UnmockedTasks: String, CaseIterable, ExpressibleByArgument {
  /// An error that says which mock is missing.
  case fail
  /// A result of the right shape with nothing in it.
  case skeleton
  /// No answer, so that their time-out ends them.
  case wait

  /// What gives them that.
  var connector: any Connector {
    switch self {
    case .fail: FailingConnector()
    case .skeleton: SkeletonConnector()
    case .wait: AskConnector()
    }
  }
}
