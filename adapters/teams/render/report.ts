import { barLength, sayFigure } from '../../../src/figure.ts';
import type { Language } from '../../../src/language.ts';
import { wording } from '../../../src/locales/index.ts';
import type { Chart, ReportReply } from '../../../src/reply.ts';
import { clip } from '../../text.ts';
import { bar, pointLabel } from '../limits.ts';
import { buttonRow } from './buttons.ts';
import { type AdaptiveCard, card, fits, fittingCard } from './card.ts';
import type { ChartElement } from './chart-elements.ts';
import { type CardElement, type Container, type Table, box, heading, paragraphs, part, row, run, title } from './elements.ts';
import { entry } from './entries.ts';
import { clean } from './text.ts';

/**
 * A report with its charts. People are named as plain text and not mentioned: a mention would notify them each time. `names` has
 * those that could be found; the others are left out.
 */
export function renderReport(reply: ReportReply, names: ReadonlyMap<string, string>): AdaptiveCard {
  const named = (reply.people?.items ?? []).flatMap(({ person, text }) => {
    const name = names.get(person);
    return name === undefined ? [] : [entry(name, text)];
  });
  const body = (instead: Instead) => [
    title(reply.title),
    ...reply.lines.flatMap(paragraphs),
    ...reply.charts.flatMap(chart => drawing(chart, reply.language, instead)),
    ...reply.sections.flatMap(section => part(section.heading, section.items)),
    ...(named.length === 0 ? [] : [heading(reply.people?.heading ?? ''), ...named]),
  ];
  const buttons = buttonRow(reply.buttons);
  const whole = card(reply.title, body(table), buttons);
  return fits(whole) ? whole : fittingCard(reply.title, body(list), buttons, wording(reply.language).card.leftOut);
}

/** What a client shows that draws no charts. */
type Instead = (chart: Chart, language: Language) => Table | Container;

/** None for a chart without points: there would be nothing to see. */
function drawing(chart: Chart, language: Language, instead: Instead): readonly CardElement[] {
  return chart.points.length === 0 ? [] : [heading(chart.title), chartElement(chart, instead(chart, language))];
}

function chartElement(chart: Chart, fallback: Table | Container): ChartElement {
  const { form, unit } = chart;
  const about = { title: clip(clean(chart.title), pointLabel) || '–', fallback };
  const points = chart.points.map(point => ({ label: labelOf(point), value: Math.round(point.value * 10) / 10, mark: point.mark }));
  switch (form) {
    case 'bar': return {
      type: 'Chart.HorizontalBar', ...about,
      data: points.map(({ label: x, value: y, mark }) => ({ x, y, color: mark ? 'good' : 'categoricalBlue' })),
    };
    case 'line': return {
      type: 'Chart.Line', ...about, showLegend: false, yMin: 0, ...(unit === 'percent' ? { yMax: 100 } : {}),
      data: [{ legend: about.title, values: points.map(({ label: x, value: y }) => ({ x, y })) }],
    };
    case 'pie': return {
      type: 'Chart.Pie', ...about, colorSet: 'categorical', data: points.map(({ label: legend, value }) => ({ legend, value })),
    };
  }
}

/** A sign as well as a colour, for those who can't tell the colours apart. */
function labelOf({ label, mark }: Chart['points'][number]): string {
  const text = clip(clean(label), pointLabel) || '–';
  return mark ? `${text} ✓` : text;
}

/** The chart's figures as lines, each after a bar of characters: less than half the size of a table. Bars stand first, so that they begin at one edge. */
function list(chart: Chart, language: Language): Container {
  const inlines = chart.points.flatMap((each, at) => [
    run('█'.repeat(barLength(each.value, chart, bar)).padEnd(bar, '░'), { isSubtle: true }),
    run(` ${labelOf(each)}: ${sayFigure(each.value, chart.unit, language)}${at + 1 < chart.points.length ? '\n' : ''}`),
  ]);
  return box(null, [{ type: 'RichTextBlock', inlines }]);
}

/** The chart's figures as a table. */
function table({ points, unit, columns }: Chart, language: Language): Table {
  const rows = points.map(each => row([labelOf(each), sayFigure(each.value, unit, language)]));
  return { type: 'Table', columns: [{ width: 3 }, { width: 1 }], rows: [row(columns, { weight: 'Bolder' }), ...rows], fallback: 'drop' };
}
