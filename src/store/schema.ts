import type { Generated } from 'kysely';

/** Deliveries that were handled, so that a platform's retry is not answered twice. */
export interface DeliveryTable {
  workspace: string;
  delivery: string;
  /** Unix time in milliseconds. */
  at: number;
}

/** Languages that people and channels chose. */
export interface LanguageTable {
  workspace: string;
  scope: 'person' | 'channel';
  /** The person's or the channel's id. */
  subject: string;
  language: 'pt' | 'en';
  /** Unix time in milliseconds at which the person was last seen, to the day; of a channel, whose language is kept, when it chose. */
  seen_at: number;
}

/** What conversations were about, for follow-up questions. */
export interface ConversationTable {
  workspace: string;
  conversation: string;
  /** Who speaks in it; null when a whole channel may, or when it is from before this was kept. */
  person: string | null;
  /** A `Topic` as JSON. */
  topic: string;
  /** Unix time in milliseconds of the last answer. */
  at: number;
}

/** The quiz of a channel. */
export interface ChannelQuizTable {
  workspace: string;
  /** A random id. */
  quiz: string;
  platform: 'slack' | 'teams';
  /** With `platform` and `channel` the quiz's `Address`. */
  service: string | null;
  channel: string;
  /** Who set it up; null when that person asked to be forgotten. */
  owner: string | null;
  /** `QuizSettings` as JSON. */
  settings: string;
  /** Paused by a person, or stopped because the platform refuses its posts for good. */
  state: 'running' | 'paused' | 'stopped';
  /** Unix time in milliseconds of the next question; null when none is planned. */
  next_at: number | null;
  /** The channel's calendar day of that question, `2026-11-23`. */
  next_day: string | null;
  created_at: number;
}

/** Everything posted on our own account, once each: `workspace`, `subject`, `day` and `kind` name it for ever. */
export interface PostTable {
  workspace: string;
  /** The quiz's id; the person's id for a reminder. */
  subject: string;
  /** The calendar day, in the channel's or the person's zone, of the occurrence it belongs to; of a summary the Monday of its week. */
  day: string;
  kind: 'question' | 'reveal' | 'summary' | 'stopped' | 'reminder';
  /** Unix time in milliseconds at which it was to go out. */
  due_at: number;
  /** Not tried before this Unix time in milliseconds: later than `due_at` after a refusal. */
  not_before: number;
  /**
   * `due`, then `claimed` by an instance, then `sending` from just before the call until its answer is stored, then `posted`; or
   * `skipped` (too late, a holiday), `refused`, or `doubt` (cut while sending, and not to be posted again).
   */
  state: 'due' | 'claimed' | 'sending' | 'posted' | 'skipped' | 'refused' | 'doubt';
  /**
   * The instance that claimed it, until `lease_until` (Unix ms by the database's clock); nobody while it is being sent, so that
   * whoever comes after the lease takes it over.
   */
  owner: string | null;
  lease_until: number | null;
  /** How often it went to the platform; also tells one sending from another. */
  attempts: number;
  /** What is posted, decided at the claim so that a second owner posts the same: a question's key, the order of its options, why it was picked (JSON). */
  question: string | null;
  content: string | null;
  /** The platform's id of the message, once posted. */
  message: string | null;
  posted_at: number | null;
  /** Of a question: how many answers its message shows, and when it was last changed or about to be. */
  shown: number;
  shown_at: number;
}

/** All of a post's row: with what only its closing needs to know. */
export interface PostRow extends PostTable {
  /**
   * Of a question: from when its message is to be changed for the last time, since its answer is revealed, by whoever is not at it
   * already (Unix ms). Null before the reveal, and once the message says that the question is closed.
   */
  close_from: Generated<number | null>;
  /** How often that was begun. */
  close_tries: Generated<number>;
}

/** Every answer to a question. One person answers a `scope` once. */
export interface AnswerTable {
  workspace: string;
  /** One asking: `quiz/day` for a channel's question, `practice/<asking>`, `exam/<exam>/<place>`. */
  scope: string;
  person: string;
  source: 'channel' | 'practice' | 'exam';
  /** The quiz, for answers in a channel; null elsewhere. */
  quiz: string | null;
  /** The calendar day of the occurrence in a channel, or of the person elsewhere. */
  day: string;
  question: string;
  /** The option's place as written in the knowledge base. */
  option: number;
  /** 1 or 0. */
  correct: number;
  at: number;
}

/** What a person should see again, and when: one card for each concept. */
export interface ReviewCardTable {
  workspace: string;
  person: string;
  concept: string;
  /** Unix time in milliseconds. */
  due: number;
  /** A `Memory` as JSON. */
  card: string;
  /** The memory as it was before the asking named in `asking`, as JSON, so that its rating can be corrected; null when there is none to correct. */
  before: string | null;
  /** The last asking that rated it; null when it was never practised. */
  asking: string | null;
  /** Why it came to be: a wrong answer, a looked-up term, practice. */
  origin: 'wrong' | 'looked-up' | 'practice';
  /** Unix time in milliseconds of the last change. */
  at: number;
}

/** Mock exams, open and finished. */
export interface ExamTable {
  workspace: string;
  exam: string;
  person: string;
  started_at: number;
  ends_at: number;
  /** Questions with the order of their options, as JSON. */
  questions: string;
  /** The options chosen so far, by place, as JSON. */
  answers: string;
  finished_at: number | null;
  /** Right answers, once finished. */
  score: number | null;
}

/** A person's own settings. */
export interface LearnerTable {
  workspace: string;
  person: string;
  /** `LearnerSettings` as JSON. */
  settings: string;
  /** The person's private `Address` as JSON, for reminders; null when not known. */
  address: string | null;
  /** Unix time in milliseconds of the next reminder and its calendar day; null without reminders. */
  next_at: number | null;
  next_day: string | null;
  /** Unix time in milliseconds at which the person was last seen, in private or in a channel, to the day. */
  seen_at: number;
}

/** Questions that people reported. */
export interface QuestionReportTable {
  workspace: string;
  question: string;
  person: string;
  reason: string;
  at: number;
}

/** What an admin decided on a reported question; reports from before `at` count no more. */
export interface QuestionReviewTable {
  workspace: string;
  question: string;
  /** 1 keeps it, 0 leaves it out for good. */
  keep: number;
  at: number;
}

/** All tables. The same in every database. */
export interface Tables {
  delivery: DeliveryTable;
  chosen_language: LanguageTable;
  conversation: ConversationTable;
  channel_quiz: ChannelQuizTable;
  post: PostRow;
  answer: AnswerTable;
  review_card: ReviewCardTable;
  exam: ExamTable;
  learner: LearnerTable;
  question_report: QuestionReportTable;
  question_review: QuestionReviewTable;
}
