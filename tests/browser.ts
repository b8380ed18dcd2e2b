import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run',
];

/**
 * Starts a headless browser: the machine's Chromium where there is one, otherwise the one that npm's `@sparticuz/chromium`
 * carries, with the libraries of its own `al2023.tar.br` (libnss3, libnspr4, libexpat) where the machine lacks them. The caller
 * closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = findInstalled(process.env['PATH'] ?? '');
  if (installed !== null) return chromium.launch({ executablePath: installed, args: flags });
  return launchCarried(await unpackCarried());
}

function findInstalled(path: string): string | null {
  const candidates = path.split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts the browser unpacked in `folder`: first on the machine's libraries, as the carried ones may not fit its C library. */
export async function launchCarried(folder: string): Promise<Browser> {
  const executablePath = join(folder, 'chromium');
  const env = { ...definedOnly(process.env), ...fontSettings(folder) };
  try {
    return await chromium.launch({ executablePath, args: flags, env });
  } catch (cause) {
    if (!String(cause).includes('error while loading shared libraries')) throw cause;
    const libraries = join(folder, 'al2023', 'lib');
    return chromium.launch({ executablePath, args: flags, env: { ...env, LD_LIBRARY_PATH: libraries } });
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

// A machine without fontconfig has no fonts either, and a page without fonts has no widths: the package's own Open Sans then.
function fontSettings(folder: string): Readonly<Record<string, string>> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

/**
 * Unpacks `@sparticuz/chromium` once per version and returns its folder. Test files run at the same time, so each unpacks into a
 * folder of its own and the first to finish gives it the shared name; the package itself would hand out a half-written file.
 */
async function unpackCarried(): Promise<string> {
  const root = packageFolder('@sparticuz/chromium');
  const { version } = createRequire(import.meta.url)(join(root, 'package.json'));
  const cache = join(import.meta.dirname, '..', 'node_modules', '.cache');
  const folder = join(cache, `chromium-${String(version)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(`${folder}-`);
  const script = `import chromium, { inflate } from '@sparticuz/chromium';
    await chromium.executablePath();
    await inflate(process.argv[1]);`;
  await promisify(execFile)(
    process.execPath, ['--input-type=module', '-e', script, join(root, 'bin', 'al2023.tar.br')],
    { cwd: join(import.meta.dirname, '..'), env: { ...process.env, TMPDIR: partial } },
  );
  writeFileSync(join(partial, 'fonts.conf'), fontsConf(folder));
  return adopt(partial, folder);
}

function adopt(partial: string, folder: string): string {
  try {
    renameSync(partial, folder);
  } catch (cause) {
    if (!existsSync(folder)) throw cause;
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

function packageFolder(name: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
}

function fontsConf(folder: string): string {
  const settings = `<dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>`;
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${settings}</fontconfig>\n`;
}
