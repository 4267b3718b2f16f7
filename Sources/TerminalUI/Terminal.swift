/// A display that also tells what the user does, and that other programs can have for a while.
package protocol Terminal: Display, ~Copyable {
  /// Waits for the next event; after so many milliseconds ``Event/tick`` comes.
  mutating func nextEvent(timeoutMilliseconds: Int?) -> Event

  /// Ends the wait for an event with ``Event/wake``, from any thread.
  var wakeUp: @Sendable () -> Void { get }

  /// Draws the next frame whole, whatever the terminal is thought to show.
  mutating func redraw()

  /// Takes the mouse, or gives it back to the terminal.
  mutating func setMouse(_ on: Bool)

  /// Stops the program as Ctrl-Z does, and comes back when it goes on.
  mutating func suspend()

  /// Runs something that needs the terminal for itself.
  mutating func lend(to body: () -> Void)
}
