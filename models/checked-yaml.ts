import { Ajv, type ErrorObject } from 'ajv';
import { lineOf, type Path, parseYaml, type YamlFile } from './guide/yaml-file.ts';
import { ContentRefused } from './refusal.ts';

const pathOf = ({ instancePath, params }: ErrorObject): Path => {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const extra: unknown = params['additionalProperty'];
  return typeof extra === 'string' ? [...path, extra] : path;
};

function fault(error: ErrorObject): string {
  const where = error.instancePath === '' ? 'the file' : `"${error.instancePath.slice(1)}"`;
  const extra: unknown = error.params['additionalProperty'];
  return `${where} ${error.message ?? 'is wrong'}${typeof extra === 'string' ? ` ("${extra}")` : ''}`;
}

/**
 * Reads a content file that is small enough to be refused at its first fault.
 * @throws ContentRefused naming file and line.
 */
export function checkedYaml<T>(
  name: string,
  text: string,
  schema: object,
): { content: T; placeOf: (path: Path) => string } {
  const { file, content, problems } = parseYaml(name, text);
  const [problem] = problems;
  if (problem !== undefined)
    throw new ContentRefused(
      `${name}:${problem.line}`,
      withoutStop(problem.what),
      withoutStop(problem.remedy),
    );
  const validate = new Ajv({ allErrors: true }).compile(schema);
  if (!validate(content)) refuse(file, validate.errors?.[0]);
  return { content: content as T, placeOf: (path) => `${name}:${lineOf(file, path)}` };
}

const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

function refuse(file: YamlFile, error: ErrorObject | undefined): never {
  const line = error === undefined ? 1 : lineOf(file, pathOf(error));
  throw new ContentRefused(
    `${file.name}:${line}`,
    error === undefined ? 'it is not as it should be' : fault(error),
    'give every key the kind of value that its file had before',
  );
}
