import { type IncomingHttpHeaders, request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { freePort, newFolder, type Running, run, runScript } from './command.ts';

jest.setTimeout(30_000);

async function started(port: number, folder = newFolder()): Promise<Running> {
  const server = run('serve', ['--data', folder], { PORT: String(port) });
  await server.saw('http://localhost:');
  return server;
}

interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
  readonly body: string;
}

/** By node:http, because fetch forbids a Host of one's own. */
function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  body?: object,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        let text = '';
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    asked.once('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

describe('npm start', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'prints one address, and ends within two seconds of %s',
    async (signal) => {
      const port = await freePort();
      const server = await started(port);
      expect(server.output()).toBe(`Evidence Coach is listening at http://localhost:${port}\n`);
      expect((await ask(port, '/')).status).toBe(200);
      const began = Date.now();
      server.process.kill(signal);
      expect(await server.ended).toBe(0);
      expect(Date.now() - began).toBeLessThan(2_000);
    },
  );

  test('ends as well when only npm is told to', async () => {
    const port = await freePort();
    const server = runScript('start', ['--data', newFolder()], { PORT: String(port) });
    await server.saw(`http://localhost:${port}\n`);
    const began = Date.now();
    server.process.kill('SIGTERM');
    while (await ask(port, '/').then(Boolean, () => false))
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  test('nothing on the page may come from elsewhere or stand in line', async () => {
    const port = await freePort();
    const server = await started(port);
    const { headers, body } = await ask(port, '/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    expect(body).not.toMatch(/https?:|<style| style=| on[a-z]+=/);
    server.process.kill('SIGTERM');
    await server.ended;
  });

  test.each([
    ['no JSON', 'text'],
    ['no utterance', '{}'],
    ['a number', '{"utterance": 7}'],
    ['a long one', JSON.stringify({ utterance: 'a'.repeat(20_000) })],
  ])('a request to say %s is refused', async (_, body) => {
    const port = await freePort();
    const server = await started(port);
    const response = await fetch(`http://localhost:${port}/say`, { method: 'POST', body });
    expect(response.status).toBe(400);
    server.process.kill('SIGTERM');
    await server.ended;
  });

  test('an address of the log at which there is nothing is answered by the log', async () => {
    const port = await freePort();
    const server = await started(port);
    for (const path of ['/log/nowhere', '/log/sessions/none']) {
      const { status, body } = await ask(port, path);
      expect(status).toBe(404);
      expect(body).toContain('There is nothing at this address.');
      expect(body).toContain('href="/log/"');
    }
    server.process.kill('SIGTERM');
    await server.ended;
  });

  test('a taken port is told in one line', async () => {
    const port = await freePort();
    const first = await started(port);
    const second = run('serve', ['--data', newFolder()], { PORT: String(port) });
    expect(await second.ended).toBe(1);
    expect(second.complaints()).toMatch(new RegExp(`^Port ${port} is taken\\. .*\\n$`));
    first.process.kill('SIGTERM');
    await first.ended;
  });

  test('a folder in use is told in one line', async () => {
    const folder = newFolder();
    const first = await started(await freePort(), folder);
    const second = run('serve', ['--data', folder], { PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.complaints()).toMatch(/^The data folder .* is in use by process \d+\. .*\n$/);
    first.process.kill('SIGKILL');
    await first.ended;
    const third = await started(await freePort(), folder);
    third.process.kill('SIGTERM');
    expect(await third.ended).toBe(0);
  });

  test('a PORT that is none is told in one line', async () => {
    const server = run('serve', ['--data', newFolder()], { PORT: 'harbour' });
    expect(await server.ended).toBe(1);
    expect(server.complaints()).toBe('PORT is "harbour", which is no port: use 1 to 65535.\n');
  });

  test('it is there for this machine alone', async () => {
    const port = await freePort();
    const server = await started(port);
    const foreign = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of foreign)
      await expect(
        fetch(`http://${address}:${port}/`, { signal: AbortSignal.timeout(2_000) }),
      ).rejects.toThrow();
    expect((await ask(port, '/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask(port, '/', { host: `evil.example:${port}` })).status).toBe(403);
    const json = { 'content-type': 'application/json' };
    const said = { utterance: 'open evidence coach' };
    expect((await ask(port, '/say', { ...json, origin: 'http://evil.example' }, said)).status).toBe(403);
    expect((await ask(port, '/say', { ...json, origin: `http://localhost:${port}` }, said)).status).toBe(200);
    server.process.kill('SIGTERM');
    await server.ended;
  });
});
