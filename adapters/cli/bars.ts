import { barLength, sayFigure } from '../../src/figure.ts';
import type { Language } from '../../src/language.ts';
import type { Chart } from '../../src/reply.ts';
import { clean, length, wrap } from './text.ts';

/** The longest bar, in characters. */
const longestBar = 24;

/** A chart as lines of at most `width` characters: for each point its label, a bar and the figure. */
export function bars(chart: Chart, language: Language, width: number): readonly string[] {
  const { points, unit } = chart;
  const labels = points.map(({ label, mark }) => `${clean(label)}${mark ? ' ✓' : ''}`);
  const figures = points.map(({ value }) => sayFigure(value, unit, language));
  const column = Math.min(Math.max(...labels.map(length)), Math.max(12, Math.floor(width * 0.45)));
  const room = Math.max(1, Math.min(longestBar, width - column - 2 - Math.max(...figures.map(length))));
  return points.flatMap(({ value }, at) => {
    const [first = '', ...rest] = wrap(labels[at] ?? '', column);
    const size = barLength(value, chart, room);
    const bar = size === 0 ? '' : ` ${'█'.repeat(size)}`;
    return [`${first}${' '.repeat(Math.max(0, column - length(first)))}${bar} ${figures[at] ?? ''}`, ...rest];
  });
}
