import Glibc

/// Texts as C has them.
@safe
enum CStrings {
  /// An array of C texts that ends with a null pointer.
  typealias Pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

  /// Calls a function with texts, which are there as long as it runs.
  static func with<Result>(_ texts: [String], _ body: (Pointers) -> Result) -> Result {
    var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
    return unsafe body(&pointers)
  }
}
