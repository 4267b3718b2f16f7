import JSONModel
import ServiceCalls
import Testing

/// Parameters of a request, and the URL that they make.
struct Address: Sendable {
  let parameters: JSON
  let url: String

  init(_ parameters: JSON, _ url: String) { (self.parameters, self.url) = (parameters, url) }
}

@Suite("the request of HTTP that a task sends")
struct HTTPCallTests {
  static let gateway = [
    Address([:], "https://api.example"),
    Address(["Stage": "prod", "Path": "orders/7"], "https://api.example/prod/orders/7"),
    Address(["Path": "/a b/ü%20"], "https://api.example/a%20b/%C3%BC%20"),
    Address(
      ["Path": "o", "QueryParameters": ["id": ["1", "2"], "q": ["a&b=c"]]],
      "https://api.example/o?id=1&id=2&q=a%26b%3Dc"
    ),
  ]

  @Test("to API Gateway goes to stage and path", arguments: gateway)
  func gatewayURL(_ address: Address) throws {
    var parameters = try #require(address.parameters.object)
    parameters["ApiEndpoint"] = "api.example"
    parameters["Method"] = "GET"
    #expect(try httpCall("apigateway:invoke", .object(parameters))?.url == address.url)
  }

  @Test("to API Gateway has a body as JSON text when the method takes one, without nulls unless they are allowed")
  func gatewayBody() throws {
    func request(_ method: String, _ more: JSONObject) throws -> HTTPCall? {
      var parameters: JSONObject = ["ApiEndpoint": "a", "Method": .string(method)]
      for member in more.members { parameters[member.name] = member.value }
      return try httpCall("apigateway:invoke", .object(parameters))
    }
    let body: JSON = ["a": .null, "b": ["c": .null, "d": 1]]
    #expect(try request("POST", ["RequestBody": body])?.body == #"{"b":{"d":1}}"#)
    #expect(try request("POST", ["RequestBody": body, "AllowNullValues": true])?.body == body.text())
    #expect(try request("POST", ["RequestBody": "text"])?.body == "\"text\"")
    #expect(try request("POST", ["RequestBody": "text"])?.header("content-type") == "application/json")
    #expect(try request("POST", ["RequestBody": .null])?.body == nil)
    #expect(try request("GET", ["RequestBody": body])?.body == nil)
    #expect(try request("GET", ["AuthType": "IAM_ROLE"])?.authorization == .signature)
  }

  private let endpoint: JSONObject = [
    "ApiEndpoint": "https://api.example/v1?key=1", "Method": "POST", "Authentication": ["ConnectionArn": "c"],
  ]

