import type { Language } from './language.ts';
import type { Chart } from './reply.ts';

const locales: Readonly<Record<Language, string>> = { pt: 'pt-BR', en: 'en-GB' };

/** A chart's figure as people read it: "12", "87,5%". */
export function sayFigure(value: number, unit: Chart['unit'], language: Language): string {
  const style = unit === 'percent' ? { style: 'percent', maximumFractionDigits: 1 } as const : { maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locales[language], style).format(unit === 'percent' ? value / 100 : value);
}

/** How many of at most `longest` characters a point's bar has, where a chart is drawn with characters. A percent's full bar is 100. */
export function barLength(value: number, { points, unit }: Chart, longest: number): number {
  const full = unit === 'percent' ? 100 : Math.max(...points.map(point => point.value));
  return value <= 0 ? 0 : Math.max(1, Math.round(Math.min(1, value / full) * longest));
}
