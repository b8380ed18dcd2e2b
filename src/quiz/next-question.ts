import type { Knowledge } from '../knowledge/knowledge.ts';
import type { QuestionEntry } from '../knowledge/schema.ts';
import { balancedOrder } from '../questions/options.ts';
import { setAside } from '../questions/reports.ts';
import type { ChannelQuiz } from '../store/channel-quizzes.ts';
import type { Store } from '../store/store.ts';
import type { QuestionContent } from './content.ts';
import { pick } from './pick.ts';

/** Success counts over the answers to this many of the latest questions. */
const latest = 60;

/**
 * The question for a channel on a day, by what was asked and answered there before; null when there is none left to ask. What was
 * decided for that very day does not count, so that deciding again decides the same.
 *
 * @param without questions not to be picked
 */
export async function nextQuestion(
  { knowledge, store }: { readonly knowledge: Knowledge; readonly store: Store },
  { workspace, quiz, settings }: Pick<ChannelQuiz, 'workspace' | 'quiz' | 'settings'>, day: string, without: ReadonlySet<string> = new Set(),
): Promise<{ readonly question: QuestionEntry; readonly content: QuestionContent } | null> {
  const [all, aside] = await Promise.all([store.quizzes.asked(workspace, quiz), setAside(store, workspace)]);
  const asked = all.filter(question => question.day !== day);
  const results = asked.length === 0 ? [] : await store.answers.resultsOf(workspace, quiz, asked.at(-latest)?.day ?? asked[0]?.day ?? day);
  const seed = `${quiz}/${day}`;
  const picked = pick({
    questions: knowledge.questions, sorts: knowledge.concepts, settings, asked, seed, setAside: new Set([...aside, ...without]),
    results: results.filter(result => result.day !== day),
  });
  if (!picked) return null;
  const { question, reason } = picked;
  return { question, content: { order: balancedOrder(question, quiz, asked.length, seed), reason } };
}
