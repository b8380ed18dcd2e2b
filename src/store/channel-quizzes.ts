import type { Kysely } from 'kysely';
import type { Address } from '../message.ts';
import { quizSettingsSchema, type QuizSettings } from '../quiz/settings.ts';
import type { ChannelQuizTable, Tables } from './schema.ts';

/** The quiz of a channel. */
export interface ChannelQuiz {
  readonly workspace: string;
  readonly quiz: string;
  readonly address: Address;
  /** Who set it up; null when that person asked to be forgotten. */
  readonly owner: string | null;
  readonly settings: QuizSettings;
  readonly state: 'running' | 'paused' | 'stopped';
  /** The next question's Unix time in milliseconds and calendar day; null when none is planned. */
  readonly next: { readonly at: number; readonly day: string } | null;
  readonly createdAt: number;
}

/** What may change of a quiz; what is left out stays. */
export type QuizChange = Partial<Pick<ChannelQuiz, 'owner' | 'settings' | 'state' | 'next'>>;

/** A question that a quiz asked on a day; `posted` unless its post is under way or its fate unknown. */
export interface AskedQuestion {
  readonly day: string;
  readonly question: string;
  readonly posted: boolean;
}

/** Quizzes of channels. */
export interface ChannelQuizStore {
  /** Stores a quiz, or what changed of it; null when the channel has another one already. */
  save(quiz: ChannelQuiz): Promise<ChannelQuiz | null>;
  /** Changes these parts of a quiz, and leaves to others what they changed meanwhile. Returns it as it is then; null when it is gone. */
  change(quiz: Pick<ChannelQuiz, 'workspace' | 'quiz'>, to: QuizChange): Promise<ChannelQuiz | null>;
  find(workspace: string, quiz: string): Promise<ChannelQuiz | null>;
  inChannel(workspace: string, channel: string): Promise<ChannelQuiz | null>;
  /** What a quiz has asked, oldest first; not what was decided on and then skipped. */
  asked(workspace: string, quiz: string): Promise<AskedQuestion[]>;
  /** Deletes a quiz with its posts and answers. */
  remove(workspace: string, quiz: string): Promise<void>;
}

/** Quizzes in a database. */
export function createChannelQuizStore(db: Kysely<Tables>): ChannelQuizStore {
  return {
    async save(quiz) {
      const row = toRow(quiz);
      if (await isTaken(db, quiz)) return null;
      try {
        await db.insertInto('channel_quiz').values(row)
          .onConflict(conflict => conflict.columns(['workspace', 'quiz']).doUpdateSet(row)).execute();
      } catch (error) {
        // Two people at once: the database lets a channel have one quiz.
        if (await isTaken(db, quiz)) return null;
        throw error;
      }
      return quiz;
    },
    async change({ workspace, quiz }, to) {
      const row = await db.updateTable('channel_quiz').set(toChangedColumns(to)).where('workspace', '=', workspace).where('quiz', '=', quiz).returningAll().executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async find(workspace, quiz) {
      const row = await db.selectFrom('channel_quiz').selectAll().where('workspace', '=', workspace).where('quiz', '=', quiz).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async inChannel(workspace, channel) {
      const row = await db.selectFrom('channel_quiz').selectAll().where('workspace', '=', workspace).where('channel', '=', channel).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async asked(workspace, quiz) {
      const rows = await db.selectFrom('post').select(['day', 'question', 'state']).where('workspace', '=', workspace).where('subject', '=', quiz)
        .where('kind', '=', 'question').where('question', 'is not', null).where('state', '!=', 'skipped').orderBy('day').execute();
      return rows.map(({ day, question, state }) => ({ day, question: question ?? '', posted: state === 'posted' }));
    },
    async remove(workspace, quiz) {
      await db.transaction().execute(async within => {
        await within.deleteFrom('answer').where('workspace', '=', workspace).where('quiz', '=', quiz).execute();
        await within.deleteFrom('post').where('workspace', '=', workspace).where('subject', '=', quiz).execute();
        await within.deleteFrom('channel_quiz').where('workspace', '=', workspace).where('quiz', '=', quiz).execute();
      });
    },
  };
}

async function isTaken(db: Kysely<Tables>, { workspace, quiz, address }: ChannelQuiz): Promise<boolean> {
  const other = await db.selectFrom('channel_quiz').select('quiz')
    .where('workspace', '=', workspace).where('channel', '=', address.channel).where('quiz', '!=', quiz).executeTakeFirst();
  return other !== undefined;
}

/** A quiz out of its row. */
export function fromRow(row: ChannelQuizTable): ChannelQuiz {
  const { workspace, quiz, platform, service, channel, owner, state } = row;
  return {
    workspace, quiz, address: { platform, service, channel }, owner, state, createdAt: row.created_at,
    settings: quizSettingsSchema.parse(JSON.parse(row.settings)),
    next: row.next_at === null || row.next_day === null ? null : { at: row.next_at, day: row.next_day },
  };
}

function toRow({ workspace, quiz, address, owner, settings, state, next, createdAt }: ChannelQuiz): ChannelQuizTable {
  return {
    workspace, quiz, ...address, owner, state, settings: JSON.stringify(settings), next_at: next?.at ?? null, next_day: next?.day ?? null, created_at: createdAt,
  };
}

function toChangedColumns({ owner, settings, state, next }: QuizChange): Partial<ChannelQuizTable> {
  return {
    ...owner === undefined ? {} : { owner },
    ...settings === undefined ? {} : { settings: JSON.stringify(settings) },
    ...state === undefined ? {} : { state },
    ...next === undefined ? {} : { next_at: next?.at ?? null, next_day: next?.day ?? null },
  };
}
