import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Account, openAccount } from './account.ts';
import { type Answer, type Asked, json } from './answer.ts';
import { signIn } from './sign-in.ts';
import { simulations } from './simulations.ts';
import { type Skills, skills } from './skills.ts';
import { smapi } from './smapi.ts';

export interface StandInSettings {
  readonly accessToken: string;
  /** Null: the sign-in has expired for good. */
  readonly refreshToken: string | null;
  readonly vendorId: string;
  /** Requests whose connection breaks in the middle of their body. */
  readonly breaksOff?: (method: string, path: string) => boolean;
}

/** One call that came in, as the log of calls has it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** Amazon on loopback: SMAPI, sign-in, S3, CloudFormation and DynamoDB on one address. */
export interface StandIn {
  readonly address: string;
  readonly account: Account;
  readonly skills: Skills;
  readonly calls: readonly Call[];
  /** Cuts every open connection, as a long sleep does. */
  dropConnections(): void;
  close(): Promise<void>;
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://stand-in');
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    header: (name) => String(request.headers[name] ?? ''),
    body: Buffer.concat(chunks),
  };
}

function reply(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

export async function startStandIn(settings: StandInSettings): Promise<StandIn> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const account = await openAccount(() => address);
  const known = skills(account);
  const world = {
    skills: known,
    simulations: simulations(account),
    vendorId: settings.vendorId,
    address: () => address,
  };
  const signing = signIn(settings.accessToken, settings.refreshToken);
  const calls: Call[] = [];

  /** Which of Amazon's services a request is for: by its path, its target header, or its form. */
  async function answer(asked: Asked): Promise<Answer> {
    if (asked.path === '/auth/o2/token') return signing.answer(asked);
    if (asked.path.startsWith('/uploads/'))
      return known.receive(asked.path.slice('/uploads/'.length), asked.body)
        ? { status: 200 }
        : json(403, { message: 'Request has expired' });
    if (/^\/v\d\//.test(asked.path))
      return signing.knows(asked) ? smapi(asked, world) : json(401, { message: 'Token is invalid/expired' });
    if (asked.header('x-amz-target').startsWith('DynamoDB_'))
      return account.database.answer(asked, account.mayDo);
    if (asked.header('authorization') === '') return json(403, { message: 'Missing Authentication Token' });
    return asked.path === '/' ? account.cloudFormation.answer(asked) : account.s3.answer(asked);
  }

  server.on('request', (request, response) => {
    const path = new URL(request.url ?? '/', 'http://stand-in').pathname;
    if (settings.breaksOff?.(request.method ?? '', path)) {
      request.once('data', () => request.socket.destroy());
      calls.push({ method: request.method ?? '', path, status: 0 });
      return;
    }
    readAsked(request)
      .then(async (asked) => {
        const answered = await answer(asked);
        calls.push({ method: asked.method, path: asked.path, status: answered.status });
        reply(response, answered);
      })
      .catch((error: unknown) =>
        reply(response, json(500, { message: error instanceof Error ? error.message : String(error) })),
      );
  });

  return {
    address,
    account,
    skills: known,
    calls,
    dropConnections: () => server.closeAllConnections(),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await account.close();
    },
  };
}
