import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Language } from '../../src/language.ts';
import { wording } from '../../src/locales/index.ts';

/** A file of the page, in memory. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
} as const;

const pageFiles = ['page.css', 'icon.svg', 'page.js', 'words.js', 'log.js', 'card.js', 'server.js', 'host-config.js'] as const;

const rendererPolicies = ['markdownPassthroughPolicy', 'restoreContentsPolicy', 'deprecatedExportedFunctionPolicy']
  .map(name => `adaptivecards#${name}`);

/**
 * Only our own scripts, styles and addresses; nothing inline, nobody's frame. The renderer sets styles through the CSSOM, which
 * needs no `unsafe-inline`; the three Trusted Types policies are those that it creates (adaptivecards 3.0.6, `createPolicy`).
 */
const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
  ['trusted-types', ...rendererPolicies].join(' '),
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding',
} as const;

/** Reads the page and Microsoft's renderer; `words` is served as `/web/words.json`. Rejects when a file is missing. */
export async function loadAssets(words: object): Promise<readonly Asset[]> {
  const folder = join(import.meta.dirname, 'page');
  const own = pageFiles.map(async name => asset(`/web/${name}`, await readFile(join(folder, name))));
  const manifest = createRequire(import.meta.url).resolve('adaptivecards/package.json');
  const renderer = join(dirname(manifest), 'dist/adaptivecards.min.js');
  return Promise.all([
    readFile(join(folder, 'index.html'), 'utf8').then(html => ({ path: '/', type: types.html, body: Buffer.from(fill(html)) })),
    ...own,
    readFile(renderer).then(body => asset('/web/adaptivecards.min.js', body)),
    asset('/web/words.json', Buffer.from(JSON.stringify(words))),
  ]);
}

/** A handler that sends an asset: compressed where the browser takes that, not at all where it has this very version. */
export function assetHandler({ type, body }: Asset): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  // Weak, as the compressed and the plain body are the same asset.
  const tag = `W/"${createHash('sha256').update(type).update(body).digest('base64url').slice(0, 27)}"`;
  let compressed: Promise<Buffer> | null = null;
  return async (request, response) => {
    if (request.headers['if-none-match']?.includes(tag)) {
      response.writeHead(304, { ...headers, ETag: tag }).end();
      return;
    }
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const sent = zipped ? await (compressed ??= promisify(gzip)(body)) : body;
    const encoding = zipped ? { 'Content-Encoding': 'gzip' } : {};
    const about = { ETag: tag, 'Content-Type': type, 'Content-Length': sent.length };
    response.writeHead(200, { ...headers, ...encoding, ...about }).end(sent);
  };
}

function asset(path: string, body: Buffer): Asset {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const type = Object.entries(types).find(([name]) => name === extension)?.[1];
  if (type === undefined) throw new Error(`No content type is known for ${path}; add its extension to assets.ts.`);
  return { path, type, body };
}

/** Puts in the words that the page must show without its script: `{{pt:noScript}}`, `{{en:trademark}}`. */
function fill(html: string): string {
  const words = { pt: staticWords('pt'), en: staticWords('en') };
  const put = (_: string, language: Language, name: keyof typeof words.pt): string => escapeHtml(words[language][name]);
  return html.replace(/\{\{(pt|en):(noScript|trademark|title)\}\}/g, put);
}

function staticWords(language: Language): Readonly<Record<'noScript' | 'trademark' | 'title', string>> {
  const { page, trademark } = wording(language);
  return { noScript: page.noScript, title: page.title, trademark };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
