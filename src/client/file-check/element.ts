type Child = Node | string | null;

/** A new element with attributes and children. Text is text: nothing of a file ever becomes markup. An attribute of null is left out. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Readonly<Record<string, string | null>> = {}, children: readonly Child[] = []): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}
