import { wording, type Wording } from '../../../src/locales/index.ts';
import type { Field, FieldOption, FormReply } from '../../../src/reply.ts';
import { clip } from '../../text.ts';
import { choiceLabel, headingLength, itemLength } from '../limits.ts';
import { buttonRow, execute } from './buttons.ts';
import { type AdaptiveCard, card, fits } from './card.ts';
import { type CardElement, aside, paragraphs, problem, title } from './elements.ts';
import type { ChoiceInput, Input } from './inputs.ts';
import { clean, inert, lines } from './text.ts';

/** How many choices a field shows at most, tried in this order until the card fits. What was chosen is always among them. */
const mostChoices = [500, 100, 50, 25, 10, 5, 1];

/** A form; what was wrong with a field stands right under it. `channels` are those that a field of type `channel` offers. */
export function renderForm(reply: FormReply, channels: readonly FieldOption[]): AdaptiveCard {
  const words = wording(reply.language);
  const lists = reply.fields.flatMap(field => field.type === 'several' ? [field.name] : []);
  const actions = buttonRow(reply.buttons, [execute(reply.send, { form: { lists } })], { form: 'aside' });
  const build = (most: number): AdaptiveCard => card(reply.title, [
    title(reply.title),
    ...reply.lines.flatMap(line => paragraphs(clip(line, itemLength))),
    ...reply.fields.flatMap(field => shown(field, reply, channels, words, most)),
  ], actions);
  const cards = mostChoices.map(build);
  return cards.find(fits) ?? build(0);
}

function shown(
  field: Field, { problems }: FormReply, channels: readonly FieldOption[], words: Wording, most: number,
): readonly CardElement[] {
  const wrong = problems.filter(({ field: name }) => name === field.name).map(({ text }) => problem(text));
  if (field.type === 'channel' && channels.length === 0 && field.value === null) return [...wrong, ...paragraphs(words.cards.noChannel)];
  const hint = clip(clean(field.hint ?? ''), headingLength);
  return [inputOf(field, channels, words, most), ...(hint === '' ? [] : [aside(hint)]), ...wrong];
}

function inputOf(field: Field, channels: readonly FieldOption[], words: Wording, most: number): Input {
  const base = {
    id: field.name, label: clip(clean(field.label), headingLength) || field.name,
    ...(field.required ? { isRequired: true, errorMessage: words.cards.required } as const : {}),
  };
  switch (field.type) {
    case 'text': return {
      type: 'Input.Text', ...base, isMultiline: field.lines === 'many', maxLength: field.longest, ...withValue(clip(lines(field.value ?? '').join(field.lines === 'many' ? '\n' : ' '), field.longest)),
    };
    case 'time': return { type: 'Input.Time', ...base, ...withValue(field.value) };
    case 'one': return menu(base, field.options, field.value, most);
    case 'channel': return menu(base, offered(channels, field.value), field.value ?? channels[0]?.value ?? null, most);
    case 'several': return {
      type: 'Input.ChoiceSet', ...base, style: 'expanded', isMultiSelect: true, wrap: true,
      // Clients differ in whether they render markup here.
      choices: field.options.filter((option, at) => at < most || field.value.includes(option.value)).map(({ value, label }) => ({ title: clip(inert(label), choiceLabel) || value, value: encodeURIComponent(value) })),
      ...withValue(field.value.map(encodeURIComponent).join(',')),
    };
  }
}

function menu(base: Pick<ChoiceInput, 'id' | 'label'>, options: readonly FieldOption[], value: string | null, most: number): ChoiceInput {
  const kept = options.filter((option, at) => at < most || option.value === value);
  const choices = kept.map(option => ({ title: clip(clean(option.label), choiceLabel) || option.value, value: option.value }));
  return { type: 'Input.ChoiceSet', ...base, style: 'compact', isMultiSelect: false, wrap: true, choices, ...withValue(value) };
}

/** The channel that was chosen before stays to be chosen, though it be of another team. */
function offered(channels: readonly FieldOption[], value: string | null): readonly FieldOption[] {
  return value === null || channels.some(channel => channel.value === value) ? channels : [{ value, label: value }, ...channels];
}

function withValue(value: string | null | undefined): { readonly value?: string } {
  return value === null || value === undefined || value === '' ? {} : { value };
}
