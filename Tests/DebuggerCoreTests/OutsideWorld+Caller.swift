import Integrations
import JSONModel

extension OutsideWorld {
  /// What has every task done outside, by a caller.
  static func doing(allTasksBy caller: any TaskCaller) throws -> OutsideWorld {
    let bindings = try BindingsReader.read(
      try JSONDocument(parsing: Array(#"{"default": {"command": "true"}}"#.utf8)),
      path: "asldb.yaml",
      folder: ""
    )
    var outside = OutsideWorld(connector: BindingsConnector(bindings.tasks, of: "asldb.yaml", hasPerson: true))
    outside.caller = caller
    return outside
  }
}
