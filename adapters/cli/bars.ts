import { sayFigure } from '../../src/figure.ts';
import type { Language } from '../../src/language.ts';
import type { Chart } from '../../src/reply.ts';
import { clean, length, wrap } from './text.ts';

/** The longest bar, in characters. */
const longestBar = 24;

/** A chart as lines of at most `width` characters: for each point its label, a bar and the figure. A percent's full bar is 100. */
export function bars({ points, unit }: Chart, language: Language, width: number): readonly string[] {
  const labels = points.map(({ label, mark }) => `${clean(label)}${mark ? ' ✓' : ''}`);
  const figures = points.map(({ value }) => sayFigure(value, unit, language));
  const column = Math.min(Math.max(...labels.map(length)), Math.max(12, Math.floor(width * 0.45)));
  const room = Math.max(1, Math.min(longestBar, width - column - 2 - Math.max(...figures.map(length))));
  const full = unit === 'percent' ? 100 : Math.max(...points.map(({ value }) => value));
  return points.flatMap(({ value }, at) => {
    const [first = '', ...rest] = wrap(labels[at] ?? '', column);
    const size = value <= 0 ? 0 : Math.max(1, Math.round(Math.min(1, value / full) * room));
    const bar = size === 0 ? '' : ` ${'█'.repeat(size)}`;
    return [`${first}${' '.repeat(Math.max(0, column - length(first)))}${bar} ${figures[at] ?? ''}`, ...rest];
  });
}
