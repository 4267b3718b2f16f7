import JSONModel

extension HTTPCall {
  /// The request of `eks:call`.
  ///
  /// - Source: Step Functions guide, "Call Amazon EKS".
  static func kubernetes(_ parameters: JSON) throws(CallRefusal) -> HTTPCall {
    let read = RequestParameters(parameters: parameters)
    let endpoint = try read.text("Endpoint")
    let path = try read.text("Path")
    return kubernetes(
      method: try read.method(),
      address: endpoint + (path.hasPrefix("/") ? "" : "/") + PercentEncoding.path(path),
      query: try read.fields("QueryParameters", takingTexts: false),
      content: read.content,
      authorization: try cluster(read)
    )
  }

  /// The request by which `eks:runJob` creates its job.
  ///
  /// - Source: Kubernetes API, "Job v1 batch".
  static func kubernetesJob(_ parameters: JSON) throws(CallRefusal) -> HTTPCall {
    let read = RequestParameters(parameters: parameters)
    let endpoint = try read.text("Endpoint")
    guard let job = parameters["Job"], !job.isNull else { throw .missing(["Job"], in: parameters) }
    guard case .object = job else { throw .invalid("Job", in: parameters) }
    let namespace = PercentEncoding.query(parameters["Namespace"]?.string ?? "default")
    return kubernetes(
      method: "POST",
      address: "\(endpoint)/apis/batch/v1/namespaces/\(namespace)/jobs",
      query: [],
      content: job,
      authorization: try cluster(read)
    )
  }

  /// The request that asks after the job that this one created.
  func kubernetesJob(named name: String) -> HTTPCall {
    Self.kubernetes(
      method: "GET",
      address: address + "/" + PercentEncoding.query(name),
      query: [],
      content: nil,
      authorization: authorization
    )
  }

  private static func kubernetes(
    method: String,
    address: String,
    query: [HTTPField],
    content: JSON?,
    authorization: Authorization
  ) -> HTTPCall {
    HTTPCall(
      kind: .kubernetes,
      method: method,
      address: address,
      query: query,
      headers: content == nil ? [] : [HTTPField("Content-Type", HTTPEncoding.json.contentType)],
      content: content,
      encoding: .json,
      authorization: authorization
    )
  }

  private static func cluster(_ read: RequestParameters) throws(CallRefusal) -> Authorization {
    .cluster(
      name: try read.text("ClusterName"),
      certificateAuthority: try read.text("CertificateAuthority")
    )
  }
}
