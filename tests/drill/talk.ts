import type { ProbePoint } from '../../src/publisher/parts.ts';

/** What a bot of the drill is started with. */
export interface BotSettings {
  readonly environment: Readonly<Record<string, string>>;
  /** Simulated time less real time, in milliseconds. */
  readonly offset: number;
  readonly lease: number;
  /** The longest that a call to a platform may take, in milliseconds. */
  readonly callTime: number;
}

/** What the drill tells a bot. */
export type ToBot =
  | { readonly kind: 'clock'; readonly offset: number }
  /** To come to a halt at this point, the next time it gets there. */
  | { readonly kind: 'halt'; readonly point: ProbePoint };

/** What a bot tells the drill. */
export type FromBot =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'clock set' }
  | { readonly kind: 'halted'; readonly point: ProbePoint };

/** The points in the order of a post's way. */
export const points: readonly ProbePoint[] = ['before-claim', 'after-claim', 'during-call', 'before-result', 'before-close'];
