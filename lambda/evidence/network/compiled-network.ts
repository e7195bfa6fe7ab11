import { NETWORK_TABLE, type SignTable } from '../../../models/compiled/evidence-network.ts';
import type { Network, SignBank } from './network.ts';
import { RowTable } from './row-table.ts';

function weightsOf(text: string, scale: number): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  const whole = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const weights = new Float32Array(whole.length);
  for (let at = 0; at < whole.length; at++) weights[at] = (whole[at] as number) * scale;
  return weights;
}

function bankOf(table: SignTable): SignBank {
  const bytes = Buffer.from(table.keys, 'base64');
  const keys = Int32Array.from({ length: bytes.length / 4 }, (_, row) => bytes.readInt32LE(row * 4));
  return {
    rows: new RowTable(keys),
    direct: weightsOf(table.direct, table.scale.direct),
    hidden: weightsOf(table.hidden, table.scale.hidden),
  };
}

function dense(name: string): Float32Array {
  const weights = NETWORK_TABLE.dense[name];
  if (weights === undefined)
    throw new Error(`the network has no ${name}. Remedy: npm run train && npm run compile`);
  return Float32Array.from(weights);
}

/** The network that ships. */
export const NETWORK: Network = {
  clauses: bankOf(NETWORK_TABLE.clauses),
  numbers: bankOf(NETWORK_TABLE.numbers),
  clauseBias: dense('clauseBias'),
  clauseHiddenBias: dense('clauseHiddenBias'),
  numberHiddenBias: dense('numberHiddenBias'),
  clauseOut: dense('clauseOut'),
  numberBias: dense('numberBias'),
  numberOut: dense('numberOut'),
  answerOut: dense('answerOut'),
  answerScale: dense('answerScale'),
  answerBias: dense('answerBias'),
};
