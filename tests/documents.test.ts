import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { defaultRetention, keepFor } from '../src/store/retention.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = ['README.md', 'README.pt-BR.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'DESIGN.md', 'knowledge/README.md', 'knowledge/NOTICE.md'];

/** The names that GitHub gives a document's headings. */
function anchors(document: string): string[] {
  return [...withoutCode(document).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'));
}

function withoutCode(document: string): string {
  return document.replaceAll(/^ *```[^]*?^ *```$/gmu, '');
}

/** Where a document's links and pictures lead, but for other sites. */
function targets(document: string): string[] {
  const links = [...withoutCode(document).matchAll(/\]\(([^()\s]+)\)|src="([^"]+)"/gu)].map(([, link, source]) => link ?? source ?? '');
  return links.filter(target => !/^https?:/u.test(target));
}

/** The settings in the table of a README. */
function settings(document: string): string[] {
  const rows = document.split('\n').filter(line => /^\| `[A-Za-z_]+`[^|]*\|[^|]*\|[^|]*\|$/u.test(line));
  return rows.flatMap(row => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/gu)].map(([, name = '']) => name)).toSorted();
}

/** What kind of line each line is that is no running text. */
function shape(document: string): string[] {
  return [...document.matchAll(/^(?:#+ |\||- |\d\. |!\[|<img| *```\w*)/gmu)].map(([mark]) => mark);
}

describe.each(documents)('%s', path => {
  it('links to files and headings that exist', () => {
    const found = targets(read(path));
    const missing = found.filter(target => {
      const [file = '', anchor] = target.split('#');
      const to = file === '' ? path : join(dirname(path), file);
      return !existsSync(join(root, to)) || (anchor !== undefined && !anchors(read(to)).includes(decodeURIComponent(anchor)));
    });
    expect(missing).toEqual([]);
  });
});

describe.each(['README.md', 'README.pt-BR.md'])('%s', path => {
  const document = read(path);

  it('lists every setting there is', () => {
    const all = [...read('.env.example').matchAll(/^# (\w+)=/gmu)].map(([, name = '']) => name).toSorted();
    expect(all.length).toBeGreaterThan(20);
    expect(settings(document)).toEqual(all);
  });

  it('tells how long each kind of personal data is kept when nothing is set', () => {
    const defaults = Object.fromEntries([...document.matchAll(/^\| `(\w*RETENTION_DAYS)` \| `(\w+)` \|/gmu)].map(([, name = '', value]) => [name, value]));
    const { RETENTION_DAYS: days, ...kinds } = defaults;
    const { retention } = readConfig({});
    expect(Object.keys(kinds)).toHaveLength(Object.keys(retention).length);
    expect(new Set(Object.values(kinds))).toEqual(new Set(['RETENTION_DAYS']));
    expect(keepFor(Number(days))).toEqual(retention);
    expect(retention).toEqual(defaultRetention);
  });

  it('names every scope that the Slack manifest asks for or offers', () => {
    const scopes = [...read('manifest.yml').matchAll(/^ {6}(?:# )?- ([a-z_.]+:[a-z]+|commands)\b(?! with)/gmu)].map(([, scope]) => `\`${scope}\``);
    expect(scopes.length).toBeGreaterThan(8);
    expect(scopes.filter(scope => !document.includes(scope) && scope !== '`assistant:write`')).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
    const named = [...document.matchAll(/npm run (?:-s )?([a-z:]+)/gu)].map(([, script = '']) => script);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(script => !scripts.includes(script))).toEqual([]);
  });
});

it('tells the same in both READMEs: as many headings, rows, pictures, steps and blocks of code', () => {
  expect(shape(read('README.pt-BR.md'))).toEqual(shape(read('README.md')));
});
