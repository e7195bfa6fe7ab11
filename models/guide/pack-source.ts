import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PackProblem } from './pack-problem.ts';
import { lineOf, type Path, readYaml, type YamlFile } from './yaml-file.ts';

/** Where a value of the pack was written: its file, and the path inside that file. */
interface Origin {
  readonly file: YamlFile;
  readonly path: Path;
}

/** A pack as it was written: its files joined into one value, and the way back from each value to its line. */
export interface PackSource {
  readonly folder: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** What kept a file from being read or joined. */
  readonly problems: readonly PackProblem[];
  /** File and line of a value; of the nearest value that encloses it where it is missing. */
  at(path: Path): { file: string; line: number };
}

type Keys = Record<string, unknown>;

const isKeys = (value: unknown): value is Keys =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const key = (path: Path): string => path.join('/');

class Joining {
  readonly value: Keys = {};
  readonly origins = new Map<string, Origin>();
  readonly problems: PackProblem[] = [];

  /** Lists are joined, groups of keys are joined key by key, and anything else may be written once. */
  add(file: YamlFile, part: Keys, into: Keys = this.value, at: Path = []): void {
    for (const [name, own] of Object.entries(part)) {
      const known = into[name];
      const path = [...at, name];
      if (Array.isArray(own) && (known === undefined || Array.isArray(known))) {
        into[name] = this.joined(file, known ?? [], own, path);
      } else if (isKeys(own) && (known === undefined || isKeys(known))) {
        const inner = known ?? {};
        into[name] = inner;
        this.add(file, own, inner, path);
      } else if (known === undefined) {
        into[name] = own;
      } else {
        this.problems.push(this.twice(file, path));
      }
      if (!this.origins.has(key(path))) this.origins.set(key(path), { file, path });
    }
  }

  private joined(file: YamlFile, known: readonly unknown[], own: readonly unknown[], path: Path): unknown[] {
    own.forEach((_, index) => {
      this.origins.set(key([...path, known.length + index]), { file, path: [...path, index] });
    });
    return [...known, ...own];
  }

  private twice(file: YamlFile, path: Path): PackProblem {
    const other = this.origins.get(key(path))?.file.name ?? '';
    const what = `"${path.join('.')}" stands in ${basename(other)} already.`;
    return { file: file.name, line: lineOf(file, path), what, remedy: 'Keep one of the two.' };
  }
}

function locate(
  folder: string,
  origins: ReadonlyMap<string, Origin>,
  path: Path,
): { file: string; line: number } {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const origin = origins.get(key(path.slice(0, depth)));
    if (origin) {
      const inFile = [...origin.path, ...path.slice(depth)];
      return { file: origin.file.name, line: lineOf(origin.file, inFile) };
    }
  }
  return { file: join(folder, 'pack.yaml'), line: 1 };
}

/** The folder of a pack; any file in it stands for it. */
export function packFolder(fileOrFolder: string): string {
  return statSync(fileOrFolder).isDirectory() ? fileOrFolder : dirname(fileOrFolder);
}

/** Reads the YAML files of a pack's folder, in the order of their names, as one value. */
export function readPackSource(folder: string): PackSource {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const joining = new Joining();
  if (names.length === 0) {
    joining.problems.push({
      file: folder,
      line: 1,
      what: 'There is no YAML file here.',
      remedy: 'Name the folder of a pack, or make one with: npm run guide -- new NAME',
    });
  }
  for (const name of names) {
    const { file, content, problems } = readYaml(join(folder, name));
    joining.problems.push(...problems);
    if (isKeys(content)) joining.add(file, content);
    else if (problems.length === 0)
      joining.problems.push({
        file: file.name,
        line: 1,
        what: 'The file holds no keys of a pack.',
        remedy: 'Begin it with a key such as "questions:", or remove the file.',
      });
  }
  const { value, problems, origins } = joining;
  return { folder, value, problems, at: (path) => locate(folder, origins, path) };
}
