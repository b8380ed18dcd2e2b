import { expect, test } from 'vitest';
import { limits } from '../../../adapters/slack/limits.ts';
import { renderHome, renderPrompts, renderReply, renderShared, type SlackMessage } from '../../../adapters/slack/render.ts';
import type { Action } from '../../../src/message.ts';
import type { Button, ConceptReply, Reply } from '../../../src/reply.ts';
import { hostile, replies } from '../../fixtures/replies.ts';
import { allText, faultsOf, runningText } from './check-blocks.ts';

const reply = (name: string): Reply => {
  const found = replies[name];
  if (found === undefined) throw new Error(`no reply «${name}» among the fixtures`);
  return found;
};
const blockTypes = (name: string): string[] => renderReply(reply(name)).blocks.map(block => block.type);
const ask = (label: string, question: string): Button => ({ label, action: { v: 1, do: 'ask', question, language: 'pt' } });
const labels = (message: { blocks: ReturnType<typeof renderReply>['blocks'] }): string[] =>
  message.blocks.flatMap(block => (block.type === 'actions' ? block.elements.map(allText) : []));

test.each(Object.keys(replies))('the reply «%s» is a message that Slack accepts', name => {
  expect(faultsOf(renderReply(reply(name)))).toEqual([]);
});

test.each(Object.keys(replies))('the reply «%s» is rendered as exactly the recorded JSON', async name => {
  const file = `../../fixtures/slack/expected/${name.replace(/[ ,]+/g, '-')}.json`;
  await expect(`${JSON.stringify(renderReply(reply(name)), null, 2)}\n`).toMatchFileSnapshot(file);
});

// What names people is never offered for sharing.
test.each(Object.keys(replies).filter(name => reply(name).kind !== 'report'))('the reply «%s», shared, is a message that Slack accepts and mentions its sharer alone', name => {
  const shared = renderShared(reply(name), 'U000000001');
  expect(faultsOf({ ...shared, text: shared.text.replace('<@U000000001>', '') })).toEqual([]);
  expect(JSON.stringify(shared).match(/<@[^>]*>/g)?.filter(found => found !== '<@U123>')).toEqual(['<@U000000001>',
    '<@U000000001>']);
  expect(shared.text.length).toBeLessThanOrEqual(limits.messageText);
});

test('the first screen of a concept is short: term, other term, definition and editions, the rest one click away', () => {
  const shown = allText(renderReply(reply('concept')));
  expect(shown).toContain('incidente (INC)');
  expect(shown).toContain('Em inglês: Incident');
  expect(shown).toContain('Edições: v2, v3/2011, ITIL 4, Versão 5');
  expect(shown).toContain('Interrupção não planejada');
  expect(shown).toContain('Ver tudo');
  expect(shown).not.toContain('notas fiscais');
});

test('the full card shows everything that is known and offers no more', () => {
  const message = renderReply(reply('concept in full'));
  const shown = allText(message.blocks);
  for (const part of ['Cada minuto', 'notas fiscais', 'Classificar', 'perturbação', 'o problema é a causa',
    'solução de contorno', 'ITIL Foundation', 'knowledge/concepts/concept/incident.yml']) {
    expect(shown).toContain(part);
    expect(message.text).toContain(part);
  }
  expect(labels(message)).not.toContain('Ver tudo');
});

test('a direct answer stands before the definition, and our own way of doing it is on the first screen', () => {
  const { text } = renderReply(reply('concept with a direct answer and a share button'));
  expect(text.indexOf('autoridade de mudança')).toBeLessThan(text.indexOf('Interrupção não planejada'));
  expect(text).toContain('Como fazemos aqui: Aqui abrimos pelo portal');
});

