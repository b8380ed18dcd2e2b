import type { QuestionEntry } from '../knowledge/schema.ts';
import { letterOf, rightLetter, shuffledOrder } from '../questions/options.ts';
import { isRight, leadOf } from '../questions/question.ts';
import type { Button, VerdictReply } from '../reply.ts';
import type { Answer } from '../store/answers.ts';
import type { ReviewCard } from '../store/review-cards.ts';
import { dayIn } from '../time/calendar.ts';
import { daysBetween } from '../time/days.ts';
import type { LearningAction } from './action.ts';
import { isDue } from './agenda.ts';
import { nameOf } from './labels.ts';
import { noMemory, rate } from './memory.ts';
import { explainOptions } from './options.ts';
import { progressButton } from './practice.ts';
import { privateAddress, type Session } from './session.ts';
import { practisedToday, readStreak } from './standing.ts';

type AnswerAction = Extract<LearningAction, { do: 'practice-answer' }>;
type RateAction = Extract<LearningAction, { do: 'practice-rate' }>;

/** One asking of one question about one concept. */
interface Asking {
  readonly asking: string;
  readonly question: QuestionEntry;
  readonly concept: string;
}

/** Counts the first answer to an asking and tells what it was worth; null when the question is gone. */
export async function answerPractice(session: Session, action: AnswerAction): Promise<VerdictReply | null> {
  const asked = readAsking(session, action);
  if (!asked || action.option >= asked.question.options.length) return null;
  const { store, workspace, person, settings, origin, at, today } = session;
  await store.learners.introduce({ workspace, person, settings, address: privateAddress(origin), next: null });
  const correct = isRight(asked.question, action.option) ? 1 : 0;
  const answer: Answer = {
    workspace, person, scope: scopeOf(asked), source: 'practice', quiz: null, day: today, question: asked.question.id, option: action.option, correct, at,
  };
  const counts = await store.cards.answer(answer, asked.concept, card => practised(session, asked, card, correct === 1));
  const firstCounts = counts.option === action.option ? [] : [session.words.practice.firstCounts(letterIn(asked, counts.option))];
  return tellVerdict(session, asked, counts, firstCounts);
}

/** Corrects the rating of a right answer by how sure the person was; null when the asking is gone. */
export async function ratePractice(session: Session, action: RateAction): Promise<VerdictReply | null> {
  const asked = readAsking(session, action);
  if (!asked) return null;
  const { store, workspace, person, words: { practice } } = session;
  const counts = await store.answers.find(workspace, scopeOf(asked), person);
  if (!counts) return null;
  const card = await store.cards.find(workspace, person, asked.concept);
  if (counts.correct === 0 || !card || !isCorrectable(card, asked)) return tellVerdict(session, asked, counts, counts.correct === 0 ? [] : [practice.ratedSince]);
  const { memory, due } = rate(card.before ?? noMemory, action.sure === 'guessed' ? 'hard' : 'easy', counts.at);
  await store.cards.correct({ ...card, memory, due });
  return tellVerdict(session, asked, counts, [practice.rated[action.sure]], action.sure);
}

function readAsking({ bank }: Session, { asking, question: id, concept }: AnswerAction | RateAction): Asking | null {
  const question = bank.question(id);
  if (!question || (concept !== undefined && !question.concepts.includes(concept))) return null;
  return { asking, question, concept: concept ?? leadOf(question) };
}

/** The card as an answer leaves it; null when a right answer comes too early to tell anything. */
function practised({ workspace, person, settings, at }: Session, { asking, concept }: Asking, card: ReviewCard | null, right: boolean): ReviewCard | null {
  if (card && right && !isDue(card, settings.zone, at)) return null;
  const before = card?.memory ?? noMemory;
  return { workspace, person, concept, ...rate(before, right ? 'good' : 'again', at), before, asking, origin: card?.origin ?? 'practice', at };
}

async function tellVerdict(session: Session, asked: Asking, counts: Answer, first: readonly string[], rated: RateAction['sure'] | null = null): Promise<VerdictReply> {
  const { store, workspace, person, settings, words: { practice }, today } = session;
  const card = await store.cards.find(workspace, person, asked.concept);
  const done = (await practisedToday(session)) >= settings.cap;
  const streak = await readStreak(session);
  const back = card ? [practice.back(daysBetween(today, dayIn(settings.zone, card.due)))] : [];
  const order = shuffledOrder(asked.question, asked.asking);
  return explainOptions(session, asked.question, {
    order, chosen: counts.option, route: 'practice answer',
    title: counts.correct === 1 ? practice.right : practice.wrong(rightLetter(asked.question, order)),
    notes: [...first, ...back, practice.streak(streak.length), ...(done ? [practice.done.last] : [])],
    buttons: buttonsOf(session, asked, { done, correctable: counts.correct === 1 && card !== null && isCorrectable(card, asked), rated }),
  });
}

function buttonsOf(
  session: Session, { asking, question, concept }: Asking,
  { done, correctable, rated }: { readonly done: boolean; readonly correctable: boolean; readonly rated: RateAction['sure'] | null },
): Button[] {
  const { language, knowledge, words: { practice: { buttons } } } = session;
  const known = knowledge.concepts.get(concept);
  const which = { asking, question: question.id, ...(concept === leadOf(question) ? {} : { concept }) };
  const sure = correctable ? (['guessed', 'certain'] as const).filter(one => one !== rated) : [];
  return [
    done ? progressButton(session) : { label: buttons.next, action: { v: 1, do: 'practise', language } },
    ...sure.map((one): Button => ({ label: buttons[one], action: { v: 1, do: 'practice-rate', language, ...which, sure: one } })),
    ...(known ? [{ label: buttons.concept(nameOf(session, known)), action: { v: 1, do: 'show', concept, language, detail: 'short' } } as const] : []),
    { label: buttons.report, action: { v: 1, do: 'report', language, question: question.id } },
  ];
}

function isCorrectable({ asking, before }: ReviewCard, asked: Asking): boolean {
  return asking === asked.asking && before !== null;
}

function scopeOf({ asking }: Asking): string {
  return `practice/${asking}`;
}

function letterIn({ question, asking }: Asking, option: number): string {
  return letterOf(shuffledOrder(question, asking).indexOf(option));
}
