import CFuzzer

/// Lets libFuzzer look for expressions that crash the engine of JSONata or keep it busy for ever.
///
/// `jsonata-fuzzer seed CASES FOLDER` writes expressions to begin with; all other arguments are libFuzzer's.
@main
enum Fuzzer {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    if words.first == "seed", words.count == 3 { return try Seeds.write(from: words[2], to: words[3]) }
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv as UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    _ = unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
      unsafe Trial(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)).run()
      return 0
    }
  }
}
