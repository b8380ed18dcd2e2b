import { wording } from '../../src/locales/index.ts';
import type { FieldOption, Reply } from '../../src/reply.ts';
import { withoutThread } from './activity.ts';
import { type Connector, path } from './connector.ts';
import { aroundMs, namesLookedUp, remembered } from './limits.ts';
import { isRecord } from './pressed.ts';

/** What a card shows that the core does not know: names of people, and the channels to choose from. */
export interface Surroundings {
  /** By the person's id; without those that could not be found. */
  readonly names?: ReadonlyMap<string, string>;
  readonly channels?: readonly FieldOption[];
}

/** Where a card is going to stand. */
export interface Place {
  readonly service: string;
  readonly conversation: string;
  /** The team of a channel, where Teams names it. */
  readonly team: string | null;
}

/** Asks for what a reply needs of its surroundings: nothing for most. Never rejects, as a card without is better than none. */
export type SurroundingsOf = (reply: Reply, place: Place) => Promise<Surroundings>;

/** Surroundings from the connector. Names are remembered, as the same people are named day after day. */
export function createSurroundings(connector: Connector): SurroundingsOf {
  const known = new Map<string, string>();
  return async (reply, place) => {
    if (reply.kind === 'report' && reply.people) {
      const people = reply.people.items.map(({ person }) => person).slice(0, namesLookedUp);
      return { names: new Map((await Promise.all(people.map(person => nameOf(connector, known, place, person)))).flat()) };
    }
    if (reply.kind === 'form' && reply.fields.some(({ type }) => type === 'channel')) {
      return { channels: await channelsOf(connector, place, wording(reply.language).cards) };
    }
    return {};
  };
}

type Named = readonly (readonly [person: string, name: string])[];

async function nameOf(connector: Connector, known: Map<string, string>, place: Place, person: string): Promise<Named> {
  const remembers = known.get(person);
  if (remembers !== undefined) return [[person, remembers]];
  const member = await ask(connector, place.service, path(withoutThread(place.conversation), 'members', person));
  const name = isRecord(member) ? member['name'] : undefined;
  if (typeof name !== 'string' || name === '') return [];
  if (known.size >= remembered) known.clear();
  known.set(person, name);
  return [[person, name]];
}

/** The team's channels, or the conversation itself where there is no team; none in a personal chat. */
async function channelsOf(
  connector: Connector, { service, conversation, team }: Place, words: { readonly here: string; readonly general: string },
): Promise<readonly FieldOption[]> {
  const here = withoutThread(conversation);
  const answer = team === null ? null : await ask(connector, service, `v3/teams/${encodeURIComponent(team)}/conversations`);
  const listed = isRecord(answer) && Array.isArray(answer['conversations']) ? answer['conversations'] : [];
  const channels = listed.flatMap((channel: unknown): readonly FieldOption[] => {
    if (!isRecord(channel) || typeof channel['id'] !== 'string') return [];
    return [{ value: channel['id'], label: typeof channel['name'] === 'string' ? channel['name'] : words.general }];
  });
  // The conversation at hand first: it is the likeliest.
  const own = channels.filter(({ value }) => value === here);
  if (own.length > 0) return [...own, ...channels.filter(({ value }) => value !== here)];
  return here.startsWith('19:') ? [{ value: here, label: words.here }, ...channels] : channels;
}

async function ask(connector: Connector, service: string, under: string): Promise<unknown> {
  const answer = await connector({ service, method: 'GET', path: under, within: aroundMs }).catch(() => null);
  return answer !== null && answer.status === 200 ? answer.json : null;
}
