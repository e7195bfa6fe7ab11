import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { PackProblem } from './pack-problem.ts';

/** Where a value of the pack was written: its file, and the path inside that file's document. */
interface Origin {
  readonly file: PackFile;
  readonly path: readonly (string | number)[];
}

interface PackFile {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** A pack as it was written: its files joined into one value, and the way back from each value to its line. */
export interface PackSource {
  readonly folder: string;
  readonly value: Record<string, unknown>;
  /** What kept a file from being read or joined. */
  readonly problems: readonly PackProblem[];
  /** File and line of a value; of the nearest value that encloses it where it is missing. */
  at(path: readonly (string | number)[]): { file: string; line: number };
}

function lineOf(file: PackFile, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const parent: unknown =
      depth < 2 ? file.document.contents : file.document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const node: unknown =
      depth === 0 ? file.document.contents : (pair?.key ?? file.document.getIn(path.slice(0, depth), true));
    if (isNode(node) && node.range) return file.lines.linePos(node.range[0]).line;
  }
  return 1;
}

function readFile(name: string): { file: PackFile; problems: PackProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(name, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map((error) => ({
    file: name,
    line: lines.linePos(error.pos[0]).line,
    what: `This is not YAML: ${error.message.replaceAll('\n', ' ')}.`,
    remedy: 'Mend the line; put a text that holds a colon or a quote into quotation marks.',
  }));
  return { file: { name, document, lines }, problems };
}

/** The YAML files of a folder in the order of their names; a file given by itself stands for its folder. */
export function packFolder(fileOrFolder: string): string {
  return statSync(fileOrFolder).isDirectory() ? fileOrFolder : dirname(fileOrFolder);
}

/**
 * Reads a pack's folder. Lists of one name in several files are joined in the order of the files' names;
 * everything else may stand in one file only.
 */
export function readPackSource(folder: string): PackSource {
  const names = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  const problems: PackProblem[] = [];
  const value: Record<string, unknown> = {};
  const origins = new Map<string, Origin>();
  const first = new Map<string, PackFile>();
  if (names.length === 0) {
    problems.push({
      file: folder,
      line: 1,
      what: 'There is no YAML file here.',
      remedy: 'Name a pack folder, or make one with: npm run guide -- new NAME',
    });
  }
  for (const name of names) {
    const read = readFile(join(folder, name));
    problems.push(...read.problems);
    const content: unknown = read.problems.length > 0 ? {} : read.file.document.toJS();
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
      problems.push({
        file: read.file.name,
        line: 1,
        what: 'The file holds no keys of a pack.',
        remedy: 'Begin it with a key such as "questions:", or remove the file.',
      });
      continue;
    }
    for (const [key, part] of Object.entries(content)) {
      const known = value[key];
      if (Array.isArray(part) && (known === undefined || Array.isArray(known))) {
        const joined: unknown[] = known ?? [];
        part.forEach((_, index) => {
          origins.set(`${key}/${joined.length + index}`, { file: read.file, path: [key, index] });
        });
        value[key] = [...joined, ...part];
      } else if (known === undefined) {
        value[key] = part;
      } else {
        problems.push({
          file: read.file.name,
          line: lineOf(read.file, [key]),
          what: `"${key}" stands in ${basename(first.get(key)?.name ?? folder)} already.`,
          remedy: 'Keep one of the two.',
        });
        continue;
      }
      if (!first.has(key)) first.set(key, read.file);
    }
  }
  return { folder, value, problems, at: (path) => locate(folder, names, origins, first, path) };
}

function locate(
  folder: string,
  names: readonly string[],
  origins: ReadonlyMap<string, Origin>,
  first: ReadonlyMap<string, PackFile>,
  path: readonly (string | number)[],
): { file: string; line: number } {
  const [key, index, ...rest] = path;
  const element = typeof index === 'number' ? origins.get(`${key}/${index}`) : undefined;
  if (element) return { file: element.file.name, line: lineOf(element.file, [...element.path, ...rest]) };
  const file = key === undefined ? undefined : first.get(String(key));
  if (file) return { file: file.name, line: lineOf(file, path) };
  return { file: join(folder, names.includes('pack.yaml') ? 'pack.yaml' : (names[0] ?? '')), line: 1 };
}
