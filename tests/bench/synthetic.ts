import { indexRelations, indexSeparations, type Concept, type Knowledge } from '../../src/knowledge/knowledge.ts';
import { readCommonWords } from '../../src/search/common-words.ts';

/** A random number generator that gives the same numbers for the same seed, from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The knowledge base grown `factor` times by an organisation's made-up entries: names of two or three everyday words, some prose. */
export function grow(knowledge: Knowledge, factor: number): Knowledge {
  const random = generator(factor);
  const words = [...readCommonWords()].filter(word => word.length > 3);
  const pick = () => words[Math.floor(random() * words.length)] ?? 'word';
  const text = (count: number) => Array.from({ length: count }, pick).join(' ');
  const concepts = new Map(knowledge.concepts);
  const wanted = knowledge.concepts.size * factor;
  for (let index = 0; concepts.size < wanted; index += 1) {
    const name = `${text(2 + (index % 2))} ${index}`;
    const definition = text(25);
    const concept: Concept = {
      key: `own-${index}`, group: 'own', path: 'own', note: null, tier: 2, editions: ['general'],
      name: { pt: name, en: name }, definition: { pt: definition, en: definition }, explanation: { context: { pt: text(20), en: text(20) } },
      faq: [{ ask: { pt: [text(6)], en: [text(6)] }, answer: { pt: definition, en: definition } }],
    };
    concepts.set(concept.key, concept);
  }
  const relations = indexRelations(concepts);
  const separations = indexSeparations(concepts);
  return { ...knowledge, concepts, relationsOf: key => relations.get(key) ?? [], separationsOf: key => separations.get(key) ?? [] };
}
