import type { QuizSettings } from '../../src/quiz/settings.ts';

/** Settings of a quiz every day at nine in São Paulo, but for what is given. */
export function quizSettings(changed: Partial<QuizSettings> = {}): QuizSettings {
  return {
    time: '09:00', zone: 'America/Sao_Paulo', weekdays: [1, 2, 3, 4, 5, 6, 7], languages: ['pt'], editions: [], topics: [], level: 'adaptive',
    revealAfter: 4, leaderboard: true, holidays: { dates: [], country: null, region: null }, ...changed,
  };
}
