import { ANSWER_WIDTH, CLAUSE_WIDTH, type DenseName, HIDDEN } from '../../lambda/evidence/network/network.ts';
import { LearnedBank } from './learned-bank.ts';
import { type LearnedNetwork, WIDTH } from './learned-network.ts';

const mean = (tables: readonly Float32Array[]): Float32Array =>
  Float32Array.from(tables[0] ?? [], (_, at) =>
    tables.reduce((sum, table) => sum + (table[at] as number) / tables.length, 0),
  );

/** Rows of WIDTH cells of each member side by side. */
function beside(tables: readonly Float32Array[]): Float32Array {
  const rows = (tables[0]?.length ?? 0) / WIDTH;
  const whole = new Float32Array(rows * HIDDEN);
  tables.forEach((table, member) => {
    for (let row = 0; row < rows; row++)
      whole.set(table.subarray(row * WIDTH, (row + 1) * WIDTH), row * HIDDEN + member * WIDTH);
  });
  return whole;
}

/** Blocks of WIDTH rows of each member one below the other, each with its share of the vote. */
function below(tables: readonly Float32Array[], width: number): Float32Array {
  const block = WIDTH * width;
  const blocks = (tables[0]?.length ?? 0) / block;
  const whole = new Float32Array(blocks * HIDDEN * width);
  tables.forEach((table, member) => {
    for (let at = 0; at < blocks; at++) {
      const from = table.subarray(at * block, (at + 1) * block);
      whole.set(
        from.map((weight) => weight / tables.length),
        at * HIDDEN * width + member * block,
      );
    }
  });
  return whole;
}

const bank = (banks: readonly LearnedBank[]): LearnedBank =>
  new LearnedBank(
    (banks[0] as LearnedBank).rows,
    mean(banks.map(({ direct }) => direct)),
    beside(banks.map(({ hidden }) => hidden)),
  );

/** One network that judges as its members do on average. Their signs stand in the same rows, because they heard the same lessons. */
export function united(members: readonly LearnedNetwork[]): LearnedNetwork {
  const every = (name: DenseName) => members.map((member) => member[name]);
  return {
    clauses: bank(members.map(({ clauses }) => clauses)),
    numbers: bank(members.map(({ numbers }) => numbers)),
    clauseBias: mean(every('clauseBias')),
    clauseHiddenBias: beside(every('clauseHiddenBias')),
    numberHiddenBias: beside(every('numberHiddenBias')),
    clauseOut: below(every('clauseOut'), CLAUSE_WIDTH),
    numberBias: mean(every('numberBias')),
    numberOut: below(every('numberOut'), 1),
    answerOut: below(every('answerOut'), ANSWER_WIDTH),
    answerScale: mean(every('answerScale')),
    answerBias: mean(every('answerBias')),
  };
}
