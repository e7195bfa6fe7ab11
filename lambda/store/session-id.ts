/** Session ids sort by time, so that the newest is found without an index: "20261123T222139123-4f1c…". */
export function sessionId(at: Date, suffix: string): string {
  return `${at.toISOString().replace(/[-:.Z]/g, '')}-${suffix}`;
}
