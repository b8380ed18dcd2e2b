import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';

const base = fileURLToPath(new URL('../fixtures/knowledge', import.meta.url));
let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'farol-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is wrong with an organisation's folder that holds these files. */
async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const own = join(await mkdtemp(join(folder, 'case-')), 'own');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(own, path)), { recursive: true });
    await writeFile(join(own, path), text);
  }
  return readKnowledge(base, own).problems.map(formatProblem);
}

const question = (id: string, ask: string) => `\n- id: ${id}\n  ask: [${ask}]\n  answer: Yes.\n`;
const entry = 'name: Atlas\ndefinition: A catalogue.\n';

describe('the name of a file of an organisation', () => {
  it.each([
    ['Atlas.yml', 'atlas.yml'], ['our atlas.yml', 'our-atlas.yml'], ['catálogo_Ação.yaml', 'catalogo-acao.yml'], ['-.yml', 'a-key.yml'],
  ])('has to be a key: not %s, but %s', async (name, better) => {
    expect(await problemsOf({ [`concepts/${name}`]: entry })).toEqual([expect.stringMatching(new RegExp(`^own/concepts/${name}:1: .*lower-case.*; rename the file to ${better}$`, 'u'))]);
  });

  it('may be in a folder of any name, and end in yaml', async () => {
    expect(await problemsOf({ 'concepts/Our Tools/atlas.yaml': entry })).toEqual([]);
  });

  it('has to be a key of ours for a note, whose nearest is named', async () => {
    expect(await problemsOf({ 'notes/Incident.yml': '# Ours\n\nnote: We call first.\n' })).toEqual(['own/notes/Incident.yml:3: no concept has the key "Incident"; rename the file to incident.yml']);
    expect(await problemsOf({ 'notes/nothing.yml': 'note: We call first.\n' })).toEqual([expect.stringMatching(/^own\/notes\/nothing\.yml:1: no concept has the key "nothing"; the file's name is the key/u)]);
  });
});

describe('the line of a mistake in a file of an organisation', () => {
  it('is that of a field that does not exist', async () => {
    expect(await problemsOf({
      'notes/incident.yml': 'note: We call first.\n\nauthor: Me\n',
      'concepts/atlas.yml': `${entry}relations:\n  kind-of: [incident]\n  cousin-of: [problem]\ncolour: red\n`,
    })).toEqual([
      'own/concepts/atlas.yml:5: relations.cousin-of: there is no such field; correct its name or remove it',
      'own/concepts/atlas.yml:6: colour: there is no such field; correct its name or remove it',
      'own/notes/incident.yml:3: author: there is no such field; correct its name or remove it',
    ]);
  });

  it('is that of a relation to nothing', async () => {
    expect(await problemsOf({ 'concepts/atlas.yml': `${entry}relations:\n  kind-of:\n    - incident\n    - nothing\n` })).toEqual([
      'own/concepts/atlas.yml:6: relations.kind-of.1: no concept has the key "nothing"',
    ]);
  });

  it('is that of an id taken by another question, in the same file or in another', async () => {
    expect(await problemsOf({
      'faq/a.yml': question('one', 'may I use Atlas') + question('one', 'may I use Hermes'),
      'faq/b.yml': `# More${question('two', 'may I use Zeus')}${question('one', 'may I use Hera')}`,
    })).toEqual([
      'own/faq/a.yml:6: 1.id: "one" is taken by another question in own/faq/a.yml; give each an id of its own',
      'own/faq/b.yml:6: 1.id: "one" is taken by another question in own/faq/a.yml; give each an id of its own',
    ]);
  });

  it('is that of a question that another entry has for a name', async () => {
    expect(await problemsOf({ 'concepts/atlas.yml': entry, 'faq/a.yml': '# Ours\n- id: one\n  ask: [Atlas]\n  answer: Yes.\n' })).toEqual([
      'own/faq/a.yml:3: ask: "atlas" is also a name of "atlas"; begin with a wording of its own',
    ]);
  });
});
