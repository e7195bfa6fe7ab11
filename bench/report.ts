/** What a part of the bench prints as the last line of its output: run.ts gathers these. */
export interface Report {
  /** One line: what was measured. */
  readonly what: string;
  readonly goals?: readonly Goal[];
  readonly tables?: readonly Table[];
  /** What a reader must know to read the figures rightly. */
  readonly notes?: readonly string[];
  /** Everything that was measured, for results.json. */
  readonly figures: unknown;
}

export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly holds: boolean;
}

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export const print = (report: Report): void => console.log(JSON.stringify(report));
