import type { IncomingMessage } from 'node:http';

/** Everything that a request or a response carries; rejects where its connection breaks before the end. */
export async function wholeBody(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
