import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import type { z } from 'zod';
import { lineOf, type Problem } from './problem.ts';
import { keyPattern } from './schema.ts';

/** A file that was read, kept until checks have found the lines of what is wrong. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Which of the entries of a list it is about, from 0; not set where the file is one entry. */
  readonly index?: number;
}

/** Parses and validates one file; on failure adds what is wrong to `problems` and returns null. */
export function readEntry<T>(file: SourceFile, schema: z.ZodType<T>, problems: Problem[]): T | null {
  let value: unknown;
  try {
    value = parseYaml(file.text);
  } catch (error) {
    const [, line] = /\((\d+):\d+\)/u.exec(String(error)) ?? [];
    problems.push({ file: file.path, line: Number(line ?? 1), message: `not valid YAML: ${String(error).split('\n')[0]}` });
    return null;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.push({ file: file.path, line: lineOf(file.text, path), message: `${path.join('.') || 'entry'}: ${message}` });
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') for (const name of issue.keys) report([...issue.path, name], 'there is no such field; correct its name or remove it');
    else report(issue.path, issue.message);
  }
  return null;
}

/** The key that a file's name gives to its entry; where the name can't be a key, says so and returns null. */
export function readKey(file: SourceFile, problems: Problem[]): string | null {
  const name = nameOf(file);
  if (keyPattern.test(name)) return name;
  problems.push({ file: file.path, line: 1, message: `"${name}" can be no key, which is lower-case words joined by hyphens; rename the file to ${asKey(name)}.yml` });
  return null;
}

/** A file's name without its folders and its ending. */
export function nameOf(file: SourceFile): string {
  return basename(file.path).replace(/\.ya?ml$/u, '');
}

/** The key nearest to a name. */
export function asKey(name: string): string {
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/gu);
  return words?.join('-') ?? 'a-key';
}

/** Reads a file, naming it as seen from the folder that holds the knowledge base. */
export function readFile(folder: string, path: string): SourceFile {
  return { path: relative(dirname(folder), path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
}

/** Every YAML file below a folder, in the alphabet's order; none when the folder does not exist. */
export function listYaml(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.ya?ml$/u.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted();
}