test('buttons carry their action, with share last', () => {
  const message = renderReply(reply('concept with a direct answer and a share button'));
  expect(labels(message)).toEqual(['Ver tudo', 'Diferença para problema', 'evento', 'Compartilhar com o canal']);
  const actions = message.blocks.flatMap(block => (block.type === 'actions' ? block.elements : []));
  expect(actions.map(element => ('value' in element ? JSON.parse(element.value ?? '') as Action : null))[0])
    .toEqual({ v: 1, do: 'show', concept: 'incident', language: 'pt', detail: 'full' });
});

test('a comparison is a table whose content the text carries too', () => {
  expect(blockTypes('comparison')).toContain('table');
  const { text } = renderReply(reply('comparison'));
  for (const part of ['Objetivo', 'Restaurar logo', 'Achar e tratar a causa', 'Minutos a horas']) expect(text).toContain(part);
});

test('a comparison without rows has no table', () => {
  expect(blockTypes('comparison without a table')).not.toContain('table');
});

test('the options of a choice are buttons', () => {
  expect(labels(renderReply(reply('choice')))).toEqual(['Change', 'Change enablement']);
});

test('what is too long ends in an ellipsis and keeps its buttons', () => {
  const message = renderReply(reply('concept of great length'));
  expect(message.text.endsWith('…')).toBe(true);
  expect(labels(message)).toContain('evento');
  const last = message.blocks.findLast(block => block.type === 'rich_text');
  expect(allText(last)).toMatch(/…\s*$/);
});

/** A list of so many members as a message, each with so many characters said of it. */
function listOf(count: number, length: number): SlackMessage {
  const items = Array.from({ length: count }, (_, at) => ({ key: null, term: `Membro ${at + 1}`, gist: 'g'.repeat(length) }));
  return renderReply({ ...(reply('list') as Extract<Reply, { kind: 'list' }>), items });
}
const membersIn = (text: string): number => text.match(/Membro \d/g)?.length ?? 0;
const gistsIn = (text: string): number[] => [...new Set((text.match(/g{3,}…?/g) ?? []).map(gist => gist.length))];

test('a list too long for bullets is shown as lines, then with less said of each member, then with names alone', () => {
  const messages = [[34, 100], [34, 250], [34, 400], [70, 400], [300, 400]].map(([count = 0, length = 0]) => listOf(count, length));
  const texts = messages.map(message => runningText(message.blocks));
  expect(messages.flatMap(faultsOf)).toEqual([]);
  expect(messages.map(({ blocks }) => JSON.stringify(blocks).includes('rich_text_list'))).toEqual([true, false, false, false, false]);
  expect(texts.map(membersIn)).toEqual([34, 34, 34, 70, 300]);
  expect(texts.map(gistsIn)).toEqual([[100], [250], [160], [120], []]);
});

test('what screen readers get of a list names every member too', () => {
  expect([[34, 80], [34, 250], [70, 400]].map(([count = 0, length = 0]) => listOf(count, length).text).map(text => [membersIn(text), ...gistsIn(text)]))
    .toEqual([[34, 80], [34, 80], [70, 40]]);
});

test('a list is cut only when not even its names fit', () => {
  const message = listOf(2_000, 100);
  expect(faultsOf(message)).toEqual([]);
  expect(membersIn(allText(message.blocks))).toBeGreaterThan(500);
  expect(allText(message.blocks)).toContain('…');
});

test('a button whose question is too long to come back is left out, and labels are cut at 75', () => {
  const message = renderReply({ ...reply('greeting'),
    buttons: [ask('longa', 'x'.repeat(2_000)), ask('y'.repeat(200), 'curta')] });
  expect(labels(message)).toEqual([`${'y'.repeat(74)}…`]);
});

test('however many the buttons, the message stays within the limits', () => {
  const many = Array.from({ length: 60 }, (_, at) => ask(`termo ${at}`, 'q'.repeat(1_000)));
  expect(faultsOf(renderReply({ ...reply('concept of great length') as ConceptReply, buttons: many }))).toEqual([]);
});

