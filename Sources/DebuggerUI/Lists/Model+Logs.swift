import DebuggerCore
import Integrations

extension Model {
  /// How many rows the log pane has.
  var logCount: Int {
    switch log.tab {
    case .log: snapshot.log.count
    case .watches: snapshot.watches.count
    case .events: snapshot.history.count
    case .services: serviceLines.count
    }
  }

  /// What the simulated services have, when there are some.
  var serviceLines: [String] { snapshot.surroundings.services == nil ? [] : snapshot.serviceLines() }

  /// The tabs of the log: that of the services only when some are simulated.
  var logTabs: [LogPane.Tab] {
    LogPane.Tab.allCases.filter { $0 != .services || snapshot.surroundings.services != nil }
  }
}
