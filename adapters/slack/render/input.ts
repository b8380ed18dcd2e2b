import type { types } from '@slack/bolt';
import type { Field, FieldOption } from '../../../src/reply.ts';
import { clip } from '../../text.ts';
import { limits } from '../limits.ts';
import { clean, oneLine } from '../plain-text.ts';

type FieldOf<Type extends Field['type']> = Extract<Field, { type: Type }>;

/** What a field is filled into; null for a choice of nothing, which Slack refuses. */
export function inputOf(field: Field): types.InputBlock['element'] | null {
  switch (field.type) {
    case 'text': return textInput(field);
    case 'time': return { type: 'timepicker', ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(field.value ?? '') ? { initial_time: field.value ?? '' } : {}) };
    case 'one': return menu(field);
    case 'several': return choices(field);
    case 'channel': return {
      type: 'conversations_select', filter: { include: ['public', 'private'], exclude_bot_users: true },
      ...(/^[CG][A-Z0-9]+$/.test(field.value ?? '') ? { initial_conversation: field.value ?? '' } : { default_to_current_conversation: true }),
    };
    default: return field satisfies never;
  }
}

function textInput({ value, lines, longest }: FieldOf<'text'>): types.PlainTextInput {
  const most = Math.max(1, Math.min(longest, limits.inputValue));
  const shown = clip(lines === 'one' ? oneLine(value ?? '') : clean(value ?? ''), most);
  return { type: 'plain_text_input', multiline: lines === 'many', max_length: most, ...(shown === '' ? {} : { initial_value: shown }) };
}

function menu({ options: given, value }: FieldOf<'one'>): types.StaticSelect | null {
  const options = optionsOf(given);
  const chosen = options.find(option => option.value === value);
  const initial = chosen === undefined ? {} : { initial_option: chosen };
  if (options.length === 0) return null;
  if (options.length <= limits.menuOptions) return { type: 'static_select', options, ...initial };
  const groups = Array.from({ length: Math.min(Math.ceil(options.length / limits.menuOptions), limits.menuOptions) }, (_, at) =>
    groupOf(options.slice(at * limits.menuOptions, (at + 1) * limits.menuOptions)));
  return { type: 'static_select', option_groups: groups, ...initial };
}

// More than a menu holds go in groups, each named by its first and last option.
function groupOf(options: types.PlainTextOption[]): { label: types.PlainTextElement; options: types.PlainTextOption[] } {
  const half = Math.floor(limits.optionText / 2) - 2;
  const [first, last] = [options[0], options.at(-1)].map(option => clip(option?.text.text ?? '', half));
  return { label: { type: 'plain_text', text: `${first} – ${last}`, emoji: false }, options };
}

function choices({ options: given, value }: FieldOf<'several'>): types.Checkboxes | types.MultiStaticSelect | null {
  const options = optionsOf(given).slice(0, limits.menuOptions);
  const chosen = options.filter(option => value.includes(option.value ?? ''));
  const initial = chosen.length === 0 ? {} : { initial_options: chosen };
  if (options.length === 0) return null;
  return options.length <= limits.checkboxes ? { type: 'checkboxes', options, ...initial } : { type: 'multi_static_select', options, ...initial };
}

// A value that is cut would come back as another one.
function optionsOf(options: readonly FieldOption[]): types.PlainTextOption[] {
  return options.filter(({ value }) => value.length > 0 && value.length <= limits.optionText).map(({ value, label }) => ({
    value, text: { type: 'plain_text', text: clip(oneLine(label), limits.optionText) || '–', emoji: false },
  }));
}
