import type { FormValues, Press } from '../../src/message.ts';

/**
 * What a pressed button sent back: the payload under `farol`, and beside it what was filled in, by the names of the fields. A
 * platform gives several choices as one text with commas; `farolLists` names those fields, whose values were encoded to hold none.
 */
export function readPressed(data: unknown): Pick<Press, 'payload' | 'values'> {
  if (!isRecord(data)) return { payload: undefined, values: null };
  const { farol: payload, farolLists: lists, farolAside: _, ...given } = data;
  return { payload, values: Array.isArray(lists) ? valuesOf(given, lists) : null };
}

/** Whether the button stood in a card that the presser alone sees. */
export function isAside(data: unknown): boolean {
  return isRecord(data) && data['farolAside'] === true;
}

function valuesOf(given: Readonly<Record<string, unknown>>, lists: readonly unknown[]): FormValues {
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => {
    if (typeof value !== 'string' || value.trim() === '') return [];
    return [[name, lists.includes(name) ? value.split(',').map(decode) : value]];
  }));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Whether a value of a client's is an object with fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
