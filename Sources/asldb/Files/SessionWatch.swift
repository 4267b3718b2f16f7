/// The files that are watched while a session runs.
struct SessionWatch {
  /// Tells what becomes of the definition's file.
  var definition: DefinitionWatch?
  /// Tells what becomes of the files that say who answers tasks.
  var rules: RulesWatch?
}
