import { noteReads, recorded } from './reads.ts';

/** Works out something of an object the first time it is asked for, and keeps it as long as the object. What it was made of is read by all who ask. */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, { readonly value: V; readonly reads: ReadonlySet<string> }>();
  return (of) => {
    const known = made.get(of) ?? recorded(() => make(of));
    made.set(of, known);
    noteReads(known.reads);
    return known.value;
  };
}
