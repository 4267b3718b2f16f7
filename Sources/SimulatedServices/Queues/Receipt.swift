/// What a receiver of a message gets, to delete it by.
struct Receipt: Equatable {
  /// The number of the queue.
  let queue: Int
  /// The number of the message.
  let message: Int
  /// Which of the message's receives it is from.
  let receive: Int

  /// The receipt as texts have it.
  var text: String { "AQEB.\(queue).\(message).\(receive)" }

  /// A receipt of a message that was just received.
  init(of message: QueueMessage, in queue: Queue) {
    self.queue = queue.number
    self.message = message.number
    receive = message.receiveCount
  }

  /// Reads a receipt, or gives `nil` when the text is none.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "AQEB", let queue = Int(parts[1]), let message = Int(parts[2]),
      let receive = Int(parts[3])
    else { return nil }
    self.queue = queue
    self.message = message
    self.receive = receive
  }
}
