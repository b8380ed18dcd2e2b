import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import type { z } from 'zod';
import { lineOf, type Problem } from './problem.ts';

/** A file that was read, kept until checks have found the lines of what is wrong. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
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
  for (const issue of result.error.issues) {
    problems.push({ file: file.path, line: lineOf(file.text, issue.path), message: `${issue.path.join('.') || 'entry'}: ${issue.message}` });
  }
  return null;
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
