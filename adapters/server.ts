import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Route } from '../src/surface.ts';

// An import would also load the parts that Node makes ready on demand, an HTTP client and WebSockets among them.
const { createServer } = process.getBuiltinModule('node:http');

/** How long a connection may go on that has sent half a request, or does not take its answer, milliseconds: whoever asks was answered before. */
const grace = 1_000;

/** The one HTTP server that all surfaces share. */
export interface HttpServer {
  /** The port it listens on; another than asked for when 0 was asked. */
  readonly port: number;
  /** From now on `/readyz` answers 200. */
  ready(): void;
  /** From now on `/readyz` answers 503, so that no new work is sent here. */
  draining(): void;
  /** Takes no new connections and resolves when those in work are done, or cut off after `grace`. For when the surfaces have stopped. */
  close(): Promise<void>;
}

/**
 * Listens on one address for all routes, besides `/healthz` (the process is alive) and `/readyz` (it can answer: `check` resolves).
 *
 * @throws when the port is taken
 */
export async function startServer(options: {
  readonly host: string; readonly port: number; readonly routes: readonly Route[];
  readonly check: () => Promise<void>; readonly logger: Logger;
}): Promise<HttpServer> {
  const state = { ready: false };
  const routes = new Map(options.routes.map(route => [`${route.method} ${route.path}`, route]));
  const paths = new Set(options.routes.map(({ path }) => path));
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      options.logger.error({ err: error, path: pathOf(request) }, 'request failed');
      if (!response.headersSent) send(response, 500, 'internal error');
      else response.destroy();
    });
  });
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    if (path === '/healthz') return send(response, 200, 'ok');
    if (path === '/readyz') return answerReady(response, state.ready, options);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const route = routes.get(`${method} ${path}`);
    if (route) return route.handle(request, response);
    return paths.has(path) ? send(response, 405, 'method not allowed') : send(response, 404, 'not found');
  }
  await listen(server, options.host, options.port);
  return {
    port: (server.address() as AddressInfo).port,
    ready: () => void (state.ready = true),
    draining: () => void (state.ready = false),
    close: () => close(server),
  };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => void server.close(() => resolve()));
  server.closeIdleConnections();
  // Node.js does not count a half-sent request as idle, and stops timing it out once the server closes.
  const late = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(late);
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }).end(`${text}\n`);
}

async function answerReady(
  response: ServerResponse, ready: boolean, { check, logger }: { readonly check: () => Promise<void>; readonly logger: Logger },
): Promise<void> {
  if (!ready) return send(response, 503, 'starting or stopping');
  try {
    await check();
    send(response, 200, 'ready');
  } catch (error) {
    logger.warn({ err: error }, 'the store does not answer');
    send(response, 503, 'the store does not answer');
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
