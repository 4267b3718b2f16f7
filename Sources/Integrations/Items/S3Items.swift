package import Interpreter
package import ItemReaders
import JSONModel
import StatesLanguage
import Synchronization

/// Reads and writes the objects of distributed Maps in a store that stands for S3.
///
/// What it keeps between requests only saves time: some open readers, so that reading on does not begin at the first
/// item.
package final class S3Items: ItemProvider, ResultStore {
  private let store: any ObjectStore
  private let readers = Mutex(OpenReaders())

  /// Makes a provider over a store.
  package init(_ store: any ObjectStore) { self.store = store }

  /// The items that are asked for.
  package func answer(_ request: ItemRequest) -> ItemAnswer {
    readers.withLock { $0.answer(request, from: store) }
  }

  /// Writes a file, or the next part of one.
  package func write(_ file: ResultFile) -> String? {
    do throws(StorageError) {
      try store.write(Array(file.text.utf8), to: ObjectName(bucket: file.bucket, key: file.key), at: file.offset)
      return nil
    } catch {
      return error.description
    }
  }

  /// Removes what an earlier run has left.
  ///
  /// A bucket that is not there is told of when something is written to it.
  package func remove(_ old: OldResults) -> String? {
    do throws(StorageError) {
      for key in try keys(of: old) { try store.remove(ObjectName(bucket: old.bucket, key: key)) }
      return nil
    } catch {
      return error.description
    }
  }

  private func keys(of old: OldResults) throws(StorageError) -> [String] {
    guard let listing = try? store.list(bucket: old.bucket, prefix: old.folder + "/") else { return [] }
    var keys: [String] = []
    while let object = try listing.next() {
      if old.contains(object.key) { keys.append(object.key) }
    }
    return keys
  }
}
