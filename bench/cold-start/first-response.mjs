// The far side of a cold start: loads a bundle as Lambda does and answers one request. Every time is counted from
// the start of the process, node's own start included.
import { subscribe } from 'node:diagnostics_channel';
import { pathToFileURL } from 'node:url';

const [, , file, request] = process.argv;
let asked = null;
// Node tells here of every request that goes out: the first goes to the database.
subscribe('http.client.request.start', () => {
  asked ??= performance.now();
});
const { handler } = await import(pathToFileURL(file).href);
const loaded = performance.now();
const event = JSON.parse(request);
// Amazon's own Lambda handler takes a callback; all others are promises.
const answer = await new Promise((resolve, reject) => {
  const promised = handler(event, {}, (error, result) => (error ? reject(error) : resolve(result)));
  promised?.then(resolve, reject);
});
const answered = performance.now();
if (answer?.response === undefined) throw new Error(`no response: ${JSON.stringify(answer)}`);
const chunks = globalThis.loadedChunks ?? [];
const megabytes = process.memoryUsage().rss / 1024 / 1024;
process.stdout.write(`\n${JSON.stringify({ loaded, asked, answered, megabytes, chunks })}\n`, () =>
  process.exit(0),
);