  @Test("of an HTTP task says who asks, and how much it takes")
  func headers() throws {
    var parameters = endpoint
    parameters["Headers"] = ["X-Trace": "7", "range": "bytes=0-9"]
    parameters["QueryParameters"] = ["a": "x y", "b": [1, 2]]
    let call = try #require(try httpCall("http:invoke", .object(parameters)))
    #expect(call.url == "https://api.example/v1?key=1&a=x%20y&b=1&b=2")
    #expect(
      call.headers == [
        HTTPField("X-Trace", "7"), HTTPField("range", "bytes=0-9"),
        HTTPField("User-Agent", "Amazon|StepFunctions|HttpInvoke|eu-west-1"),
        HTTPField("Content-Type", "application/json"),
      ]
    )
    #expect(call.authorization == .connection(arn: "c"))
    #expect(call.limitSeconds == 60)
  }

  static let forms = [
    ("INDICES", "a[0]=1&a[1]=2&b%26=x%20y&c[d]=true"),
    ("REPEAT", "a=1&a=2&b%26=x%20y&c[d]=true"),
    ("COMMAS", "a=1,2&b%26=x%20y&c[d]=true"),
    ("BRACKETS", "a[]=1&a[]=2&b%26=x%20y&c[d]=true"),
    ("NONE", "a=%5B1%2C2%5D&b%26=x%20y&c[d]=true"),
  ]

  @Test("of an HTTP task writes the arrays of a form in five ways", arguments: forms)
  func form(_ format: String, _ text: String) throws {
    var parameters = endpoint
    parameters["RequestBody"] = ["a": [1, 2], "b&": "x y", "c": ["d": true]]
    parameters["Transform"] = [
      "RequestBodyEncoding": "URL_ENCODED", "RequestEncodingOptions": ["ArrayFormat": .string(format)],
    ]
    let call = try #require(try httpCall("http:invoke", .object(parameters)))
    #expect(call.body == text)
    #expect(call.header("Content-Type") == "application/x-www-form-urlencoded")
  }

  @Test("of an HTTP task gets what the connection has, whose values win")
  func connection() throws {
    var parameters = endpoint
    parameters["Headers"] = ["x-key": "own", "X-Own": "1"]
    parameters["QueryParameters"] = ["tenant": "own", "page": "1"]
    parameters["RequestBody"] = ["tenant": "own", "page": 1]
    let connection = HTTPConnection(
      authorization: .apiKey(name: "X-Key", value: "secret"),
      headers: [HTTPField("X-Added", "2")],
      query: [HTTPField("tenant", "acme")],
      content: ["tenant": "acme", "extra": true]
    )
    let call = try #require(try httpCall("http:invoke", .object(parameters))).authorized(by: connection)
    #expect(call.header("x-key") == "secret")
    #expect(call.header("X-Own") == "1")
    #expect(call.header("X-Added") == "2")
    #expect(call.url == "https://api.example/v1?key=1&page=1&tenant=acme")
    #expect(call.content == ["tenant": "acme", "page": 1, "extra": true])
  }

  @Test(
    "has a name and a password in Base64",
    arguments: [("a", "b", "YTpi"), ("user", "pass", "dXNlcjpwYXNz"), ("", "", "Og==")]
  )
  func basic(_ username: String, _ password: String, _ text: String) throws {
    let connection = HTTPConnection(authorization: .basic(username: username, password: password))
    let call = try #require(try httpCall("http:invoke", .object(endpoint))).authorized(by: connection)
    #expect(call.header("Authorization") == "Basic " + text)
  }

  @Test("comes after the one for a token")
  func oauth() throws {
    let client = OAuthClient(
      endpoint: "https://login.example/token",
      method: "POST",
      clientID: "me",
      clientSecret: "s&t",
      content: ["scope": "orders"]
    )
    let request = client.tokenRequest
    #expect(request.body == "grant_type=client_credentials&client_id=me&client_secret=s%26t&scope=orders")
    let answer = HTTPResponse(status: 200, body: #"{"access_token":"abc","token_type":"bearer"}"#)
    let token = try #require(OAuthToken(.response(answer)))
    let connection = HTTPConnection(authorization: .oauth(client))
    let call = try #require(try httpCall("http:invoke", .object(endpoint))).authorized(by: connection, token: token)
    #expect(call.header("Authorization") == "Bearer abc")
    #expect(OAuthToken(.response(HTTPResponse(status: 401, body: "{}"))) == nil)
  }

  private let cluster: JSONObject = [
    "ClusterName": "main", "CertificateAuthority": "LS0t", "Endpoint": "https://eks.example",
  ]

  @Test("to Kubernetes goes to the cluster's endpoint")
  func kubernetes() throws {
    var parameters = cluster
    parameters["Method"] = "GET"
    parameters["Path"] = "/api/v1/pods"
    parameters["QueryParameters"] = ["labelSelector": ["job-name=a"]]
    let call = try #require(try httpCall("eks:call", .object(parameters)))
    #expect(call.url == "https://eks.example/api/v1/pods?labelSelector=job-name%3Da")
    #expect(call.authorization == .cluster(name: "main", certificateAuthority: "LS0t"))
  }

  @Test("to Kubernetes creates a job in its namespace", arguments: [(nil, "default"), ("batch", "batch")])
  func kubernetesJob(_ namespace: String?, _ place: String) throws {
    var parameters = cluster
    parameters["Job"] = ["metadata": ["name": "sum"]]
    if let namespace { parameters["Namespace"] = .string(namespace) }
    let call = try #require(try httpCall("eks:runJob.sync", .object(parameters)))
    #expect(call.method == "POST")
    #expect(call.url == "https://eks.example/apis/batch/v1/namespaces/\(place)/jobs")
    #expect(call.body == #"{"metadata":{"name":"sum"}}"#)
  }
}
