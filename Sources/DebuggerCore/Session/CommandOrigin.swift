/// Who gives the commands of a session that many can move, as far as the others are told of it.
package enum CommandOrigin: Sendable, Equatable {
  /// Somebody whose screen shows the session, or who calls from outside.
  case person
  /// Somebody who is attached to the session, by what that one is known by.
  case attached(String)
  /// The session itself, which goes to the end of the timeline for something that came from outside; it comes back, and
  /// nobody is to see it there.
  case detour
  /// The session itself, which is back with this.
  case detourEnd

  /// Who gives the command that is carried out now.
  @TaskLocal package static var current = CommandOrigin.person
}
