/**
 * As much of a DOM as Plot asks for when it draws marks into an `<svg>`: elements that are made, given attributes and put
 * under each other, nothing that is looked up, laid out or listened to. What Plot asks for beyond that (a legend, a
 * caption) throws, and the tests compare every form with what a browser's own document gives.
 */
export type SvgNode = SvgElement | string;

export class SvgElement {
  readonly localName: string;
  readonly namespaceURI: string;
  readonly attributes = new Map<string, string>();
  /** A text is a child as well. */
  readonly children: SvgNode[] = [];
  parentNode: SvgElement | null = null;

  constructor(namespaceURI: string, localName: string) {
    this.namespaceURI = namespaceURI;
    this.localName = localName;
  }

  get ownerDocument(): SvgDocument {
    return svgDocument;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  /** Plot gives numbers and paths as they are; a document keeps texts. */
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  set textContent(text: unknown) {
    this.children.length = 0;
    if (text !== null && text !== undefined && text !== '') this.children.push(String(text));
  }

  appendChild(child: SvgElement): SvgElement {
    return this.insertBefore(child, null);
  }

  insertBefore(child: SvgElement, next: SvgElement | null): SvgElement {
    const siblings = child.parentNode?.children;
    siblings?.splice(siblings.indexOf(child), 1);
    const at = next === null ? this.children.length : this.children.indexOf(next);
    this.children.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }
}

export interface SvgDocument {
  /** Where d3 begins when it makes an element. */
  readonly documentElement: { readonly ownerDocument: SvgDocument };
  readonly createElementNS: (namespaceURI: string, name: string) => SvgElement;
}

/** Only makes elements: nothing is ever put into it, so no chart can see another. */
export const svgDocument: SvgDocument = {
  documentElement: {
    get ownerDocument() {
      return svgDocument;
    },
  },
  createElementNS: (namespaceURI, name) => new SvgElement(namespaceURI, name),
};
