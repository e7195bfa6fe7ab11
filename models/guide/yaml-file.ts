import { readFileSync } from 'node:fs';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { PackProblem } from './pack-problem.ts';

/** Keys and list places from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** A parsed file that still knows its lines. */
export interface YamlFile {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

interface ReadYaml {
  readonly file: YamlFile;
  readonly content: unknown;
  readonly problems: readonly PackProblem[];
}

/** Reads one text; `content` is undefined where it is not YAML, and the problems say where. */
export function parseYaml(name: string, text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const file = { name, document, lines };
  const problems = document.errors.map((error) => ({
    file: name,
    line: lines.linePos(error.pos[0]).line,
    what: `This is not YAML: ${error.message.replaceAll('\n', ' ')}.`,
    remedy: 'Mend the line; put a text that holds a colon or a quote into quotation marks.',
  }));
  if (problems.length > 0) return { file, content: undefined, problems };
  try {
    return { file, content: document.toJS(), problems };
  } catch (error) {
    // An alias without its anchor, or one that grows beyond all measure.
    const what = `This cannot be read: ${error instanceof Error ? error.message : 'its aliases lead nowhere'}.`;
    return { file, content: undefined, problems: [{ file: name, line: 1, what, remedy: 'Write it out.' }] };
  }
}

export const readYaml = (name: string): ReadYaml => parseYaml(name, readFileSync(name, 'utf8'));

/** The node that shows a value best: its key where it has one, else itself; undefined where there is none. */
function nodeAt(file: YamlFile, path: Path): unknown {
  if (path.length === 0) return file.document.contents;
  const parent = path.length === 1 ? file.document.contents : file.document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))
    : undefined;
  return pair?.key ?? file.document.getIn(path, true);
}

/** The line, from one, on which a value is written; the line of what encloses it where it is missing. */
export function lineOf(file: YamlFile, path: Path): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = nodeAt(file, path.slice(0, depth));
    if (isNode(node) && node.range) return file.lines.linePos(node.range[0]).line;
  }
  return 1;
}
