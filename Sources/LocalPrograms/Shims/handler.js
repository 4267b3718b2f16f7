// Calls a function's handler as the Node.js runtime of AWS Lambda does. Reads a request from standard input and writes the
// answer to descriptor 3; standard output is the log. asldb gives it to node as its -e argument.
'use strict';
const fs = require('fs');
const path = require('path');
const util = require('util');
const { createRequire } = require('module');
const { pathToFileURL } = require('url');

const request = JSON.parse(fs.readFileSync(0, 'utf8'));
const root = request.folders[0];
const requireFromRoot = createRequire(path.join(root, 'package.json'));

function runtimeError(kind, message, stack) {
  const error = new Error(message);
  error.name = 'Runtime.' + kind;
  error.stack = stack || error.name + ': ' + message;
  return error;
}

function describe(error) {
  try {
    const isError = error && [error.name, error.message, error.stack].every((text) => typeof text === 'string');
    if (util.types.isNativeError(error) || isError) {
      const lines = error.stack.split('\n').filter((line) => !line.includes('[eval]'));
      return { errorType: error.name, errorMessage: error.message, trace: lines };
    }
    return { errorType: typeof error, errorMessage: String(error), trace: [] };
  } catch (_) {
    return {
      errorType: 'handled',
      errorMessage:
        'callback called with Error argument, but there was a problem while retrieving one or more of its message, name, and stack',
    };
  }
}

let isAnswered = false;
function answer(failed, payload) {
  if (isAnswered) return;
  isAnswered = true;
  const bytes = Buffer.from(JSON.stringify({ failed, payload }));
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(3, bytes, done);
  process.exit(0);
}

function fail(error) {
  const description = describe(error);
  console.error('ERROR\tInvoke Error \t' + JSON.stringify(description));
  answer(true, JSON.stringify(description));
}

function succeed(result) {
  let payload;
  try {
    payload = JSON.stringify(result === undefined ? null : result);
  } catch (_) {
    return fail(runtimeError('JSONStringifyError', 'Unable to stringify response body'));
  }
  answer(false, payload === undefined ? 'null' : payload);
}

function isModuleFolder(folder) {
  for (let place = folder; !place.endsWith('/node_modules'); place = path.dirname(place)) {
    const file = path.join(place, 'package.json');
    if (fs.existsSync(file)) {
      try {
        return JSON.parse(fs.readFileSync(file, 'utf8')).type === 'module';
      } catch (_) {
        return false;
      }
    }
    if (place === path.dirname(place)) break;
  }
  return false;
}

async function load(name) {
  const file = path.resolve(root, name);
  const asModule = isModuleFolder(path.dirname(file));
  const ways = [
    ['', false],
    ['.js', asModule],
    ['.mjs', true],
    ['.cjs', false],
  ];
  for (const [ending, imports] of ways) {
    const place = file + ending;
    if (!fs.existsSync(place) || fs.statSync(place).isDirectory()) continue;
    return imports ? await import(pathToFileURL(place).href) : requireFromRoot(place);
  }
  return requireFromRoot(requireFromRoot.resolve(name, { paths: [root] }));
}

async function findHandler(name) {
  if (name.includes('..')) {
    const help = 'Use absolute paths when specifying root directories in handler names.';
    throw runtimeError('MalformedHandlerName', `'${name}' is not a valid handler name. ${help}`);
  }
  const parts = /^([^.]*)\.(.*)$/.exec(path.basename(name));
  if (!parts) throw runtimeError('MalformedHandlerName', 'Bad handler');
  let code;
  try {
    code = await load(path.join(path.dirname(name), parts[1]));
  } catch (error) {
    const stack = (kind) => 'Runtime.' + kind + ': ' + (error.stack || error);
    if (error instanceof SyntaxError) {
      throw runtimeError('UserCodeSyntaxError', String(error), stack('UserCodeSyntaxError'));
    }
    if (error && (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND')) {
      throw runtimeError('ImportModuleError', String(error), stack('ImportModuleError'));
    }
    throw error;
  }
  const handler = parts[2].split('.').reduce((value, key) => value && value[key], code);
  if (!handler) throw runtimeError('HandlerNotFound', `${name} is undefined or not exported`);
  if (typeof handler !== 'function') throw runtimeError('HandlerNotFound', `${name} is not a function`);
  return handler;
}

const neverSettled =
  'The Lambda runtime client detected an unexpected Node.js exit code. This is most commonly caused by a Promise that ' +
  'was never settled. For more information, see https://nodejs.org/docs/latest/api/process.html#process_exit_codes';
const deadline = Date.now() + request.timeoutMilliseconds;
let waitsForEmptyLoop = true;
let isDecided = false;
let whenIdle = () => succeed(null);

// Only the first of all ways to answer counts.
function once(action) {
  return (...values) => {
    if (isDecided) return;
    isDecided = true;
    action(...values);
  };
}

const isGiven = (error) => error !== undefined && error !== null;
const callback = once((error, result) => {
  if (isGiven(error)) fail(error);
  else if (waitsForEmptyLoop) whenIdle = () => succeed(result);
  else succeed(result);
});

const context = {
  get callbackWaitsForEmptyEventLoop() {
    return waitsForEmptyLoop;
  },
  set callbackWaitsForEmptyEventLoop(value) {
    waitsForEmptyLoop = value;
  },
  succeed: once(succeed),
  fail: once((error) => fail(isGiven(error) ? error : 'handled')),
  done: once((error, result) => (isGiven(error) ? fail(error) : succeed(result))),
  functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
  functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
  memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
  logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
  clientContext: undefined,
  identity: undefined,
  invokedFunctionArn: request.functionArn,
  awsRequestId: request.requestId,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
};

process.on('beforeExit', () => whenIdle());
process.on('uncaughtException', fail);
process.on('unhandledRejection', (reason) => {
  const error = runtimeError('UnhandledPromiseRejection', String(reason));
  if (reason && reason.stack) error.stack = error.name + ': ' + reason.stack;
  fail(error);
});

findHandler(request.handler).then((handler) => {
  if (handler.constructor && handler.constructor.name === 'AsyncFunction') {
    whenIdle = () => fail(runtimeError('NodeJsExit', neverSettled));
  }
  try {
    const result = handler(request.event, context, callback);
    if (result && typeof result.then === 'function') result.then(context.succeed, context.fail);
  } catch (error) {
    callback(error);
  }
}, fail);
