import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { wholeBody } from './whole-body.ts';

const CONNECTIONS = new Agent({ keepAlive: true });

/** A copy of the skill; null while it is not up. */
interface Copy {
  child: ChildProcess;
  address: string | null;
}

/** The process was killed while it was answering. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** The skill did not answer as a skill does: told apart from a killed one, for nothing excuses it. */
export class SkillFailed extends Error {
  override readonly name = 'SkillFailed';
}

/**
 * By node's own client, not by fetch: once in some thousands of requests that one never told that the process at the
 * other end was gone.
 */
function post(
  address: string,
  headers: OutgoingHttpHeaders,
  body: string,
): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const call = request(address, { method: 'POST', headers, agent: CONNECTIONS }, (response) => {
      wholeBody(response).then(
        (bytes) => resolve({ status: response.statusCode, text: bytes.toString() }),
        reject,
      );
    });
    call.once('error', reject);
    call.end(body);
  });
}

/** Copies of the skill as Lambda runs them: any of them takes any request, and one that dies is started anew. */
export class SkillCopies {
  private readonly copies: Copy[] = [];
  private turn = 0;
  private closing = false;
  kills = 0;
  /** What the copies told of on stderr: faults of the skill. */
  readonly faults: string[] = [];

  constructor(
    private readonly entry: string,
    private readonly endpoint: string,
    private readonly hashKey: string,
  ) {}

  async start(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, (_, n) => this.begin(n)));
  }

  private begin(at: number): Promise<void> {
    const child = spawn(process.execPath, [this.entry, this.endpoint, this.hashKey], {
      env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    });
    const copy: Copy = { child, address: null };
    this.copies[at] = copy;
    child.stderr.on('data', (chunk: Buffer) => this.faults.push(chunk.toString()));
    child.once('exit', () => {
      copy.address = null;
      if (!this.closing) void this.begin(at);
    });
    return new Promise((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => {
        copy.address = `http://127.0.0.1:${chunk.toString().trim()}`;
        resolve();
      });
    });
  }

  /** kill -9, unless it is the only one that is up: Alexa would wait for a fresh copy, which takes long here. */
  kill(): boolean {
    const up = this.copies.filter(({ address }) => address !== null);
    const [victim] = up;
    if (victim === undefined || up.length < 2) return false;
    victim.address = null;
    this.kills += 1;
    return victim.child.kill('SIGKILL');
  }

  private async oneThatIsUp(): Promise<string> {
    for (;;) {
      const up = this.copies.flatMap(({ address }) => (address === null ? [] : [address]));
      this.turn += 1;
      const address = up[this.turn % up.length];
      if (address !== undefined) return address;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async send(envelope: RequestEnvelope, ahead: number | null): Promise<ResponseEnvelope> {
    const address = await this.oneThatIsUp();
    const headers = ahead === null ? {} : { 'x-clock-ahead': String(ahead) };
    const { status, text } = await post(address, headers, JSON.stringify(envelope)).catch(() => {
      throw new Killed();
    });
    if (status !== 200) throw new SkillFailed(text);
    return JSON.parse(text) as ResponseEnvelope;
  }

  close(): void {
    this.closing = true;
    for (const { child } of this.copies) child.kill('SIGKILL');
  }
}
