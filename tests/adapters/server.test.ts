import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { type HttpServer, startServer } from '../../adapters/server.ts';
import type { Route } from '../../src/surface.ts';

const start = (routes: readonly Route[] = []): Promise<HttpServer> =>
  startServer({ host: '127.0.0.1', port: 0, routes, check: () => Promise.resolve(), logger: pino({ level: 'silent' }) });

/** A connection that has sent this, with what came back so far. */
async function send(server: HttpServer, text: string): Promise<{ readonly socket: Socket; readonly closed: Promise<unknown>; got(): string }> {
  const socket = connect(server.port, '127.0.0.1');
  let got = '';
  socket.on('data', chunk => void (got += String(chunk))).on('error', () => {});
  const closed = new Promise(resolve => socket.once('close', resolve));
  await once(socket, 'connect');
  socket.write(text);
  return { socket, closed, got: () => got };
}

async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise(resolve => setTimeout(resolve, 10));
}

async function timeOf(work: Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work;
  return performance.now() - begun;
}

/** Reads the whole body, and answers. */
const reader: Route = {
  method: 'POST', path: '/read', handle: async (request, response) => {
    for await (const _ of request);
    response.end('read');
  },
};

describe('closing the server', () => {
  it.each([
    ['half a header', 'GET /healthz HTTP/1.1\r\nHost: x\r\n'],
    ['a header without its body', 'POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n'],
    ['a body that nobody asked for, half sent', 'POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf'],
  ])('does not wait for who sent %s', async (_, text) => {
    const server = await start([reader]);
    const { closed } = await send(server, text);
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(await timeOf(server.close())).toBeLessThan(3_000);
    await closed;
  });

  it('takes no time where the last request was answered, though its connection is kept', async () => {
    const server = await start();
    const { closed, got } = await send(server, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    await until(() => got().includes('ok'));
    expect(await timeOf(server.close())).toBeLessThan(500);
    await closed;
  });

  it('lets an answer that is on its way arrive', async () => {
    const server = await start([{ method: 'GET', path: '/slow', handle: async (_, response) => {
      await new Promise(resolve => setTimeout(resolve, 300));
      response.end('arrived');
    } }]);
    const { closed, got } = await send(server, 'GET /slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    await new Promise(resolve => setTimeout(resolve, 100));
    await server.close();
    await closed;
    expect(got()).toContain('arrived');
  });
});
