import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A server of the tests on a free port of loopback. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server on a free port of loopback. */
export async function listen(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Listening> {
  const server = createServer(handle);
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise(resolve => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}
