/** What each room of `src` may import: values and types, or types alone. */
export type Rooms = Readonly<Record<string, { readonly from: readonly string[]; readonly typesFrom?: readonly string[] }>>;

const WIDTH = 90;

/** The rooms as a drawing: each above all that it imports, with what it imports; in brackets what it knows the types of alone. */
export function drawingOf(rooms: Rooms): string {
  const floors = Map.groupBy(Object.keys(rooms), (room) => floorOf(room, rooms));
  const widest = Math.max(...Object.keys(rooms).map((room) => room.length));
  return [...floors].sort(([a], [b]) => b - a).map(([, names]) => names.map((name) => lineOf(name, rooms, widest)).join('\n')).join(`\n${'-'.repeat(WIDTH)}\n`);
}

function lineOf(name: string, rooms: Rooms, widest: number): string {
  const { from = [], typesFrom = [] } = rooms[name] ?? {};
  const words = [...from, ...typesFrom.map((room) => `(${room})`)];
  return words.length === 0 ? name : `${name.padEnd(widest)}  ${words.join(' ')}`;
}

/** The ground floor imports nothing; any other room stands one above the highest that it imports. What is no room has no floor. */
function floorOf(name: string, rooms: Rooms): number {
  const room = rooms[name];
  return room === undefined ? -1 : Math.max(-1, ...[...room.from, ...(room.typesFrom ?? [])].map((other) => floorOf(other, rooms))) + 1;
}
