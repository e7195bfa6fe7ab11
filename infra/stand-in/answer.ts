/** A request as the stand-in's services see it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string;
  readonly body: Buffer;
}

/** What a service answers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export const xml = (
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'text/xml', ...headers },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
});

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** The body as JSON; null where it is none. */
export function bodyOf(asked: Asked): unknown {
  try {
    return JSON.parse(asked.body.toString('utf8'));
  } catch {
    return null;
  }
}

/** A service that cannot be asked so, as Amazon says it: a code and a sentence. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Refused';
    this.code = code;
  }
}

/** A resource that could not come to stand, in the words of the service that refused it. */
export class ResourceFailed extends Error {
  readonly logicalId: string;
  readonly type: string;

  constructor(logicalId: string, type: string, reason: string) {
    super(reason);
    this.name = 'ResourceFailed';
    this.logicalId = logicalId;
    this.type = type;
  }
}
