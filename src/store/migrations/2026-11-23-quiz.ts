import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** Quizzes of channels, what was posted, answers, what to review, exams, people's settings, reported questions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('conversation').addColumn('person', 'text').execute();
  await createTable(db, 'channel_quiz', ['workspace', 'quiz'], {
    workspace: 'text', quiz: 'text', platform: 'text', service: 'text?', channel: 'text', owner: 'text?', settings: 'text', state: 'text',
    next_at: 'bigint?', next_day: 'text?', created_at: 'bigint',
  });
  await db.schema.createIndex('channel_quiz_channel').unique().on('channel_quiz').columns(['workspace', 'channel']).execute();
  await db.schema.createIndex('channel_quiz_next').on('channel_quiz').columns(['state', 'next_at']).execute();
  await createTable(db, 'post', ['workspace', 'subject', 'day', 'kind'], {
    workspace: 'text', subject: 'text', day: 'text', kind: 'text', due_at: 'bigint', not_before: 'bigint', state: 'text', owner: 'text?',
    lease_until: 'bigint?', attempts: 'integer', question: 'text?', content: 'text?', message: 'text?', posted_at: 'bigint?', shown: 'integer', shown_at: 'bigint',
  });
  // Only what is still to be done is looked for by state.
  await db.schema.createIndex('post_open').on('post').columns(['not_before']).where(sql.ref('state'), 'in', sql`('due', 'claimed', 'sending')`).execute();
  // Reminders are swept by age, among the posts of all channels that are kept for good.
  await db.schema.createIndex('post_reminder').on('post').columns(['due_at']).where(sql.ref('kind'), '=', sql`'reminder'`).execute();
  await createTable(db, 'answer', ['workspace', 'scope', 'person'], {
    workspace: 'text', scope: 'text', person: 'text', source: 'text', quiz: 'text?', day: 'text', question: 'text', option: 'integer', correct: 'integer', at: 'bigint',
  });
  await db.schema.createIndex('answer_person').on('answer').columns(['workspace', 'person', 'at']).execute();
  // Picking counts a channel's answers by question: the index holds all it needs.
  await db.schema.createIndex('answer_quiz').on('answer').columns(['workspace', 'quiz', 'day', 'question', 'correct']).execute();
  await db.schema.createIndex('answer_at').on('answer').column('at').execute();
  await createTable(db, 'review_card', ['workspace', 'person', 'concept'], {
    workspace: 'text', person: 'text', concept: 'text', due: 'bigint', card: 'text', before: 'text?', asking: 'text?', origin: 'text', at: 'bigint',
  });
  await db.schema.createIndex('review_card_at').on('review_card').column('at').execute();
  await createTable(db, 'exam', ['workspace', 'exam'], {
    workspace: 'text', exam: 'text', person: 'text', started_at: 'bigint', ends_at: 'bigint', questions: 'text', answers: 'text', finished_at: 'bigint?', score: 'integer?',
  });
  await db.schema.createIndex('exam_person').on('exam').columns(['workspace', 'person', 'started_at']).execute();
  await db.schema.createIndex('exam_ends').on('exam').column('ends_at').execute();
  // Two starts at once open one exam.
  await db.schema.createIndex('exam_open').unique().on('exam').columns(['workspace', 'person']).where(sql.ref('finished_at'), 'is', null).execute();
  await createTable(db, 'learner', ['workspace', 'person'], {
    workspace: 'text', person: 'text', settings: 'text', address: 'text?', next_at: 'bigint?', next_day: 'text?',
  });
  await db.schema.createIndex('learner_next').on('learner').column('next_at').execute();
  await createTable(db, 'question_report', ['workspace', 'question', 'person'], {
    workspace: 'text', question: 'text', person: 'text', reason: 'text', at: 'bigint',
  });
  await createTable(db, 'question_review', ['workspace', 'question'], { workspace: 'text', question: 'text', keep: 'integer', at: 'bigint' });
}

type ColumnType = 'text' | 'bigint' | 'integer';

/** A table of these columns; a `?` after the type allows null. */
async function createTable(db: Kysely<unknown>, name: string, key: string[], columns: Readonly<Record<string, ColumnType | `${ColumnType}?`>>): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const [column, type] of Object.entries(columns)) {
    const nullable = type.endsWith('?');
    table = table.addColumn(column, (nullable ? type.slice(0, -1) : type) as ColumnType, built => (nullable ? built : built.notNull()));
  }
  await table.addPrimaryKeyConstraint(`${name}_key`, key as [string, ...string[]]).execute();
}
