import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { DatabaseFault } from './faults.ts';
import type { Random } from './random.ts';
import { wholeBody } from './whole-body.ts';

/** Between the skill and its database: lets a call through, or does to it what networks and databases do. */
export interface Proxy {
  readonly endpoint: string;
  close(): Promise<void>;
}

interface ProxySettings {
  readonly target: string;
  readonly random: Random;
  /** The fate of a call, which is told whose it is (null where that cannot be seen); null lets it through. */
  readonly fate: (candidate: string | null) => DatabaseFault | null;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const CANDIDATE = /"C#([^"]+)"/;

function forward(target: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(`${target}${url}`, { method, headers }, (response) => {
      wholeBody(response).then(
        (bytes) => resolve({ status: response.statusCode ?? 500, headers: response.headers, body: bytes }),
        reject,
      );
    });
    call.once('error', reject);
    call.end(body);
  });
}

const refuse = (response: ServerResponse, status: number, type: string) => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'chaos' }));
};

/** Announces the whole answer and breaks off in the middle of it. */
function tearWithin(socket: Socket, response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': body.length + 1,
  });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => socket.destroy());
}

/** Milliseconds; the client waits 1,500 for an answer. */
const DELAY = { from: 50, to: 2_500 };

export async function startProxy({ target, random, fate }: ProxySettings): Promise<Proxy> {
  async function meet(call: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await wholeBody(call);
    const fault = fate(CANDIDATE.exec(body.toString('latin1'))?.[1] ?? null);
    switch (fault) {
      case 'dropped':
        return;
      case 'torn-before':
        call.socket.destroy();
        return;
      case 'throttled':
        refuse(response, 400, 'ProvisionedThroughputExceededException');
        return;
      case 'answered-500':
        refuse(response, 500, 'InternalServerError');
        return;
      case 'delayed':
        await new Promise((resolve) => setTimeout(resolve, random.between(DELAY.from, DELAY.to)));
    }
    const answer = await forward(target, call, body);
    if (fault === 'done-unanswered') return;
    if (fault === 'torn-within') tearWithin(call.socket, response, answer);
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  const server = createServer((call, response) => {
    // The client may be gone, by its own timeout or by kill -9: that is what is being tried.
    meet(call, response).catch(() => call.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
