import type { types } from '@slack/bolt';
import { barLength, sayFigure } from '../../../src/figure.ts';
import type { Language } from '../../../src/language.ts';
import type { Chart } from '../../../src/reply.ts';
import { clip } from '../../text.ts';
import { limits } from '../limits.ts';
import { neutralize, oneLine } from '../plain-text.ts';
import type { Item, ListPiece, Piece } from './piece.ts';

interface Point {
  readonly label: string;
  readonly value: number;
}

/**
 * Slack's chart, which `@slack/types` does not know yet.
 * https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
 */
export interface DataVisualizationBlock {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart:
    | { readonly type: 'pie'; readonly segments: readonly Point[] }
    | {
      readonly type: 'bar' | 'line';
      readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[];
      readonly axis_config: { readonly categories: readonly string[]; readonly y_label?: string };
    };
}

/** A block of a message of ours. */
export type SlackBlock = types.KnownBlock | DataVisualizationBlock;

type ChartPiece = Extract<Piece, { kind: 'chart' }>;

/** A chart as Slack draws it; null for what it refuses to draw: no points, too many, or an empty pie. */
export function drawChart({ chart }: ChartPiece): DataVisualizationBlock | null {
  const { points } = chart;
  if (points.length === 0 || points.length > limits.chartPoints || !points.every(point => Number.isFinite(point.value))) return null;
  const title = plain(chart.title, limits.chartTitle);
  const data = points.map((point, at) => ({ label: labelOf(points, at), value: point.value }));
  const segments = data.filter(point => point.value > 0);
  if (chart.form === 'pie' && segments.length <= limits.pieSegments) {
    return segments.length === 0 ? null : { type: 'data_visualization', title, chart: { type: 'pie', segments } };
  }
  return {
    type: 'data_visualization', title,
    chart: {
      type: chart.form === 'line' ? 'line' : 'bar',
      series: [{ name: plain(chart.title, limits.chartLabel), data }],
      axis_config: { categories: data.map(point => point.label), ...(chart.unit === 'percent' ? { y_label: '%' } : {}) },
    },
  };
}

/** The same figures in words: what stands under a drawn chart. */
export function figuresOf({ chart, language }: ChartPiece): readonly (Item & { readonly strong: string })[] {
  return chart.points.map(({ label, value, mark }) => ({
    strong: mark ? `✔ ${label}` : label, text: sayFigure(value, chart.unit, language),
  }));
}

/** A chart as a list of its figures, for those who hear it. */
export function asFigures(piece: ChartPiece): ListPiece {
  return { kind: 'list', heading: piece.chart.title, ordered: false, items: figuresOf(piece) };
}

/** The same with a bar of characters before each: what is seen where Slack draws no chart. Bars stand first, so that they begin at one edge. */
export function asBars(piece: ChartPiece): ListPiece {
  const items = figuresOf(piece).map(({ strong, text }, at) => ({ strong: `${barOf(piece, at)} ${strong}`, text }));
  return { ...asFigures(piece), items };
}

function barOf({ chart }: ChartPiece, at: number): string {
  return '█'.repeat(barLength(chart.points[at]?.value ?? 0, chart, limits.bar)).padEnd(limits.bar, '░');
}

/** A chart as a piece of a message. */
export const chartPiece = (chart: Chart, language: Language): Piece => ({ kind: 'chart', chart, language });

/** A point's label on the axis, where each must be another. */
function labelOf(points: Chart['points'], at: number): string {
  const labels = points.map(({ label, mark }) => plain(mark ? `✔ ${label}` : label, limits.chartLabel));
  const label = labels[at] ?? '';
  const before = labels.slice(0, at).filter(other => other === label).length;
  return labels.filter(other => other === label).length === 1 ? label : `${clip(label, limits.chartLabel - 5)} (${before + 1})`;
}

// Whether Slack reads markup in a chart is not documented: what could be is broken up.
function plain(text: string, most: number): string {
  return clip(neutralize(oneLine(text)), most) || '–';
}
