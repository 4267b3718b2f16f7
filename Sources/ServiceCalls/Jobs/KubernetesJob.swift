import JSONModel

/// A job of Kubernetes as its API describes it.
///
/// - Source: Kubernetes API, "Job v1 batch", `status.conditions`.
struct KubernetesJob {
  let resource: JSON

  /// The name that it was given, or that the cluster has given it.
  var name: String? { resource["metadata"]?["name"]?.string }

  /// The type of the condition that holds now: `Complete`, `Failed`; `Active` before the job has ended.
  var status: String {
    let conditions = resource["status"]?["conditions"]?.array ?? []
    let holding = conditions.filter { $0["status"] == "True" }.compactMap { $0["type"]?.string }
    return ["Complete", "Failed"].first(where: holding.contains) ?? holding.first ?? "Active"
  }
}
