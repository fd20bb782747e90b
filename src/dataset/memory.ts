/**
 * What was worked out in a former build, for the next: texts by key, each with a sign of all that it was made of. Under
 * another sign it is worked out again.
 */
export interface Memory {
  readonly recall: (key: string, sign: string, make: () => string) => string;
}

/** Remembers nothing. */
export const NO_MEMORY: Memory = { recall: (_key, _sign, make) => make() };
