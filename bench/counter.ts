import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What went to the table and what it is billed as, since the last look. */
export interface Counted {
  readonly calls: number;
  /** Of all items written, as they went over the wire. */
  readonly written: number;
  readonly writeUnits: number;
  readonly readUnits: number;
}

interface Call {
  readonly Item?: unknown;
}
interface Answer {
  readonly ConsumedCapacity?: { readonly CapacityUnits?: number } | undefined;
}
const NONE: Counted = { calls: 0, written: 0, writeUnits: 0, readUnits: 0 };
const READS = /\.(?:GetItem|Query|Scan)$/;
const COUNTED = /\.(?:GetItem|Query|Scan|PutItem|UpdateItem|DeleteItem)$/;

/** A database that passes everything on to another, asks it what each call consumed, and adds that up. */
export async function startCounter(to: string) {
  let counted = NONE;

  function count(target: string, { Item }: Call, { ConsumedCapacity }: Answer): void {
    const units = ConsumedCapacity?.CapacityUnits ?? 0;
    const read = READS.test(target);
    counted = {
      calls: counted.calls + 1,
      written: counted.written + (Item === undefined ? 0 : Buffer.byteLength(JSON.stringify(Item))),
      writeUnits: counted.writeUnits + (read ? 0 : units),
      readUnits: counted.readUnits + (read ? units : 0),
    };
  }

  const server = createServer(async (incoming, outgoing) => {
    const target = String(incoming.headers['x-amz-target']);
    const asked = JSON.parse((await text(incoming)) || '{}') as Call;
    const body = JSON.stringify(COUNTED.test(target) ? { ...asked, ReturnConsumedCapacity: 'TOTAL' } : asked);
    const headers = { ...incoming.headers, 'content-length': String(Buffer.byteLength(body)) };
    const passed = request(to, { method: 'POST', headers }, async (response) => {
      const { ConsumedCapacity, ...answer } = JSON.parse((await text(response)) || '{}') as Answer;
      if (COUNTED.test(target)) count(target, asked, { ConsumedCapacity });
      // Nobody asked for what was consumed: one peer takes any answer that holds something for an item.
      outgoing
        .writeHead(response.statusCode ?? 500, { 'content-type': 'application/x-amz-json-1.0' })
        .end(JSON.stringify(answer));
    });
    passed.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take(): Counted {
      const taken = counted;
      counted = NONE;
      return taken;
    },
  };
}
