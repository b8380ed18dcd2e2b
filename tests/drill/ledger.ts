import { Client } from 'pg';
import { keyOf } from './channels.ts';

/** The drill's own look into the bots' database. */
export interface Ledger {
  /** When something is to be done next, as simulated Unix time in milliseconds; null when nothing is planned. */
  nextMoment(): Promise<number | null>;
  /** How many quizzes ask at a moment. */
  askingAt(moment: number): Promise<number>;
  /** Whether all that was due at `now` is done. */
  settled(now: number): Promise<boolean>;
  /** How many messages of questions are still to be closed. */
  unclosed(): Promise<number>;
  /** Posts that are being sent, or of a state, by their keys. */
  postsIn(state: 'sending' | 'doubt'): Promise<string[]>;
  /** Some of the posts that are not done, to say why a drill is stuck. */
  open(): Promise<string[]>;
  /** Answers in channels: who answered which occurrence, as `quiz/day person`. */
  answers(): Promise<string[]>;
  /** How many answers the reveal of each occurrence counted. */
  revealed(): Promise<ReadonlyMap<string, number>>;
  /** How many rows of all tables hold a text. */
  rowsWith(text: string): Promise<number>;
  close(): Promise<void>;
}

interface PostRow {
  readonly subject: string;
  readonly day: string;
  readonly kind: 'question';
}

/** Opens it. */
export async function openLedger(url: string): Promise<Ledger> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const rows = async <T extends object>(text: string, values: readonly unknown[] = []) => (await client.query<T>(text, [...values])).rows;
  return {
    async nextMoment() {
      const [found] = await rows<{ at: string | null }>(`select min(at) as at from (
        select next_at as at from channel_quiz where state = 'running' union all select not_before from post where state = 'due') as planned`);
      return found?.at ? Number(found.at) : null;
    },
    async askingAt(moment) {
      const [found] = await rows<{ count: string }>(`select count(*) from channel_quiz where state = 'running' and next_at = $1`, [moment]);
      return Number(found?.count ?? 0);
    },
    async settled(now) {
      const [found] = await rows<{ open: string }>(`select (select count(*) from channel_quiz where state = 'running' and next_at <= $1)
        + (select count(*) from post where state in ('claimed', 'sending') or (state = 'due' and not_before <= $1)) as open`, [now]);
      return found?.open === '0';
    },
    async unclosed() {
      const [found] = await rows<{ count: string }>('select count(*) from post where close_from is not null and message is not null');
      return Number(found?.count ?? 0);
    },
    postsIn: async state => (await rows<PostRow>('select subject, day, kind from post where state = $1', [state])).map(({ subject, day, kind }) => keyOf(subject, day, kind)),
    answers: async () => (await rows<{ scope: string; person: string }>('select scope, person from answer where source = $1', ['channel'])).map(({ scope, person }) => `${scope} ${person}`),
    async revealed() {
      const found = await rows<PostRow & { content: string }>(`select subject, day, kind, content from post where kind = 'reveal' and state = 'posted'`);
      return new Map(found.map(({ subject, day, content }) => [`${subject}/${day}`, (JSON.parse(content) as { counts: number[] }).counts.reduce((sum, count) => sum + count, 0)]));
    },
    async rowsWith(text) {
      const tables = await rows<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public'`);
      let count = 0;
      for (const { name } of tables) {
        const [found] = await rows<{ count: string }>(`select count(*) from "${name}" as every_row where every_row::text like $1`, [`%${text}%`]);
        count += Number(found?.count ?? 0);
      }
      return count;
    },
    open: async () => (await rows<PostRow & { state: string }>(`select subject, day, kind, state from post where state in ('due', 'claimed', 'sending') order by not_before limit 5`))
      .map(({ subject, day, kind, state }) => `${keyOf(subject, day, kind)} ${state}`),
    close: () => client.end(),
  };
}
