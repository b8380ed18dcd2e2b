import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Assistant } from '../../src/assistant.ts';
import type { Origin } from '../../src/message.ts';
import { limits } from './limits.ts';
import { causeOf, slackError } from './log.ts';
import { within } from './patience.ts';
import { retryAfter } from './refusals.ts';

/** The locale that a person chose in Slack ("pt-BR"), and the time zone of their profile. */
export type Told = Required<Pick<Origin, 'locale' | 'zone'>>;

/** What Slack tells of a person; nulls when it does not, or not in time. Never rejects. */
export type LocaleOf = (person: string) => Promise<Told>;

const nothing: Told = { locale: null, zone: null };

/** What the look-up of locales works with. */
export interface LocaleParts {
  /** A client that tries once, and gives a call up by itself. */
  readonly client: App['client'];
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long an answer waits for it, in milliseconds. */
  readonly wait: number;
}

interface Known {
  readonly told: Promise<Told>;
  readonly until: number;
}

/** Faults that are about the person and not about asking: of those who belong to another organization Slack may tell nothing. */
const untold = new Set(['user_not_found', 'user_not_visible']);

/**
 * Asks Slack for people's locales and time zones, which no event tells, and remembers them for a day. What comes after `wait` is kept for the
 * next time. After a failure nobody is asked about for a while: what an answer can do without must not use up Slack's patience.
 */
export function createLocaleOf({ client, logger, now, wait }: LocaleParts): LocaleOf {
  const known = new Map<string, Known>();
  let pausedUntil = 0;

  function keep(person: string, told: Promise<Told>): Promise<Told> {
    known.delete(person);
    known.set(person, { told, until: now() + limits.localeKept });
    const [longestKept] = known.keys();
    if (known.size > limits.localesKept && longestKept !== undefined) known.delete(longestKept);
    return told;
  }
  async function ask(person: string): Promise<Told> {
    try {
      const told = await localeAt(client, person);
      void keep(person, Promise.resolve(told));
      return told;
    } catch (error) {
      known.delete(person);
      pausedUntil = now() + Math.max(limits.localePause, (retryAfter(error) ?? 0) * 1_000);
      logger.debug({ cause: causeOf(error) }, 'Slack did not tell the locale of a person');
      return nothing;
    }
  }
  return person => {
    const before = known.get(person);
    if (before !== undefined && before.until > now()) return before.told;
    if (pausedUntil > now()) return Promise.resolve(nothing);
    return keep(person, within(ask(person), wait).then(told => told ?? nothing));
  };
}

async function localeAt(client: App['client'], person: string): Promise<Told> {
  try {
    const { user } = await client.users.info({ user: person, include_locale: true });
    return { locale: user?.locale ?? null, zone: user?.tz ?? null };
  } catch (error) {
    if (untold.has(slackError(error) ?? '')) return nothing;
    throw error;
  }
}

/** An assistant that is told the locale and zone of whoever writes or presses. */
export function withLocales(assistant: Assistant, localeOf: LocaleOf): Assistant {
  return {
    ...assistant,
    respond: async message => assistant.respond({ ...message, ...await localeOf(message.person) }),
    act: async press => assistant.act({ ...press, ...await localeOf(press.person) }),
  };
}
