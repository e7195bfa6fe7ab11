import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { homeServer } from './home-server.ts';
import { openHousehold } from './household.ts';
import { whenLeftBehind } from './left-behind.ts';
import { buildPage } from './page-assets.ts';

/** After a signal everything must be closed within this time (milliseconds). */
const PATIENCE = 1_500;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readPort(given: string | undefined): number {
  const port = Number(given ?? 3000);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  return fail(`PORT is ${JSON.stringify(given)}, which is no port: use 1 to 65535.`);
}

async function start(): Promise<void> {
  const { values: options } = parseArgs({ options: { data: { type: 'string', default: '.data' } } });
  const port = readPort(process.env['PORT']);
  const logAddress = `http://localhost:${port}/log`;
  const household = await openHousehold({ folder: options.data, clock: () => new Date(), logAddress });
  const page = await buildPage();
  const server = serve(
    { fetch: homeServer(household, port, page).fetch, port, hostname: '127.0.0.1' },
    () => {
      console.log(`Evidence Coach is listening at http://localhost:${port}`);
    },
  );
  server.once('error', async (error: NodeJS.ErrnoException) => {
    await household.close();
    const other = port === 65_535 ? port - 1 : port + 1;
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another: PORT=${other} npm start`
        : error.message,
    );
  });
  const leave = () => {
    setTimeout(() => process.exit(0), PATIENCE).unref();
    server.close(() => household.close().then(() => process.exit(0)));
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  if (process.env['npm_lifecycle_event'] !== undefined) whenLeftBehind(() => process.ppid, leave);
}

start().catch((error: unknown) =>
  fail(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)),
);
