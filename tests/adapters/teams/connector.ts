import type { Body } from './activities.ts';
import { type Listening, listen } from './listen.ts';

/** A call that the connector got. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: Body;
}

/** What the connector does to one call instead of taking it. */
export interface Fault {
  readonly status?: number;
  readonly retryAfter?: string;
  /** Ends the connection without an answer, in the middle of it, or never answers. */
  readonly cut?: 'before' | 'within' | 'never';
}

/** Stands in for smba.trafficmanager.net; treats calls by `faults` first, then answers with what it knows, or with an id. */
export interface Connector extends Listening {
  readonly calls: Call[];
  readonly faults: Fault[];
  /** Answers by the end of the path. */
  readonly known: Map<string, unknown>;
}

/** Starts a stand-in connector. */
export async function startConnector(): Promise<Connector> {
  const calls: Call[] = [];
  const faults: Fault[] = [];
  const known = new Map<string, unknown>();
  const server = await listen((request, response) => {
    void (async () => {
      const text = Buffer.concat(await request.toArray()).toString();
      const body: Body = text === '' ? {} : JSON.parse(text);
      const { method = '', url: path = '', headers: { authorization = '' } } = request;
      calls.push({ method, path, authorization, body });
      const fault = faults.shift();
      if (fault?.cut === 'never') return;
      if (fault?.cut === 'before') return void request.socket.destroy();
      if (fault?.retryAfter !== undefined) response.setHeader('Retry-After', fault.retryAfter);
      const answer = [...known].find(([end]) => path.endsWith(end))?.[1] ?? { id: '1772452800099' };
      response.writeHead(fault?.status ?? (method === 'GET' ? 200 : 201), { 'Content-Type': 'application/json' });
      if (fault?.cut !== 'within') return void response.end(JSON.stringify(answer));
      response.write('{"id":');
      setTimeout(() => request.socket.destroy(), 20);
    })();
  });
  return { ...server, calls, faults, known };
}
