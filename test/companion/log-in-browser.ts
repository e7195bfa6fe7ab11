import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { openPage, type Watched } from '../echo/browser.ts';
import { codeFor, type OpenedLog, openLog } from './opened-log.ts';

export interface Served extends OpenedLog {
  readonly address: string;
}

/** The log behind a real server on loopback, where a browser takes Secure cookies as over TLS. */
export async function serveLog(...how: Parameters<typeof openLog>): Promise<Served> {
  const log = await openLog(...how);
  const server = serve({ fetch: log.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...log,
    address: `http://localhost:${port}`,
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await log.close();
    },
  };
}

/** A page on which the candidate has paired by the code that was spoken. */
export async function paired(
  browser: Browser,
  log: Served,
  candidate: string,
  options: Parameters<typeof openPage>[2] = {},
): Promise<Watched> {
  const code = await codeFor(log, candidate);
  const watched = await openPage(browser, `${log.address}/sign-in`, options);
  await watched.page.fill('#code', code.toUpperCase());
  await watched.page.click('main button');
  await watched.page.waitForURL(`${log.address}/`);
  // The address that openPage watches for foreign requests is the sign-in page's.
  const complaints = watched.complaints.filter((complaint) => !complaint.includes(log.address));
  watched.complaints.splice(0, watched.complaints.length, ...complaints);
  return watched;
}

/** Complaints but those about our own addresses. */
export const foreign = (log: Served, complaints: readonly string[]): string[] =>
  complaints.filter((complaint) => !complaint.startsWith(`a foreign request: ${log.address}`));