test('hostile text is shown as it was typed, and is nowhere a mention, a link or a formatting', () => {
  const message = renderReply(reply('concept with hostile text'));
  const visible = allText(message.blocks);
  expect(visible).toContain('<!channel> <@U123> <https://e.x|here> *b* _i_');
  expect(message.text).toContain('&lt;!channel&gt; &lt;@U123&gt;');
  expect(visible).not.toMatch(/(?![\t\n])[\u202E\p{Cc}]/u);
});

test('hostile text in a table is broken up', () => {
  const comparison = reply('comparison') as Extract<Reply, { kind: 'comparison' }>;
  const message = renderReply({ ...comparison, rows: [{ aspect: hostile, cells: [hostile, ''] }] });
  expect(faultsOf(message)).toEqual([]);
  expect(allText(message.blocks.find(block => block.type === 'table'))).toContain('‹!channel›');
});

test('a person whose id is no id is not mentioned', () => {
  expect(renderShared(reply('concept'), '!channel').text).not.toContain('<');
});

test('the Home tab shows the answer above both welcomes, without a table, with ids of its own', () => {
  const view = renderHome([reply('help'), reply('greeting')], reply('comparison'));
  const ids = view.blocks.flatMap(block => (block.type === 'actions' ? block.elements.map(element => element.action_id) : []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(view.blocks.map(block => block.type)).not.toContain('table');
  expect(allText(view.blocks).indexOf('Restaurar logo')).toBeLessThan(allText(view.blocks).indexOf('How to use Farol'));
  expect(view.blocks.length).toBeLessThanOrEqual(limits.blocksInHome);
  expect(faultsOf({ text: 'Home', blocks: view.blocks })).toEqual([]);
});

test('the options of a question stand in words, and their buttons with them where all are short', () => {
  expect(labels(renderReply(reply('question')))).toEqual(['A. O incidente', 'B. O problema', 'C. A mudança', 'D. O pedido de serviço',
    'Por que esta pergunta?', 'Reportar']);
  expect(renderReply(reply('question')).text).toContain('• C: A mudança');
});

test('the buttons of long options show the letter, mark the chosen one, and say the text to a screen reader', () => {
  const { blocks, text } = renderReply(reply('question of an exam, in two languages, with long options'));
  const [first] = blocks.flatMap(block => (block.type === 'actions' ? [block.elements] : []));
  expect(first?.map(element => ('text' in element && element.text ? element.text.text : null))).toEqual(['A', '✓ B', 'C', 'D']);
  for (const element of first ?? []) expect('accessibility_label' in element && element.accessibility_label).toMatch(/^[A-D]\. Uma alternativa/);
  expect(text).toContain('conversa. (sua resposta)');
});

test('the answers so far stand between the options and the other buttons', () => {
  expect(blockTypes('question')).toEqual(['header', 'context', 'rich_text', 'rich_text', 'actions', 'context', 'actions']);
});

test('a closed question has no buttons for its options', () => {
  expect(blockTypes('question that is closed')).not.toContain('actions');
});

test('a verdict says in words which option was chosen and which is right, and why each is or is not', () => {
  const { text } = renderReply(reply('verdict'));
  expect(text).toContain('❌ Não foi dessa vez');
  expect(text).toContain('A. O incidente (certa): Primeiro se restaura');
  expect(text).toContain('B. O problema (sua resposta): A causa');
  expect(renderReply(reply('verdict that is right')).text).toMatch(/^✅ Certo![^]*A\. O incidente \(sua resposta, certa\)/);
});

test('a form that can only be told of says what it is about and what was wrong', () => {
  expect(renderReply(reply('form with problems')).text).toContain('Escreva a hora como 09:00.');
});

test('suggested prompts ask what the welcome’s buttons ask', () => {
  expect(renderPrompts([reply('help'), reply('greeting')])).toEqual([{ title: 'What is an incident?',
    message: 'What is an incident?' }]);
});
