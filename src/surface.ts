import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Platform } from './platform.ts';

/** One HTTP address that a surface answers on. `path` is compared whole, without the query. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  handle(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
}

/** A place where people talk to Farol, as `main` runs it. */
export interface Surface {
  readonly name: 'web' | 'slack' | 'teams';
  readonly routes: readonly Route[];
  /** What it can do on our own account; null where nothing can be posted (the web page). */
  readonly platform: Platform | null;
  /** Opens connections of its own (Socket Mode); rejects when the platform refuses. */
  start(): Promise<void>;
  /** Takes nothing new, and resolves when what is being answered has been answered. */
  stop(): Promise<void>;
}
