import { NETWORK_TABLE, type SignTable } from '../../../models/compiled/evidence-network.ts';
import { type DenseName, eachDense, type Network } from './network.ts';
import { PackedBank } from './packed-bank.ts';
import { RowTable } from './row-table.ts';

function wholeOf(text: string): Int8Array {
  const bytes = Buffer.from(text, 'base64');
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

function bankOf(table: SignTable): PackedBank {
  const bytes = wholeOf(table.keys);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const keys = new Int32Array(bytes.length / 4);
  for (let row = 0; row < keys.length; row++) keys[row] = view.getInt32(row * 4, true);
  return new PackedBank(new RowTable(keys), keys.length, {
    direct: wholeOf(table.direct),
    hidden: wholeOf(table.hidden),
    scale: table.scale,
  });
}

function dense(name: DenseName): Float32Array {
  const weights = NETWORK_TABLE.dense[name];
  if (weights === undefined)
    throw new Error(`the network has no ${name}. Remedy: npm run train && npm run compile`);
  return Float32Array.from(weights);
}

/** The network that ships. */
export const NETWORK: Network = {
  clauses: bankOf(NETWORK_TABLE.clauses),
  numbers: bankOf(NETWORK_TABLE.numbers),
  ...eachDense(dense),
};
