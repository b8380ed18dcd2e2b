import type { Knowledge } from '../../knowledge/knowledge.ts';
import { wording } from '../../locales/index.ts';
import { StaleDecision, type Composer, type Decision } from '../../publisher/composer.ts';
import { findQuestion } from '../../questions/question.ts';
import type { Reply } from '../../reply.ts';
import type { ChannelQuiz } from '../../store/channel-quizzes.ts';
import type { Post } from '../../store/posts.ts';
import type { Store } from '../../store/store.ts';
import { closesAt } from '../closing.ts';
import { contentOf } from '../content.ts';
import { nextQuestion } from '../next-question.ts';
import { speaking } from '../reply.ts';
import { quizQuestion } from './question.ts';
import { composeReveal, decideReveal } from './reveal.ts';
import { composeStopped } from './stopped.ts';
import { composeSummary, decideSummary } from './summary.ts';

/** What the composer works with. */
export interface ComposerParts {
  readonly knowledge: Knowledge;
  readonly store: Store;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

/** Makes what a channel's quiz posts. Reminders are not its own: it has nothing to say for them. Nobody's id is in what it decides. */
export function createQuizComposer(parts: ComposerParts): Composer {
  return {
    async decide(post, quiz) {
      if (!quiz) return null;
      switch (post.kind) {
        case 'question': return quiz.state === 'running' ? decideQuestion(parts, post, quiz) : null;
        case 'reveal': return decideReveal(parts, post);
        case 'summary': return decideSummary(parts, post);
        case 'stopped': return quiz.owner === null ? null : { question: null, content: null };
        case 'reminder': return null;
      }
    },
    compose(post, quiz) {
      if (!quiz) return Promise.reject(new Error(`a post of kind ${post.kind} without a quiz can't be composed`));
      switch (post.kind) {
        case 'question': return composeQuestion(parts, post, quiz);
        case 'reveal': return composeReveal(parts, post, quiz);
        case 'summary': return composeSummary(parts, post, quiz);
        case 'stopped': return composeStopped(parts, quiz);
        case 'reminder': return Promise.reject(new Error('a reminder is not a quiz\'s'));
      }
    },
  };
}

async function decideQuestion(parts: ComposerParts, post: Post, quiz: ChannelQuiz): Promise<Decision | null> {
  const next = await nextQuestion(parts, quiz, post.day);
  return next && { question: next.question.id, content: next.content };
}

async function composeQuestion({ knowledge, store, now }: ComposerParts, post: Post, quiz: ChannelQuiz): Promise<Reply> {
  const question = findQuestion(knowledge, post.question);
  if (!question) throw new StaleDecision(`the knowledge base has no question "${post.question}" any more`);
  const [revealAt, answered] = await Promise.all([
    closesAt(store, post, quiz, now()),
    store.answers.count(post.workspace, scopeOf(post)),
  ]);
  const open = now() < revealAt;
  const { subject, day } = post;
  const reply = quizQuestion({
    question, order: contentOf('question', post).order, settings: quiz.settings, revealAt: open ? revealAt : null,
    answer: open ? option => ({ v: 1, do: 'answer', language: quiz.settings.languages[0] ?? 'pt', quiz: subject, day, option }) : null,
  });
  const say = speaking(quiz.settings.languages);
  return { ...reply, status: say(language => wording(language).quiz.question[open ? 'answered' : 'closed'](answered)) };
}

/** The scope of the answers to a channel's question: a person answers it once. */
export function scopeOf({ subject, day }: Pick<Post, 'subject' | 'day'>): string {
  return `${subject}/${day}`;
}
