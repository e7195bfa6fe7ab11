import type { Server } from 'node:http';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { type DispatchFunc, type InjectOptions, inject } from 'light-my-request';

/** What the SDK hands to whatever carries a request for it. */
interface Carried {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** The database asks that a request is signed, and never looks by whom. */
const SIGNED = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20000101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
  'x-amz-date': '20000101T000000Z',
};

/**
 * The way from the SDK's client to a server in the same process, without a socket and a signature: half of what a turn
 * costs at home was the machine talking to itself. The client and the server's own request listener are the real ones.
 */
export function inProcess(server: Server): DynamoDBClientConfig {
  const dispatch: DispatchFunc = (request, response) => server.emit('request', request, response);
  return {
    requestHandler: {
      async handle({ method, path, headers, body }: Carried) {
        // Closed, it would throw where nobody could catch it.
        if (!server.listening) throw new Error('the embedded database is closed');
        const payload =
          body instanceof Uint8Array ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : body;
        const carried = { method, url: path, headers, payload } as InjectOptions;
        const { statusCode, headers: told, rawPayload } = await inject(dispatch, carried);
        return { response: { statusCode, headers: told, body: rawPayload } };
      },
    },
    signer: {
      sign: async (request) => ({ ...request, headers: { ...request.headers, ...SIGNED } }),
    },
  };
}
