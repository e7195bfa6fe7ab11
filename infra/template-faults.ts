import { RegoEngine } from '@aws/cloudformation-validate';

/** What Amazon's own validator finds in a template, offline: errors and warnings, a line each. */
export function templateFaults(body: string): string[] {
  const engine = new RegoEngine();
  try {
    return engine
      .validateStandard({ path: 'skill-stack.yaml', readBytes: () => Buffer.from(body) })
      .diagnostics.filter(({ severity }) => severity !== 'INFO')
      .map(
        ({ severity, ruleId, message, startLine }) => `${severity} ${ruleId}, line ${startLine}: ${message}`,
      );
  } finally {
    engine.free();
  }
}
