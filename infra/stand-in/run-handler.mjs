// The far side of lambda-process.ts: loads a handler as Lambda's nodejs24.x does and calls it for each event.
// Plain JavaScript, because it runs with the function's environment and nothing else of ours.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , folder, name, functionName, seconds] = process.argv;
const [file, method] = name.split('.');
const tell = (message) => process.send(message);

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
  if (handler.length >= 3)
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
      tell({ id, payload: (await handler(event, context)) ?? null });
    } catch (error) {
      tell({ id, error: told(error) });
    }
  });
  tell({ ready: true });
} catch (error) {
  tell({ failed: told(error) });
}
