# Calls a function's handler as the Python runtime of AWS Lambda does. Reads a request from standard input and writes the
# answer to descriptor 3; standard output is the log. asldb gives it to the interpreter as its -c argument.
import decimal, importlib, json, logging, math, os, re, sys, time, traceback

request = json.loads(sys.stdin.buffer.read())
with open(os.devnull) as nothing:
    os.dup2(nothing.fileno(), 0)


class Fault(Exception):
    def __init__(self, kind, message, trace=None):
        super().__init__(message)
        self.kind, self.message, self.trace = kind, message, trace or []


class Identity:
    cognito_identity_id = None
    cognito_identity_pool_id = None


class Context:
    def __init__(self):
        self.aws_request_id = request["requestId"]
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.invoked_function_arn = request["functionArn"]
        self.client_context = None
        self.identity = Identity()
        self._deadline = time.time() * 1000 + request["timeoutMilliseconds"]

    def get_remaining_time_in_millis(self):
        return max(0, int(self._deadline - time.time() * 1000))

    def log(self, message):
        sys.stdout.write(str(message))


class RequestFilter(logging.Filter):
    def filter(self, record):
        record.aws_request_id = request["requestId"]
        return True


def set_up_logging():
    handler = logging.StreamHandler(sys.stdout)
    handler.terminator = ""
    line = "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s\n"
    formatter = logging.Formatter(line, "%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    handler.addFilter(RequestFilter())
    logging.getLogger().addHandler(handler)


def find_handler(name):
    if "." not in name:
        raise Fault(
            "Runtime.MalformedHandlerName",
            "Bad handler '%s': not enough values to unpack (expected 2, got 1)" % name,
        )
    module_name, function_name = name.rsplit(".", 1)
    if module_name.split(".")[0] in sys.builtin_module_names:
        raise Fault(
            "Runtime.BuiltInModuleConflict", "Cannot use built-in module %s as a handler module" % module_name
        )
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as error:
        raise Fault("Runtime.ImportModuleError", "Unable to import module '%s': %s" % (module_name, error))
    except SyntaxError as error:
        place = '  File "%s" Line %s\n    %s' % (error.filename, error.lineno, error.text)
        raise Fault("Runtime.UserCodeSyntaxError", "Syntax error in module '%s': %s" % (module_name, error), [place])
    if not hasattr(module, function_name):
        raise Fault("Runtime.HandlerNotFound", "Handler '%s' missing on module '%s'" % (function_name, module_name))
    return getattr(module, function_name)


def decimal_number(value):
    if isinstance(value, decimal.Decimal):
        # All its digits count, which no float has: so they go through the encoder as a marked text.
        return math.nan if value.is_nan() else "\0%s\0" % value
    raise TypeError("Object of type %s is not JSON serializable" % type(value).__name__)


def marshal(value):
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    try:
        return re.sub(r'"\\u0000([-+.0-9E]+)\\u0000"', r"\1", json.dumps(value, default=decimal_number))
    except Exception as error:
        raise Fault("Runtime.MarshalError", "Unable to marshal response: %s" % error)


def frames_of(error):
    frames = [(f.filename, f.lineno, f.name, f.line) for f in traceback.extract_tb(error.__traceback__)]
    while frames and frames[0][0] == "<string>":
        frames.pop(0)
    return traceback.format_list(frames)


def failure(message, kind, trace, request_id):
    print("[ERROR] %s%s" % (kind, ": " + message if message else ""))
    print("Traceback (most recent call last):")
    sys.stdout.write("".join(line if line.endswith("\n") else line + "\n" for line in trace))
    return {"errorMessage": message, "errorType": kind, "requestId": request_id, "stackTrace": trace}


def run():
    request_id = ""
    try:
        handler = find_handler(request["handler"])
        request_id = request["requestId"]
        return False, marshal(handler(request["event"], Context()))
    except Fault as fault:
        error = failure(fault.message, fault.kind, fault.trace, request_id)
    except Exception as exception:
        error = failure(str(exception), type(exception).__name__, frames_of(exception), request_id)
    return True, json.dumps(error)


sys.path[0:1] = request["folders"]
set_up_logging()
failed, payload = run()
sys.stdout.flush()
sys.stderr.flush()
with os.fdopen(3, "w", encoding="utf-8") as answer:
    json.dump({"failed": failed, "payload": payload}, answer)
os._exit(0)
