import { z } from 'zod';
import { replyNotice } from '../answers/notices.ts';
import { wording } from '../locales/index.ts';
import type { Composer } from '../publisher/composer.ts';
import { dayIn } from '../time/calendar.ts';
import { createBank } from './bank.ts';
import type { LearningParts } from './learning.ts';
import { readStanding } from './standing.ts';

/** What a reminder says, as stored with its post. */
const contentSchema = z.object({ due: z.number().int(), language: z.enum(['pt', 'en']) });

/** Makes people's reminders: only for those who have something left to review that day, in the language they chose. */
export function createReminderComposer({ store, knowledge, now }: Pick<LearningParts, 'store' | 'knowledge' | 'now'>): Composer {
  const bank = createBank(knowledge);
  return {
    async decide({ workspace, subject: person }) {
      const learner = await store.learners.find(workspace, person);
      if (!learner || learner.settings.reminder === null) return null;
      const { settings } = learner;
      const at = now();
      const { agenda } = await readStanding({ store, bank, workspace, person, settings, at, today: dayIn(settings.zone, at) });
      if (agenda.today === 0) return null;
      return { question: null, content: { due: agenda.today, language: await store.chosenLanguage(workspace, 'person', person) ?? settings.language } };
    },
    compose({ content }) {
      const { due, language } = contentSchema.parse(JSON.parse(content ?? 'null'));
      const words = wording(language).learning.reminder;
      return Promise.resolve(replyNotice('setting', language, 'reminder', {
        title: words.title, lines: words.lines(due),
        buttons: [{ label: words.start, action: { v: 1, do: 'practise', language } }, { label: words.settings, action: { v: 1, do: 'set-learning', language } }],
      }));
    },
  };
}
