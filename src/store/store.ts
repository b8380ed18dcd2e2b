import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Topic } from '../answers/conversation.ts';
import { dayLength } from '../time/days.ts';
import type { Language } from '../language.ts';
import { createAnswerStore, type AnswerStore } from './answers.ts';
import { createChannelQuizStore, type ChannelQuizStore } from './channel-quizzes.ts';
import type { Connection, Traits } from './connection.ts';
import { createExamStore, type ExamStore } from './exams.ts';
import { createLearnerStore, type LearnerStore } from './learners.ts';
import { migrationProvider } from './migrations/index.ts';
import { createPersonalDataStore, type PersonalDataStore } from './personal-data.ts';
import { createPostStore, type PostStore } from './posts.ts';
import { defaultRetention, sweepOld, type Retention } from './retention.ts';
import { createQuestionReportStore, type QuestionReportStore } from './question-reports.ts';
import { createReviewCardStore, type ReviewCardStore } from './review-cards.ts';
import type { Tables } from './schema.ts';
import { seePerson } from './seen.ts';
import { connectSqlite } from './sqlite.ts';

/** What Farol remembers. Everything belongs to a workspace, and no question reads across workspaces. */
export interface Store {
  /** Claims a delivery; false when it was claimed before, on this instance or another. */
  claimDelivery(workspace: string, delivery: string): Promise<boolean>;
  /** The language that a person or channel chose; null for the language of each question. */
  chosenLanguage(workspace: string, scope: 'person' | 'channel', subject: string): Promise<Language | null>;
  chooseLanguage(workspace: string, scope: 'person' | 'channel', subject: string, language: Language | null): Promise<void>;
  /** Remembers that a person was here, so that their settings and language are kept; nothing for those who have none. */
  see(workspace: string, person: string): Promise<void>;
  /** What a conversation was about; null when it is new or has been silent for half an hour. */
  topicOf(workspace: string, conversation: string): Promise<Topic | null>;
  /** `person` is the one who speaks in it; null where a whole channel may. */
  keepTopic(workspace: string, conversation: string, person: string | null, topic: Topic): Promise<void>;
  readonly answers: AnswerStore;
  readonly quizzes: ChannelQuizStore;
  readonly posts: PostStore;
  readonly reports: QuestionReportStore;
  readonly learners: LearnerStore;
  readonly cards: ReviewCardStore;
  readonly exams: ExamStore;
  readonly personal: PersonalDataStore;
  /** Forgets deliveries and conversations that nobody will come back to, and what people did longer ago than is kept. */
  sweep(): Promise<void>;
  /** Rejects when the database can't be reached. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Where the store keeps its data: `file` for the embedded database, or a PostgreSQL address. */
export type StoreLocation = { readonly file: string } | { readonly url: string };

/** A conversation's topic counts for this long after its last answer, in milliseconds. */
export const topicLifetime = 30 * 60_000;
/** Platforms retry within minutes; a day is ample. In milliseconds. */
const deliveryLifetime = dayLength;

/**
 * Opens the store and brings its schema up to date.
 *
 * @param now the current Unix time in milliseconds
 * @param retention how long what people did is kept
 * @throws when the database can't be reached or was made by a newer version of Farol
 */
export async function openStore(location: StoreLocation, now: () => number, retention = defaultRetention): Promise<Store> {
  const connection = 'url' in location ? await connectToServer(location.url) : connectSqlite(location.file);
  return connection.alone(async () => {
    const db = new Kysely<Tables>({ dialect: connection.dialect() });
    try {
      await migrate(db);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return createStore(db, connection, now, retention);
  });
}

/** The driver is loaded where there is a server to connect to. */
async function connectToServer(url: string): Promise<Connection> {
  const { connectPostgres } = await import('./postgres.ts');
  return connectPostgres(url);
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: migrationProvider });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (/previously executed migration .* is missing/u.test(String(error))) {
    throw new Error('The database was made by a newer version of Farol. Start that version, or use another database.', { cause: error });
  }
  throw new Error('The database could not be brought up to date.', { cause: error });
}

function createStore(db: Kysely<Tables>, traits: Traits, now: () => number, retention: Retention): Store {
  return {
    answers: createAnswerStore(db),
    quizzes: createChannelQuizStore(db),
    posts: createPostStore(db, traits),
    reports: createQuestionReportStore(db),
    learners: createLearnerStore(db, now),
    cards: createReviewCardStore(db),
    exams: createExamStore(db),
    personal: createPersonalDataStore(db),
    async claimDelivery(workspace, delivery) {
      const result = await db.insertInto('delivery').values({ workspace, delivery, at: now() })
        .onConflict(conflict => conflict.columns(['workspace', 'delivery']).doNothing()).executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async chosenLanguage(workspace, scope, subject) {
      const row = await db.selectFrom('chosen_language').select('language')
        .where('workspace', '=', workspace).where('scope', '=', scope).where('subject', '=', subject).executeTakeFirst();
      return row?.language ?? null;
    },
    async chooseLanguage(workspace, scope, subject, language) {
      if (language === null) {
        await db.deleteFrom('chosen_language')
          .where('workspace', '=', workspace).where('scope', '=', scope).where('subject', '=', subject).execute();
        return;
      }
      const values = { language, seen_at: now() };
      await db.insertInto('chosen_language').values({ workspace, scope, subject, ...values })
        .onConflict(conflict => conflict.columns(['workspace', 'scope', 'subject']).doUpdateSet(values)).execute();
    },
    see: (workspace, person) => seePerson(db, workspace, person, now()),
    async topicOf(workspace, conversation) {
      const row = await db.selectFrom('conversation').select('topic').where('workspace', '=', workspace)
        .where('conversation', '=', conversation).where('at', '>', now() - topicLifetime).executeTakeFirst();
      return row ? (JSON.parse(row.topic) as Topic) : null;
    },
    async keepTopic(workspace, conversation, person, topic) {
      const values = { person, topic: JSON.stringify(topic), at: now() };
      await db.insertInto('conversation').values({ workspace, conversation, ...values })
        .onConflict(conflict => conflict.columns(['workspace', 'conversation']).doUpdateSet(values)).execute();
    },
    async sweep() {
      await db.deleteFrom('conversation').where('at', '<=', now() - topicLifetime).execute();
      await db.deleteFrom('delivery').where('at', '<=', now() - deliveryLifetime).execute();
      await sweepOld(db, retention, now());
    },
    async check() {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
