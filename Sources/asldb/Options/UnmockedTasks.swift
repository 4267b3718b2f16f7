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

  /// What gives them that, where a mock is missing for this reason.
  func connector(lacking missing: MissingMock) -> any Connector {
    switch self {
    case .fail: FailingConnector(lacking: missing)
    case .skeleton: SkeletonConnector()
    case .wait: AskConnector()
    }
  }
}
