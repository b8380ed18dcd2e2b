import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { namesOf, type Knowledge } from '../../../src/knowledge/knowledge.ts';
import { languages } from '../../../src/language.ts';
import type { Engine } from './engine.ts';

interface Entry {
  readonly id: string;
  readonly names: string;
  readonly definition: string;
  readonly text: string;
}
type Field = 'names' | 'definition' | 'text';
const fields: readonly Field[] = ['names', 'definition', 'text'];
const most = 3;

/** What every peer indexes: the same entries as Farol, known questions and situations included. */
function entriesOf(knowledge: Knowledge): Entry[] {
  return [...knowledge.concepts.values()].map(concept => ({
    id: concept.key,
    names: namesOf(concept).join(' | '),
    definition: languages.map(language => concept.definition[language]).join(' '),
    text: languages.flatMap(language => [
      ...Object.values(concept.explanation).map(part => part?.[language] ?? ''),
      ...(concept.faq ?? []).flatMap(({ ask, answer }) => [...ask[language], answer[language]]),
      ...(concept.situations?.[language] ?? []),
      concept.example?.[language] ?? '',
    ]).join(' '),
  }));
}

/** A named way of making a peer's index and of asking it, for the evaluation and the benchmark. */
export interface Peer {
  readonly name: string;
  readonly search: (question: string) => readonly string[] | Promise<readonly string[]>;
}

type Maker = (entries: readonly Entry[]) => Peer | Promise<Peer>;
const makers: Readonly<Record<string, Maker>> = { minisearch: miniSearch, 'fuse.js': fuse, lunr: lunrIndex, flexsearch: flexSearch, orama };

/** The search libraries with their defaults over the same entries; only those named, when any are. */
export async function createPeers(knowledge: Knowledge, names: readonly string[] = Object.keys(makers)): Promise<Peer[]> {
  const entries = entriesOf(knowledge);
  return Promise.all(names.flatMap(name => makers[name]?.(entries) ?? []));
}

/** A peer as an engine: it takes the last question alone, and always answers with its best hits. */
export function asEngine({ name, search }: Peer): Engine {
  return { name, ask: async questions => ({ keys: await search(questions.at(-1) ?? ''), language: null }) };
}

function miniSearch(entries: readonly Entry[]): Peer {
  const index = new MiniSearch<Entry>({ fields: [...fields] });
  index.addAll(entries);
  return { name: 'minisearch', search: question => index.search(question).slice(0, most).map(({ id }) => String(id)) };
}

function fuse(entries: readonly Entry[]): Peer {
  const index = new Fuse(entries, { keys: [...fields] });
  return { name: 'fuse.js', search: question => index.search(question, { limit: most }).map(({ item }) => item.id) };
}

function lunrIndex(entries: readonly Entry[]): Peer {
  const index = lunr(builder => {
    builder.ref('id');
    for (const field of fields) builder.field(field);
    for (const entry of entries) builder.add(entry);
  });
  // Its query language gives ":", "~", "^", "+" and "-" a meaning that a question does not mean.
  return { name: 'lunr', search: question => index.search(question.replace(/[:~^+\-*]/gu, ' ')).slice(0, most).map(({ ref }) => ref) };
}

function flexSearch(entries: readonly Entry[]): Peer {
  const index = new Document({ document: { id: 'id', index: [...fields] } });
  for (const entry of entries) index.add({ ...entry });
  return {
    name: 'flexsearch',
    search: question => {
      const found = index.search(question, { limit: most, suggest: true }) as { readonly result: readonly (string | number)[] }[];
      return [...new Set(found.flatMap(({ result }) => result.map(String)))].slice(0, most);
    },
  };
}

async function orama(entries: readonly Entry[]): Promise<Peer> {
  const index = create({ schema: { names: 'string', definition: 'string', text: 'string' } });
  await insertMultiple(index, entries.map(entry => ({ ...entry })));
  return { name: 'orama', search: async question => (await searchOrama(index, { term: question, limit: most })).hits.map(({ id }) => id) };
}
