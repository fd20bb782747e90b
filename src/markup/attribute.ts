type Attribute = string | number | undefined;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as markup says it, between tags and within the quotes of an attribute. */
export function escape(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign) : text;
}

/** An attribute as it stands in a tag: nothing where undefined; without a value where it is the empty text. */
export function attribute(name: string, value: Attribute): string {
  if (value === undefined) return '';
  return value === '' ? ` ${name}` : ` ${name}="${typeof value === 'number' ? value : escape(value)}"`;
}

/** Names of classes that apply; undefined without one. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  let applying = '';
  for (const name of names) if (name !== undefined && name !== false) applying += applying === '' ? name : ` ${name}`;
  return applying === '' ? undefined : applying;
}
