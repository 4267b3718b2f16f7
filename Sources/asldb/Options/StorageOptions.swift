import ArgumentParser
import Integrations
import ItemReaders

/// Where the objects of S3 are that distributed Maps read and write.
struct StorageOptions: ParsableArguments {
  @Option(
    name: .customLong("s3"),
    help: ArgumentHelp(
      "A folder that stands for S3, with one sub-folder a bucket: distributed Maps read items and write results there.",
      valueName: "dir"
    )
  )
  var folder: String?

  /// The options, with what a bindings file says where they say nothing.
  ///
  /// - Throws: That the bindings name a folder that is not there.
  func filled(from bindings: Bindings) throws(CommandFailure) -> StorageOptions {
    guard folder == nil else { return self }
    try bindings.check(.s3)
    var filled = self
    filled.folder = bindings.s3
    return filled
  }

  /// The store that stands for S3; nothing without a folder.
  var objects: S3Folder? { folder.map { S3Folder(root: $0) } }

  /// What is around an execution whose tasks a connector answers.
  ///
  /// - Throws: When there is no such folder.
  func outside(answering connector: any Connector) throws(CommandFailure) -> OutsideWorld {
    guard let folder, let store = objects else { return OutsideWorld(connector: connector) }
    guard Folder.isAt(folder) else {
      throw CommandFailure("error: --s3 takes a folder with one sub-folder a bucket; there is no folder \(folder)")
    }
    let objects = S3Items(store)
    return OutsideWorld(connector: connector, items: objects, results: objects)
  }
}
