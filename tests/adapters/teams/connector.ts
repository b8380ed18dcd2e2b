import type { Body } from './activities.ts';
import { type Listening, listen } from './listen.ts';

/** A call that the connector got. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: Body;
}

/** Stands in for smba.trafficmanager.net; answers with the statuses of `faults` first, then with an id. */
export interface Connector extends Listening {
  readonly calls: Call[];
  readonly faults: { status: number; retryAfter?: string }[];
}

/** Starts a stand-in connector. */
export async function startConnector(): Promise<Connector> {
  const calls: Call[] = [];
  const faults: Connector['faults'] = [];
  const server = await listen((request, response) => {
    void (async () => {
      const chunks = await request.toArray();
      const body: Body = JSON.parse(Buffer.concat(chunks).toString());
      const { method = '', url: path = '', headers: { authorization = '' } } = request;
      calls.push({ method, path, authorization, body });
      const fault = faults.shift();
      if (fault?.retryAfter !== undefined) response.setHeader('Retry-After', fault.retryAfter);
      response.writeHead(fault?.status ?? 201, { 'Content-Type': 'application/json' }).end('{"id":"1772452800099"}');
    })();
  });
  return { ...server, calls, faults };
}
