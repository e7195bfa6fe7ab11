import type { Value } from './template.ts';

interface Statement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
}

const all = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Whether a pattern with * at its end, or alone, takes a name. */
const matches = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

/** The statements of a role's inline policies, resolved. */
export function statementsOf(policies: Value): readonly Statement[] {
  return (policies as unknown as readonly { PolicyDocument: { Statement: Statement[] } }[]).flatMap(
    ({ PolicyDocument }) => PolicyDocument.Statement,
  );
}

/** Whether the statements allow an action on a resource: what is not allowed is denied. */
export const allows = (statements: readonly Statement[], action: string, resource: string): boolean =>
  statements.some(
    (statement) =>
      statement.Effect === 'Allow' &&
      all(statement.Action).some((pattern) => matches(pattern, action)) &&
      all(statement.Resource).some((pattern) => matches(pattern, resource)),
  );
