/// Wakes the screen's wait for an event from any thread, so that what came in the background is shown at once.
package struct Waker: Sendable {
  /// Makes ``CursesScreen/nextEvent(timeoutMilliseconds:)`` return ``Event/wake`` soon; several wakes may become one.
  package func wake() { SignalPipe.send(0) }
}
