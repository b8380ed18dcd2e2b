import { replyNotice } from '../answers/notices.ts';
import type { QuestionEntry } from '../knowledge/schema.ts';
import { shuffledOrder } from '../questions/options.ts';
import { examAreas, leadOf } from '../questions/question.ts';
import { setAside } from '../questions/reports.ts';
import type { Button, QuestionReply, Reply } from '../reply.ts';
import type { ReviewCard } from '../store/review-cards.ts';
import type { Agenda } from './agenda.ts';
import { createBank, type Bank } from './bank.ts';
import { nextConcept, questionFor } from './choice.ts';
import { topicEditionLevel } from './labels.ts';
import { optionButtons } from './options.ts';
import { replyBase, type Session } from './session.ts';
import { readStanding } from './standing.ts';

/** The next question of the person's practice: what waits first, then a concept that is new to them; a notice when today's is done. */
export async function askNext(session: Session): Promise<Reply> {
  const { store, workspace, person, knowledge } = session;
  const { cards, done, agenda } = await readStanding(session);
  if (agenda.left === 0) return replyDone(session, done);
  const tally = await store.answers.tallyOf(workspace, person);
  const bank = await readAskable(session);
  const card = agenda.waiting.find(({ concept }) => bank.testing(concept).length > 0) ?? null;
  const concept = card?.concept ?? nextConcept(new Set(cards.map(known => known.concept)), bank, knowledge, tally);
  const question = concept === null ? null : questionFor(concept, bank, tally);
  return concept === null || question === null ? replyNothing(session) : replyQuestion(session, question, { concept, card, done, agenda });
}

/** The next question as the Foundation exam asks them, and how a whole mock exam is had. */
export async function askForExam(session: Session): Promise<Reply> {
  const questions = examAreas.flatMap(area => session.bank.examQuestions(area));
  const shown = await askNext({ ...session, knowledge: { ...session.knowledge, questions }, bank: createBank({ questions }) });
  return shown.kind === 'question' ? { ...shown, status: session.words.practice.forExam, buttons: [...shown.buttons, examButton(session)] } : shown;
}

/** A question of the person's choice: about the concept or its parts, else about what it has to do with; of these the one answered longest ago. */
export async function askAbout(session: Session, concept: string | null): Promise<Reply> {
  const { store, workspace, person, knowledge, language, words: { practice } } = session;
  const { cards, done, agenda } = await readStanding(session);
  if (agenda.left === 0) return replyDone(session, done);
  const bank = await readAskable(session);
  const known = concept === null ? undefined : knowledge.concepts.get(concept);
  const around = known ? knowledge.relationsOf(known.key) : [];
  const parts = around.filter(({ type }) => type === 'parts').map(({ to }) => to);
  const rings = known ? [[known.key, ...parts], around.map(({ to }) => to)] : [];
  const last = new Map((await store.answers.tallyOf(workspace, person)).map(({ question, at }) => [question, at]));
  const askable = rings.map(ring => ring.flatMap(about => bank.testing(about).map(question => ({ about, question }))));
  const [asked] = (askable.find(ring => ring.length > 0) ?? []).toSorted((a, b) => (last.get(a.question.id) ?? 0) - (last.get(b.question.id) ?? 0));
  if (!known || !asked) return replyNotice('setting', language, 'nothing on this', { lines: practice.noneOn, buttons: [{ ...practiseButton(session), label: practice.buttons.any }] });
  const card = cards.find(one => one.concept === asked.about) ?? null;
  const own = askable[0]?.includes(asked) ?? false;
  const shown = replyQuestion(session, asked.question, { concept: asked.about, card, done, agenda });
  return { ...shown, status: own ? practice.on(known.name[language]) : practice.near(known.name[language]) };
}

/** The questions that may be asked: all but those reported by several people or left out by an admin. */
export async function readAskable({ store, workspace, bank, knowledge }: Session): Promise<Bank> {
  const aside = await setAside(store, workspace);
  return aside.size === 0 ? bank : createBank({ questions: knowledge.questions.filter(({ id }) => !aside.has(id)) });
}

function replyQuestion(
  session: Session, question: QuestionEntry,
  { concept, card, done, agenda }: { readonly concept: string; readonly card: ReviewCard | null; readonly done: number; readonly agenda: Agenda },
): QuestionReply {
  const { language, words: { practice }, settings: { cap } } = session;
  const asking = session.newId();
  const which = { asking, question: question.id, ...(concept === leadOf(question) ? {} : { concept }) };
  return {
    ...replyBase(session, 'practice'), kind: 'question',
    title: practice.title(done + 1, cap),
    about: [...topicEditionLevel(session, question), practice.reasons[reasonOf(card)]],
    question: [question.question[language]],
    options: optionButtons(question, shuffledOrder(question, asking), session, null, option => ({ v: 1, do: 'practice-answer', language, ...which, option })),
    status: statusOf(session, agenda),
  };
}

function reasonOf(card: ReviewCard | null): 'review' | 'wrong' | 'looked-up' | 'fresh' {
  if (!card) return 'fresh';
  return card.memory.reviewed !== null || card.origin === 'practice' ? 'review' : card.origin;
}

function statusOf({ words: { practice } }: Session, { waiting, today, days }: Agenda): string | null {
  if (waiting.length === 0) return null;
  return days > 0 ? practice.backlog(waiting.length, today, days) : practice.waiting(waiting.length);
}

function replyDone(session: Session, done: number): Reply {
  const { language, words: { practice: { done: words } }, settings: { cap } } = session;
  return replyNotice('setting', language, 'practice done', { title: words.title, lines: words.lines(done, cap), buttons: [progressButton(session), examButton(session), settingsButton(session)] });
}

function replyNothing(session: Session): Reply {
  const { language, words: { practice: { nothing } } } = session;
  return replyNotice('setting', language, 'nothing to practise', { ...nothing, buttons: [examButton(session), progressButton(session)] });
}

/** Opens the person's progress. */
export function progressButton({ language, words }: Session): Button {
  return { label: words.progress.buttons.progress, action: { v: 1, do: 'progress', language } };
}

/** Asks the next question. */
export function practiseButton({ language, words }: Session): Button {
  return { label: words.progress.buttons.practise, action: { v: 1, do: 'practise', language } };
}

/** Tells how an exam goes, or resumes the open one: no button but the one that says so starts the clock. */
export function examButton({ language, words }: Session): Button {
  return { label: words.progress.buttons.exam, action: { v: 1, do: 'exam-open', language } };
}

/** Opens the person's settings. */
export function settingsButton({ language, words }: Session): Button {
  return { label: words.progress.buttons.settings, action: { v: 1, do: 'set-learning', language } };
}
