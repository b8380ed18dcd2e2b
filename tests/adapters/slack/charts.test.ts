import { expect, test } from 'vitest';
import { renderHome, renderReply } from '../../../adapters/slack/render.ts';
import { drawChart } from '../../../adapters/slack/render/chart.ts';
import type { Chart, ReportReply } from '../../../src/reply.ts';
import { allText, faultsOf } from './check-blocks.ts';
import { fixture } from './running-bot.ts';

const report = fixture('report') as ReportReply;
const chart = (over: Partial<Chart>): Chart => ({ title: 'Acertos', form: 'bar', unit: 'percent', columns: ['Área', 'Acertos'], points: [{ label: 'SVS', value: 62.5, mark: false }], ...over });
const draw = (over: Partial<Chart>) => drawChart({ kind: 'chart', chart: chart(over), language: 'pt' });
const points = (count: number, value = 1): Chart['points'] => Array.from({ length: count }, (_, at) => ({ label: `P${at}`, value, mark: false }));
const shown = (charts: Chart[]) => renderReply({ ...report, charts });

test('bars and lines are a series over its categories, in their order', () => {
  expect(draw({ form: 'line', points: [{ label: 'seg', value: 40, mark: false }, { label: 'ter', value: 62.5, mark: true }] })).toEqual({
    type: 'data_visualization', title: 'Acertos',
    chart: {
      type: 'line', series: [{ name: 'Acertos', data: [{ label: 'seg', value: 40 }, { label: '✔ ter', value: 62.5 }] }],
      axis_config: { categories: ['seg', '✔ ter'], y_label: '%' },
    },
  });
});

test('a pie is drawn of what is above nothing, and of more than six parts as bars', () => {
  expect(draw({ form: 'pie', unit: 'count', points: [...points(2, 3), ...points(1, 0)] })?.chart)
    .toEqual({ type: 'pie', segments: [{ label: 'P0 (1)', value: 3 }, { label: 'P1', value: 3 }] });
  expect(draw({ form: 'pie', points: points(7) })?.chart.type).toBe('bar');
});

test.each([['no points', { points: [] }], ['more points than Slack draws', { points: points(21) }], ['no figures', { points: points(2, Number.NaN) }],
  ['an empty pie', { form: 'pie' as const, points: points(3, 0) }]])('%s are not drawn', (_, over) => {
  expect(draw(over)).toBeNull();
});

test('labels that are cut to the same stay apart', () => {
  const long = ['Gerenciamento de incidentes graves', 'Gerenciamento de incidentes de segurança'].map(label => ({ label, value: 1, mark: false }));
  const message = shown([chart({ points: long })]);
  expect(faultsOf(message)).toEqual([]);
  expect(allText(message.blocks)).toContain('Gerenciamento de incidentes de segurança: 1%');
});

test('under every drawn chart stand its figures, the right option with a mark', () => {
  const message = renderReply(report);
  const at = message.blocks.findIndex(block => block.type === 'data_visualization');
  expect(allText(message.blocks[at + 1])).toBe('✔ A. O incidente: 5 · B. O problema: 2 · C. A mudança: 0 · D. O pedido de serviço: 1');
});

test('a third chart is a list of its figures with bars of characters, since Slack draws two', () => {
  const message = renderReply(fixture('report of three charts'));
  expect(message.blocks.filter(block => block.type === 'data_visualization')).toHaveLength(2);
  expect(allText(message.blocks)).toContain('████░░░░░░ learning\n: 12');
  expect(allText(message.blocks)).toContain('██████████ known\n: 30');
  expect(message.text).not.toContain('█');
});

test.each(['report', 'report of three charts', 'report with hostile text'])(
  'the text of «%s», and what replaces refused charts, carry the same figures', name => {
    const { charts } = fixture(name) as ReportReply;
    const { text, withoutCharts } = renderReply(fixture(name));
    expect(withoutCharts?.some(block => block.type === 'data_visualization')).toBe(false);
    for (const { value } of charts.flatMap(one => one.points)) {
      expect(text).toContain(`: ${value}`);
      expect(allText(withoutCharts)).toContain(`: ${value}`);
    }
  });

test('figures are written as the language writes them', () => {
  expect(shown([chart({})]).text).toContain('SVS: 62,5%');
  expect(renderReply({ ...report, language: 'en', charts: [chart({})] }).text).toContain('SVS: 62.5%');
});

test('the Home tab, which takes no charts, shows the figures', () => {
  const view = renderHome([fixture('greeting')], report);
  expect(view.blocks.map(block => block.type)).not.toContain('data_visualization');
  expect(allText(view.blocks)).toContain('A. O incidente');
});

test('a person is named by a mention when the id is one, and by no markup otherwise', () => {
  const people = { heading: 'Em sequência', items: [{ person: 'U000000001', text: '7 seguidas' }, { person: '!channel', text: '<!here> 3' }] };
  const message = renderReply({ ...report, people });
  expect(message.text).toMatch(/Em sequência:\n• <@U000000001>: 7 seguidas\n• &lt;!here&gt; 3$/);
  expect(faultsOf(message)).toEqual([]);
  expect(JSON.stringify(message.blocks).match(/"user_id":"[^"]*"/g)).toEqual(['"user_id":"U000000001"']);
});

test('however many people are named, the message stays within the limits', () => {
  const items = Array.from({ length: 500 }, (_, at) => ({ person: `U${at}`, text: `${at} seguidas` }));
  const message = renderReply({ ...report, people: { heading: 'Em sequência', items } });
  expect(faultsOf(message)).toEqual([]);
  expect(message.text.length).toBeLessThanOrEqual(4_000);
});
