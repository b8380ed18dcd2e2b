import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { describe, expect, it } from 'vitest';
import { colourIcon, outlineIcon } from '../../../adapters/teams/manifest/icons.ts';
import { fillManifest, packageFiles, zip } from '../../../adapters/teams/manifest/package.ts';
import { readLearningCommand } from '../../../src/learning/commands.ts';
import { wording } from '../../../src/locales/index.ts';
import { readQuizCommand } from '../../../src/quiz/commands.ts';
import { appId } from './activities.ts';

const folder = new URL('../../../adapters/teams/manifest/', import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, folder));
const values = {
  MicrosoftAppId: appId, DeveloperName: 'Equipe "Farol"', WebsiteUrl: 'https://example.com',
  PrivacyUrl: 'https://example.com/privacy', TermsOfUseUrl: 'https://example.com/terms',
};
const manifest: TeamsManifest = JSON.parse(fillManifest(read('manifest.json').toString(), values));
const portuguese: Readonly<Record<string, string>> = JSON.parse(read('pt-br.json').toString());

/** The commands of the personal chat, and of channels and group chats. */
const lists = (manifest.bots?.[0]?.commandLists ?? []).map(({ scopes, commands }, list) => ({
  scopes, en: commands.map(({ title }) => title),
  pt: commands.map((_, at) => portuguese[`bots[0].commandLists[${list}].commands[${at}].title`] ?? ''),
}));

/** Width, height, and the red, green, blue and alpha of each pixel of a PNG as our script writes it. */
function decode(png: Buffer): { width: number; height: number; pixels: readonly (readonly number[])[] } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const start = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const pixels = Array.from({ length: width * height }, (_, at) => {
    const from = Math.floor(at / width) * (width * 4 + 1) + 1 + (at % width) * 4;
    return [...rows.subarray(from, from + 4)];
  });
  return { width, height, pixels };
}

it('holds to Microsoft\'s schema once filled', async () => {
  expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  expect(JSON.stringify(manifest)).not.toContain('{{');
});

it('would notice a manifest that does not', async () => {
  const broken: TeamsManifest = JSON.parse(read('manifest.json').toString());
  expect(await AppManifestUtils.validateAgainstSchema(broken)).not.toEqual([]);
});

it('says in both languages that the trade mark is another\'s', () => {
  expect(JSON.stringify(manifest)).toContain(wording('en').trademark);
  expect(portuguese['description.full']).toContain(wording('pt').trademark);
});

it('keeps the trade mark and Teams\' forbidden words out of the app\'s names', () => {
  const names = [JSON.stringify(manifest.name), portuguese['name.short'], portuguese['name.full']].join(' ');
  expect(names).not.toMatch(/ITIL|PeopleCert|Teams|\bchat\b|\bhelp\b/i);
});

it('translates every text that is shown, and no other', () => {
  const commands = lists.flatMap(({ en }, list) => en.flatMap((_, at) =>
    ['title', 'description'].map(name => `bots[0].commandLists[${list}].commands[${at}].${name}`)));
  expect(Object.keys(portuguese).toSorted()).toEqual(
    ['$schema', 'name.short', 'name.full', 'description.short', 'description.full', ...commands].toSorted());
});

const fold = (title: string): string => title.normalize('NFD').replaceAll(/\p{M}|\?$/gu, '').toLowerCase();

describe('commands', () => {
  it('are of each scope, and no more than the schema of Teams allows', () => {
    expect(lists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team', 'groupChat']]);
    expect(Math.max(...lists.map(({ en }) => en.length))).toBeLessThanOrEqual(10);
  });

  it('are understood, in both languages as the same', () => {
    const meaning = (title: string): string | null => readQuizCommand(fold(title)) ?? readLearningCommand(fold(title));
    const meanings = [
      [null, null, null, 'practise', 'exam', 'progress', 'settings', 'my-data', 'forget-me', null],
      [null, null, null, null, 'setup', 'show', null],
    ];
    expect(lists.map(({ en }) => en.map(meaning))).toEqual(meanings);
    expect(lists.map(({ pt }) => pt.map(meaning))).toEqual(meanings);
  });
});

it('keeps to the lengths of the localized texts', () => {
  const most: readonly (readonly [RegExp, number])[] = [
    [/^name.short$/, 30], [/^name.full$/, 100], [/^description.short$/, 80], [/^description.full$/, 4000],
    [/title$/, 32], [/\]\.description$/, 128],
  ];
  const tooLong = Object.entries(portuguese).filter(([name, text]) =>
    most.some(([pattern, length]) => pattern.test(name) && text.length > length));
  expect(tooLong).toEqual([]);
});

describe('icons', () => {
  it('are as their script draws them', () => {
    expect(decode(read('color.png'))).toEqual(decode(Buffer.from(colourIcon())));
    expect(decode(read('outline.png'))).toEqual(decode(Buffer.from(outlineIcon())));
  });

  it('have the sizes that Teams asks for, the colour one filled to its edges', () => {
    const { width, height, pixels } = decode(read('color.png'));
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
  });

  it('draw the outline in white on nothing', () => {
    const { width, height, pixels } = decode(read('outline.png'));
    expect([width, height]).toEqual([32, 32]);
    expect(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(pixels.filter(([, , , alpha]) => alpha === 0).length).toBeGreaterThan(500);
    expect(pixels.filter(([, , , alpha]) => alpha === 255).length).toBeGreaterThan(50);
  });
});

it('packs the four files, the manifest at the root', () => {
  const bytes = Buffer.from(zip(packageFiles(values)));
  const directory = bytes.toString('latin1').split('PK\u0001\u0002').slice(1);
  const names = directory.map(entry => entry.slice(42, 42 + entry.charCodeAt(24)));
  expect(names).toEqual(['manifest.json', 'pt-br.json', 'color.png', 'outline.png']);
  expect(bytes.readUInt32LE(bytes.length - 22)).toBe(0x06054b50);
});
