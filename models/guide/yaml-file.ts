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

/** Reads one file; `content` is undefined where the file is not YAML, and the problems say where. */
export function readYaml(name: string): { file: YamlFile; content: unknown; problems: PackProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(name, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map((error) => ({
    file: name,
    line: lines.linePos(error.pos[0]).line,
    what: `This is not YAML: ${error.message.replaceAll('\n', ' ')}.`,
    remedy: 'Mend the line; put a text that holds a colon or a quote into quotation marks.',
  }));
  return {
    file: { name, document, lines },
    content: problems.length > 0 ? undefined : document.toJS(),
    problems,
  };
}

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
