const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly code: 'workbook-not-csv' | 'not-text' }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: 'workbook-not-csv' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], code: 'workbook-not-csv' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: 'workbook-not-csv' },
  { bytes: [0x25, 0x50, 0x44, 0x46], code: 'not-text' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: 'not-text' },
  { bytes: [0xff, 0xd8, 0xff], code: 'not-text' },
  { bytes: [0x1f, 0x8b], code: 'not-text' },
];

/** The code of the refusal, where the first bytes say that this is no text: a workbook (zip, OLE), a PDF, a picture. */
export function refusedKind(bytes: Uint8Array): 'workbook-not-csv' | 'not-text' | null {
  return SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))?.code ?? null;
}
