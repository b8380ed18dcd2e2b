import type { Kysely } from 'kysely';
import { noMemory, type Memory } from '../learning/memory.ts';
import { createAnswerStore, type Answer } from './answers.ts';
import type { ReviewCardTable, Tables } from './schema.ts';

/** What a person should see again: one card for each concept. */
export interface ReviewCard {
  readonly workspace: string;
  readonly person: string;
  readonly concept: string;
  /** Unix time in milliseconds. */
  readonly due: number;
  readonly memory: Memory;
  /** The memory before the asking in `asking`, to correct its rating; null when there is nothing to correct. */
  readonly before: Memory | null;
  /** The last asking that rated it; null when it was never practised. */
  readonly asking: string | null;
  readonly origin: ReviewCardTable['origin'];
  /** Unix time in milliseconds of the last change. */
  readonly at: number;
}

/** A concept to see again. */
export type CardNote = Pick<ReviewCard, 'workspace' | 'person' | 'concept' | 'at'> & { readonly origin: 'wrong' | 'looked-up' };

/** Cards of people. */
export interface ReviewCardStore {
  ofPerson(workspace: string, person: string): Promise<ReviewCard[]>;
  find(workspace: string, person: string, concept: string): Promise<ReviewCard | null>;
  /** Makes a card due at once unless there is one; one that was there becomes due when its concept was missed. */
  note(note: CardNote): Promise<void>;
  /**
   * Stores an answer and what it makes of its concept's card, both or neither. An answer that does not count, because its scope was
   * answered before, changes no card; nor does one for which `change` returns null. Returns the answer that counts.
   */
  answer(answer: Answer, concept: string, change: (card: ReviewCard | null) => ReviewCard | null): Promise<Answer>;
  /** Stores a card whose rating was corrected, if it was not practised again meanwhile. */
  correct(card: ReviewCard): Promise<void>;
}

/** Cards in a database. */
export function createReviewCardStore(db: Kysely<Tables>): ReviewCardStore {
  return {
    async ofPerson(workspace, person) {
      const rows = await db.selectFrom('review_card').selectAll().where('workspace', '=', workspace).where('person', '=', person).orderBy('concept').execute();
      return rows.map(fromRow);
    },
    find: (workspace, person, concept) => find(db, workspace, person, concept),
    async note({ origin, at, ...name }) {
      const row = toRow({ ...name, due: at, memory: noMemory, before: null, asking: null, origin, at });
      const added = db.insertInto('review_card').values(row);
      await added.onConflict(conflict => {
        const existing = conflict.columns(['workspace', 'person', 'concept']);
        return origin === 'wrong' ? existing.doUpdateSet({ due: at, before: null, at }).where('review_card.due', '>', at) : existing.doNothing();
      }).execute();
    },
    answer: (answer, concept, change) => db.transaction().execute(async within => {
      const { counts, added } = await createAnswerStore(within).add(answer);
      if (!added) return counts;
      const card = change(await find(within, answer.workspace, answer.person, concept));
      if (card) {
        const row = toRow(card);
        await within.insertInto('review_card').values(row)
          .onConflict(conflict => conflict.columns(['workspace', 'person', 'concept']).doUpdateSet(row)).execute();
      }
      return counts;
    }),
    async correct(card) {
      const { workspace, person, concept, asking, ...row } = toRow(card);
      await db.updateTable('review_card').set(row).where('workspace', '=', workspace).where('person', '=', person)
        .where('concept', '=', concept).where('asking', '=', asking).where('before', 'is not', null).execute();
    },
  };
}

async function find(db: Kysely<Tables>, workspace: string, person: string, concept: string): Promise<ReviewCard | null> {
  const row = await db.selectFrom('review_card').selectAll()
    .where('workspace', '=', workspace).where('person', '=', person).where('concept', '=', concept).executeTakeFirst();
  return row ? fromRow(row) : null;
}

function fromRow({ card, before, ...row }: ReviewCardTable): ReviewCard {
  return { ...row, memory: JSON.parse(card) as Memory, before: before === null ? null : (JSON.parse(before) as Memory) };
}

function toRow({ memory, before, ...card }: ReviewCard): ReviewCardTable {
  return { ...card, card: JSON.stringify(memory), before: before === null ? null : JSON.stringify(before) };
}
