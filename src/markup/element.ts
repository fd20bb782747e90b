type Attribute = string | number | undefined;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as markup says it, between tags and within the quotes of an attribute. */
export function escape(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign) : text;
}

/** An element with its attributes, left out where undefined; an attribute without a value is the empty text. `inner` is markup. */
export function element(name: string, attributes: Readonly<Record<string, Attribute>>, inner: string): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) open += value === '' ? ` ${key}` : ` ${key}="${escape(String(value))}"`;
  return `${open}>${inner}</${name}>`;
}

/** Names of classes that apply; undefined without one. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  const applying = names.filter((name) => name !== undefined && name !== false);
  return applying.length === 0 ? undefined : applying.join(' ');
}
