/** Takes the place of the DOM library in the build for browsers, which have a document. */
export function parseHTML(_html: string): { readonly document: Document } {
  return { document: globalThis.document };
}
