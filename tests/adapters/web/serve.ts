import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Surface } from '../../../src/surface.ts';

/** A running server of a surface's routes on a free loopback port, as `main` runs them. */
export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a surface's routes by exact path; `port` 0 takes a free one. */
export async function serve(surface: Surface, port = 0): Promise<Served> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const route = surface.routes.find(candidate => candidate.method === request.method && candidate.path === path);
    if (route === undefined) response.writeHead(404).end();
    else void route.handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () => new Promise(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
