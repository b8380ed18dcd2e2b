/**
 * Makes the package that an administrator uploads to Teams, from the files beside this one:
 * `node adapters/teams/manifest/package.ts --id <MicrosoftAppId> --developer "<name>" --website <https address>`
 * (`--privacy` and `--terms` take addresses of their own, `--out` another file name than `farol-teams.zip`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { crc32 } from 'node:zlib';

/** What takes the places of the template's `{{names}}`. */
export interface ManifestValues {
  readonly MicrosoftAppId: string;
  /** At most 32 characters. */
  readonly DeveloperName: string;
  readonly WebsiteUrl: string;
  readonly PrivacyUrl: string;
  readonly TermsOfUseUrl: string;
}

/** The manifest as JSON text, every placeholder filled. */
export function fillManifest(template: string, values: ManifestValues): string {
  const places = new Map(Object.entries(values));
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => JSON.stringify(places.get(name) ?? '').slice(1, -1));
}

/** The files of a package. */
export function packageFiles(values: ManifestValues): readonly (readonly [name: string, content: Uint8Array])[] {
  const read = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
  const manifest = Buffer.from(fillManifest(read('manifest.json').toString('utf8'), values));
  return [['manifest.json', manifest], ...['pt-br.json', 'color.png', 'outline.png'].map(name => [name, read(name)] as const)];
}

/** A zip file of these files, uncompressed. Source: the ZIP specification (APPNOTE), sections 4.3.7, 4.3.12 and 4.3.16. */
export function zip(files: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const title = Buffer.from(name);
    // Version 2.0, no flags, stored, 1 January 1980, so that the same files give the same bytes.
    const common = numbers([[20, 2], [0, 2], [0, 2], [0, 2], [0x21, 2], [crc32(content), 4],
      [content.length, 4], [content.length, 4], [title.length, 2], [0, 2]]);
    const local = Buffer.concat([numbers([[0x04034b50, 4]]), common, title, content]);
    directory.push(numbers([[0x02014b50, 4], [20, 2]]), common, numbers([[0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), title);
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const counts = numbers([[files.length, 2], [files.length, 2], [entries.length, 4], [offset, 4], [0, 2]]);
  return Buffer.concat([...parts, entries, numbers([[0x06054b50, 4], [0, 2], [0, 2]]), counts]);
}

/** Numbers one after the other, each in so many bytes, the lowest first. */
function numbers(values: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Buffer.concat(values.map(([value, bytes]) => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeUIntLE(value, 0, bytes);
    return buffer;
  }));
}

function run(): void {
  const text = { type: 'string' } as const;
  const options = { id: text, developer: text, website: text, privacy: text, terms: text, out: text };
  const { values } = parseArgs({ options });
  const { id, developer, website } = values;
  if (!id || !developer || !website) throw new Error('--id, --developer and --website are needed; see the top of this file');
  const filled = {
    MicrosoftAppId: id, DeveloperName: developer, WebsiteUrl: website,
    PrivacyUrl: values.privacy ?? website, TermsOfUseUrl: values.terms ?? website,
  };
  writeFileSync(values.out ?? 'farol-teams.zip', zip(packageFiles(filled)));
}

if (import.meta.main) run();
