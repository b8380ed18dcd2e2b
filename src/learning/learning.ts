import type { Logger } from 'pino';
import { replyNotice } from '../answers/notices.ts';
import { namesOf, type Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../language.ts';
import { wording } from '../locales/index.ts';
import type { Origin, Press } from '../message.ts';
import type { Part } from '../part.ts';
import type { Button, Outcome, Reply } from '../reply.ts';
import { fold } from '../text.ts';
import type { Store } from '../store/store.ts';
import type { LearningAction } from './action.ts';
import { createBank } from './bank.ts';
import { readLearningCommand, wantsOut, type LearningCommand } from './commands.ts';
import { actInExam, leaveExam, leaveOpen, openExam } from './exam/exam.ts';
import { replyHistory } from './exam/history.ts';
import { askToForget, exportData, forget, replyPrivacy } from './own-data.ts';
import { answerPractice, ratePractice } from './practice-answer.ts';
import { askAbout, askForExam, askNext } from './practice.ts';
import { replyProgress } from './progress.ts';
import { openSession, type LearningCore, type Session } from './session.ts';
import { askSettings, replySettingsForm, saveSettings } from './settings-form.ts';

/** Practice, exams, progress and a person's own data. */
export interface Learning extends Part<LearningAction> {
  /** Asks a question about a concept, or about one that has to do with it; says what is possible where there is none, or no such concept (null). */
  practise(concept: string | null, origin: Origin, language: Language): Promise<Reply>;
  /** A concept to see again: looked up, or asked about and missed. Becomes a card unless there is one; nothing for one that no question tests. */
  note(workspace: string, person: string, concept: string, origin: 'wrong' | 'looked-up'): Promise<void>;
}

/** What learning works with. */
export interface LearningParts {
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly logger: Logger;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** A new random id. */
  readonly newId: () => string;
}

/** Puts learning together. */
export function createLearning(parts: LearningParts): Learning {
  const core: LearningCore = { ...parts, bank: createBank(parts.knowledge) };
  return {
    async respond(folded, origin, language) {
      const command = readLearningCommand(folded);
      if (command === null) return wantsOut(folded) && origin.capabilities.personal ? leaveOpen(await openSession(core, origin, language)) : null;
      const concept = conceptNamed(core.knowledge, folded);
      // Where there is no practice, a word that names a concept ("practice") asks about the concept.
      if (!origin.capabilities.personal && command !== 'privacy') return concept === null ? personalOnly(language) : null;
      const session = await openSession(core, origin, language);
      const reply = await perform(session, command);
      return concept === null ? reply : withButton(reply, showButton(session, concept));
    },
    async act(action, press, language) {
      if (!press.capabilities.personal) return { placement: 'private', reply: personalOnly(language) };
      return act(await openSession(core, press, language), action, press);
    },
    async practise(concept, origin, language) {
      return origin.capabilities.personal ? askAbout(await openSession(core, origin, language), concept) : personalOnly(language);
    },
    async note(workspace, person, concept, origin) {
      if (core.bank.testing(concept).length > 0) await core.store.cards.note({ workspace, person, concept, origin, at: core.now() });
    },
  };
}

function perform(session: Session, command: LearningCommand): Promise<Reply> {
  switch (command) {
    case 'practise': return askNext(session);
    case 'exam-question': return askForExam(session);
    case 'settings': return Promise.resolve(askSettings(session));
    case 'exam': return openExam(session);
    case 'leave': return leaveExam(session);
    case 'history': return replyHistory(session);
    case 'progress': return replyProgress(session);
    case 'privacy': return Promise.resolve(replyPrivacy(session));
    case 'my-data': return exportData(session);
    case 'forget-me': return Promise.resolve(askToForget(session));
    case 'forget-me-now': return forget(session);
  }
}

async function act(session: Session, action: LearningAction, { values }: Press): Promise<Outcome | null> {
  switch (action.do) {
    case 'practise': return shown('new', await askNext(session));
    case 'practice-answer': return shown('replace', await answerPractice(session, action));
    case 'practice-rate': return shown('replace', await ratePractice(session, action));
    case 'progress': return shown('new', await replyProgress(session));
    case 'set-learning': return shown('new', session.origin.capabilities.forms === 'never' ? askSettings(session) : replySettingsForm(session));
    case 'save-learning': return shown('replace', await saveSettings(session, values));
    case 'my-data': return shown('new', await exportData(session));
    case 'forget-me': return action.sure ? shown('replace', await forget(session)) : shown('new', askToForget(session));
    default: return actInExam(session, action);
  }
}

function shown(placement: Outcome['placement'], reply: Reply | null): Outcome | null {
  return reply && { placement, reply };
}

function personalOnly(language: Language): Reply {
  return replyNotice('setting', language, 'personal only', { lines: wording(language).learning.personalOnly });
}

/** The concept with a name that folds to a text; of several the one that matters most. Null when there is none. */
function conceptNamed({ concepts }: Knowledge, folded: string): string | null {
  const named = [...concepts.values()].filter(concept => namesOf(concept).some(name => fold(name) === folded));
  return named.toSorted((a, b) => a.tier - b.tier)[0]?.key ?? null;
}

function showButton({ knowledge, language, words }: Session, concept: string): Button {
  return { label: words.practice.buttons.concept(knowledge.concepts.get(concept)?.name[language] ?? concept), action: { v: 1, do: 'show', concept, language, detail: 'short' } };
}

function withButton(reply: Reply, button: Button): Reply {
  return { ...reply, buttons: [...reply.buttons, button] };
}
