import Testing

extension TerminalTests {
  /// What the mouse did, as the probe's screen tells it.
  private func mouseEvents(on screen: String) -> [Substring] {
    screen.matches(of: /mouse (\w+ \d+,\d+)/).map { $0.1 }
  }

  @Test("the mouse is heard, in every form of terminal", arguments: ["screen", "xterm", "xterm-256color"])
  func mouse(_ name: String) throws {
    let terminal = try started("TERM=\(name)")
    let actions = [
      ("\u{1B}[<0;5;6M", "click 4,5"), ("\u{1B}[<32;7;8M", "drag 6,7"), ("\u{1B}[<0;7;8m", "release 6,7"),
      ("\u{1B}[<64;3;4M", "wheelUp 2,3"), ("\u{1B}[<2;9;9M", "secondaryClick 8,8"), ("\u{1B}[M !\"", "click 0,1"),
    ]
    for (sequence, action) in actions {
      try terminal.sendRaw(sequence)
      try terminal.wait(for: "mouse \(action) ")
    }
    #expect(try !terminal.screen.contains("key "))
  }

  @Test("what the mouse does at once comes event by event")
  func burst() throws {
    let terminal = try started("TERM=xterm-256color")
    let clicks = (1...5).map { "\u{1B}[<0;\($0);2M\u{1B}[<0;\($0);2m" }.joined()
    let twice = String(repeating: "\u{1B}[<0;9;9M\u{1B}[<0;9;9m", count: 2)
    let drag = "\u{1B}[<0;3;3M\u{1B}[<32;4;3M\u{1B}[<32;5;3M\u{1B}[<0;5;3m"
    try terminal.sendRaw(clicks + twice + drag + "\u{1B}[<65;1;1M\u{1B}[<65;1;1Mn")
    let screen = try terminal.wait(for: "key n")
    #expect(
      mouseEvents(on: screen) == (0...4).flatMap { ["click \($0),1", "release \($0),1"] } + [
        "click 8,8", "release 8,8", "doubleClick 8,8", "release 8,8",
        "click 2,2", "drag 3,2", "drag 4,2", "release 4,2", "wheelDown 0,0", "wheelDown 0,0",
      ]
    )
  }

  @Test("a report that a slow line cuts in two is still one")
  func slowLine() throws {
    let terminal = try started("TERM=xterm-256color ESCDELAY=3000")
    for part in ["\u{1B}[<0", ";5", ";6M\u{1B}[", "<0;5;6mn"] { try terminal.sendRaw(part) }
    let screen = try terminal.wait(for: "key n")
    #expect(mouseEvents(on: screen) == ["click 4,5", "release 4,5"])
  }

  @Test("the mouse belongs to the program while it runs and wants it")
  func mouseModes() throws {
    let (on, off) = ("any=1 button=1 sgr=1", "any=0 button=0 sgr=0")
    let terminal = try started()
    #expect(try terminal.mouseModes == on)
    for (sign, modes) in [("1", off), ("2", on)] {
      try terminal.send("m", sign)
      try terminal.wait(for: "key \(sign)")
      #expect(try terminal.mouseModes == modes)
    }
    try terminal.send("C-z")
    try terminal.wait(for: "Stopped")
    #expect(try terminal.mouseModes == off)
    try terminal.type("fg")
    try terminal.wait(for: "resume")
    #expect(try terminal.mouseModes == on)
  }

  @Test("a mouse that was given back stays with the terminal")
  func mouseGivenBack() throws {
    let terminal = try started()
    try terminal.send("m")
    try terminal.wait(for: "key m")
    try terminal.send("e")
    try terminal.wait(for: "resume")
    #expect(try terminal.mouseModes == "any=0 button=0 sgr=0")
  }
}
