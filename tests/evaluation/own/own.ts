import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { languages, type Language } from '../../../src/language.ts';
import type { Engine } from '../engines/engine.ts';
import { createFarol } from '../engines/farol.ts';
import { asEngine, createPeers } from '../engines/peers.ts';

/** A question that an organisation's FAQ answers, in words of somebody who has not read it. */
interface Paraphrase {
  readonly lang: Language;
  readonly q: string;
  /** The FAQ entry that answers it. */
  readonly expect: string;
}

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Asks Farol and the peers for the entries of an organisation's own FAQ, among all of ours, by paraphrases; prints the shares
 * found first.
 *
 * @returns what Farol is not ahead of, e.g. `pt lunr`; nothing of it was used for tuning
 */
export async function evaluateOwn(): Promise<string[]> {
  const knowledge = loadKnowledge(folder('../../../knowledge'), folder('knowledge'));
  const engines = [await createFarol(knowledge), ...(await createPeers(knowledge)).map(asEngine)];
  const paraphrases = readFileSync(folder('paraphrases.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Paraphrase);
  console.log(`\n== an organisation's own FAQ, ${paraphrases.length} paraphrases ==\n`);
  console.log(`${'right first'.padEnd(20)} ${engines.map(({ name }) => name.padStart(10)).join(' ')}`);
  const behind: string[] = [];
  for (const language of languages) {
    const asked = paraphrases.filter(({ lang }) => lang === language);
    const shares = await Promise.all(engines.map(async engine => ({ name: engine.name, share: await shareFound(engine, asked) })));
    console.log(`${language.padEnd(20)} ${shares.map(({ share }) => `${(share * 100).toFixed(1)} %`.padStart(10)).join(' ')}`);
    const [farol, ...peers] = shares;
    behind.push(...peers.filter(({ share }) => share >= (farol?.share ?? 0)).map(({ name }) => `${language} ${name}`));
  }
  return behind;
}

async function shareFound(engine: Engine, asked: readonly Paraphrase[]): Promise<number> {
  let found = 0;
  for (const { q, expect } of asked) {
    const { keys } = await engine.ask([q]);
    if (keys[0] === `faq/${expect}`) found += 1;
  }
  return found / asked.length;
}
