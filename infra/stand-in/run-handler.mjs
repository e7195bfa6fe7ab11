// The far side of lambda-process.ts: loads a handler as Lambda's nodejs24.x does and calls it for each event.
// Plain JavaScript, because it runs with the function's environment and nothing else of ours.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';

const [, , folder, name, functionName, seconds] = process.argv;
const [file, method] = name.split('.');
const tell = (message) => process.send(message);

/** Handlers that stream their answer, as Lambda's own runtime marks them. */
const streaming = new Set();
globalThis.awslambda = {
  streamifyResponse(handler) {
    streaming.add(handler);
    return handler;
  },
  HttpResponseStream: {
    from(stream, metadata) {
      stream.metadata = metadata;
      return stream;
    },
  },
};

/** Calls a streaming handler and gathers what it sends: status and headers first, then the body. */
async function stream(handler, event, context) {
  const answer = new PassThrough();
  const chunks = [];
  answer.on('data', (chunk) => chunks.push(chunk));
  const ended = once(answer, 'end');
  await handler(event, answer, context);
  answer.end();
  await ended;
  return { ...answer.metadata, body: Buffer.concat(chunks).toString('utf8') };
}

/** Lambda looks for .js first, then .mjs and .cjs. */
async function load() {
  const path = ['.js', '.mjs', '.cjs']
    .map((ending) => join(folder, file + ending))
    .find((found) => existsSync(found));
  if (path === undefined)
    throw Object.assign(new Error(`Cannot find module '${file}'`), { name: 'Runtime.ImportModuleError' });
  const handler = (await import(pathToFileURL(path).href))[method];
  if (typeof handler !== 'function')
    throw Object.assign(new Error(`${name} is undefined or not exported`), {
      name: 'Runtime.HandlerNotFound',
    });
  if (handler.length >= 3 && !streaming.has(handler))
    throw Object.assign(new Error('AWS Lambda has removed support for callback-based function handlers.'), {
      name: 'Runtime.CallbackHandlerDeprecated',
    });
  return handler;
}

const told = (error) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message }
    : { errorType: typeof error, errorMessage: String(error) };

try {
  const handler = await load();
  process.on('message', async ({ id, event }) => {
    const until = Date.now() + Number(seconds) * 1000;
    const context = {
      awsRequestId: id,
      functionName,
      functionVersion: '$LATEST',
      memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
      getRemainingTimeInMillis: () => until - Date.now(),
    };
    try {
      const answer = streaming.has(handler) ? stream(handler, event, context) : handler(event, context);
      tell({ id, payload: (await answer) ?? null });
    } catch (error) {
      tell({ id, error: told(error) });
    }
  });
  tell({ ready: true });
} catch (error) {
  tell({ failed: told(error) });
}
