import { createHash, randomUUID } from 'node:crypto';
import { type Answer, type Asked, escapeXml, xml } from './answer.ts';

interface Bucket {
  versioned: boolean;
  readonly objects: Map<string, { readonly version: string; readonly bytes: Buffer }[]>;
}

/** S3 as far as ask-cli goes: buckets, their versioning, and objects that are put in. */
export interface S3 {
  answer(asked: Asked): Answer;
  /** A version of an object; null where there is none. */
  read(bucket: string, key: string, version: string): Buffer | null;
  buckets(): readonly string[];
}

const NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const fault = (status: number, code: string, message: string) =>
  xml(status, `<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`);

/** A body that was sent in signed chunks (aws-chunked), without the chunks' heads. */
function unchunked(asked: Asked): Buffer {
  if (!asked.header('content-encoding').includes('aws-chunked')) return asked.body;
  const parts: Buffer[] = [];
  let from = 0;
  for (;;) {
    const end = asked.body.indexOf('\r\n', from);
    const size = Number.parseInt(asked.body.subarray(from, end).toString('latin1'), 16);
    if (end < 0 || !(size > 0)) return Buffer.concat(parts);
    parts.push(asked.body.subarray(end + 2, end + 2 + size));
    from = end + 2 + size + 2;
  }
}

export function s3(): S3 {
  const buckets = new Map<string, Bucket>();

  function ofBucket(asked: Asked, name: string): Answer {
    const bucket = buckets.get(name);
    if (asked.method === 'PUT' && asked.query.has('versioning') && bucket !== undefined) {
      bucket.versioned = asked.body.toString('utf8').includes('<Status>Enabled</Status>');
      return { status: 200 };
    }
    if (asked.method === 'PUT') {
      if (!NAME.test(name)) return fault(400, 'InvalidBucketName', 'The specified bucket is not valid.');
      buckets.set(name, { versioned: false, objects: new Map() });
      return { status: 200, headers: { location: `/${name}` } };
    }
    if (bucket === undefined) return fault(404, 'NoSuchBucket', 'The specified bucket does not exist');
    if (asked.query.has('versioning')) {
      const status = bucket.versioned ? '<Status>Enabled</Status>' : '';
      return xml(200, `<VersioningConfiguration>${status}</VersioningConfiguration>`);
    }
    return { status: 200 };
  }

  function put(asked: Asked, bucket: Bucket, key: string): Answer {
    const bytes = unchunked(asked);
    const wanted = Number(asked.header('x-amz-decoded-content-length') || asked.header('content-length'));
    if (bytes.length !== wanted)
      return fault(400, 'IncompleteBody', 'The request body terminated unexpectedly');
    const version = bucket.versioned ? randomUUID().replaceAll('-', '') : 'null';
    bucket.objects.set(key, [...(bucket.objects.get(key) ?? []), { version, bytes }]);
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
    return { status: 200, headers: { etag, 'x-amz-version-id': version } };
  }

  return {
    answer(asked) {
      const [, name = '', ...rest] = asked.path.split('/').map(decodeURIComponent);
      const key = rest.join('/');
      if (key === '') return ofBucket(asked, name);
      const bucket = buckets.get(name);
      if (bucket === undefined) return fault(404, 'NoSuchBucket', 'The specified bucket does not exist');
      if (asked.method !== 'PUT')
        return fault(405, 'MethodNotAllowed', 'The stand-in only takes objects in.');
      return put(asked, bucket, key);
    },
    read: (bucket, key, version) =>
      buckets
        .get(bucket)
        ?.objects.get(key)
        ?.find((object) => object.version === version)?.bytes ?? null,
    buckets: () => [...buckets.keys()],
  };
}
