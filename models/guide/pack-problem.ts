/** One thing wrong with a pack, told so that its author can mend it without reading code. */
export interface PackProblem {
  /** As given on the command line or relative to the repository. */
  readonly file: string;
  /** Counted from one. */
  readonly line: number;
  readonly what: string;
  readonly remedy: string;
}

/** The problem as one line, in the form editors can jump to. */
export function problemLine(problem: PackProblem): string {
  return `${problem.file}:${problem.line}: ${problem.what} Remedy: ${problem.remedy}`;
}

/** Thrown instead of writing a pack that is not whole; the message lists every problem, one a line. */
export class PackRefused extends Error {
  readonly problems: readonly PackProblem[];

  constructor(problems: readonly PackProblem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'PackRefused';
    this.problems = problems;
  }
}
