import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { DataFolderTaken } from './data-folder.ts';
import { homeServer } from './home-server.ts';
import { openHousehold } from './household.ts';

const { values: options } = parseArgs({ options: { data: { type: 'string', default: '.data' } } });
const port = Number(process.env['PORT'] ?? 3000);
/** After a signal everything must be closed within this time (milliseconds). */
const PATIENCE = 1_500;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

async function start(): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`PORT is ${process.env['PORT']}, which is no port: use 1 to 65535.`);
  const household = await openHousehold({ folder: options.data, clock: () => new Date() });
  const server = serve({ fetch: homeServer(household, port).fetch, port, hostname: '127.0.0.1' }, () => {
    console.log(`Evidence Coach is listening at http://localhost:${port}`);
  });
  server.once('error', async (error: NodeJS.ErrnoException) => {
    await household.close();
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another: PORT=3001 npm start`
        : error.message,
    );
  });
  const leave = () => {
    setTimeout(() => process.exit(0), PATIENCE).unref();
    server.close(() => household.close().then(() => process.exit(0)));
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
}

start().catch((error: unknown) =>
  fail(error instanceof DataFolderTaken || error instanceof Error ? error.message : String(error)),
);
