import { FIGURE_FIELDS, KEY_FIELDS, REVISION_KINDS, type Figure, type History, type Publication, type Revision } from './revision.ts';

type Json = Readonly<Record<string, unknown>>;

/** The history as it was published; null where the text is none, or one of another shape: the history then begins anew. */
export function parseHistory(text: string): History | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  return isHistory(json) ? json : null;
}

function isHistory(json: unknown): json is History {
  return isObject(json) && typeof json['origin'] === 'string' && isListOf(json['publications'], isPublication);
}

function isPublication(json: unknown): json is Publication {
  if (!isObject(json) || !isObject(json['counts'])) return false;
  const { number, observations, counts } = json;
  return [number, observations, ...REVISION_KINDS.map((kind) => counts[kind])].every(isCount) && hasTexts(json, ['version', 'asOf']) && isListOf(json['revisions'], isRevision);
}

function isRevision(json: unknown): json is Revision {
  if (!isObject(json) || !REVISION_KINDS.some((kind) => kind === json['kind'])) return false;
  const { names, before, after, withheld, reason, line } = json;
  const named = isObject(names) && hasTexts(names, ['unit', 'indicator', 'category']);
  return named && hasTexts(json, [...KEY_FIELDS, 'scheme', 'file']) && isFigure(before) && isFigure(after) && typeof withheld === 'boolean' && (reason === null || typeof reason === 'string') && isCount(line);
}

function isFigure(json: unknown): json is Figure | null {
  return json === null || (isObject(json) && FIGURE_FIELDS.every((field) => json[field] === undefined || typeof json[field] === 'string'));
}

function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isCount(json: unknown): boolean {
  return typeof json === 'number' && Number.isInteger(json) && json >= 0;
}

function hasTexts(json: Json, keys: readonly string[]): boolean {
  return keys.every((key) => typeof json[key] === 'string');
}

function isListOf<T>(json: unknown, is: (item: unknown) => item is T): json is readonly T[] {
  return Array.isArray(json) && json.every(is);
}
