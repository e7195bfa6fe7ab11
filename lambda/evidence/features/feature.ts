const names: string[] = [];
const numbers = new Map<string, number>();

/**
 * The number of a feature of the whole answer, by which its weights are looked up. For names of the program's own, made as it
 * loads; never for what was said.
 */
export function feature(name: string): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = names.length;
    names.push(name);
    numbers.set(name, number);
  }
  return number;
}

export const nameOfFeature = (number: number): string => names[number] ?? '';

/** How many features there are. */
export const featureCount = (): number => names.length;
