import type { Container, Table } from './elements.ts';

/**
 * Teams' charts. Neither the public schema of Adaptive Cards nor the types of its packages have them; these are the properties
 * that Farol uses, by "Charts in Adaptive Cards" of the Teams documentation and Microsoft's newer package `@microsoft/teams.cards`
 * 2.0. A client that does not draw them shows `fallback`.
 */
export type ChartElement = BarChart | LineChart | PieChart;

interface ChartBase {
  /** For screen readers; the heading above says the same to the eye. */
  readonly title: string;
  readonly fallback: Table | Container;
}

/** Bars, one a point: `x` is the label. */
export interface BarChart extends ChartBase {
  readonly type: 'Chart.HorizontalBar';
  readonly data: readonly { readonly x: string; readonly y: number; readonly color: ChartColor }[];
}

/** One line. */
export interface LineChart extends ChartBase {
  readonly type: 'Chart.Line';
  readonly showLegend: false;
  readonly yMin: 0;
  readonly yMax?: 100;
  readonly data: readonly [{ readonly legend: string; readonly values: readonly { readonly x: string; readonly y: number }[] }];
}

/** A circle in parts. */
export interface PieChart extends ChartBase {
  readonly type: 'Chart.Pie';
  readonly colorSet: 'categorical';
  readonly data: readonly { readonly legend: string; readonly value: number }[];
}

type ChartColor = 'good' | 'categoricalBlue';
