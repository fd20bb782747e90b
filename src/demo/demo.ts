import type { Target } from '../catalogue/schemas.ts';
import { catalogueFile, programmeSource, sourceOf, sourceTitle, sourcesOf, unitRow, yearSource } from './catalogue-files.ts';
import { DEFINITION_FILES, readDefinitions, type Definitions, type DefinitionTexts } from './definitions.ts';
import { dialectFor } from './dialects.ts';
import { withFault } from './faults.ts';
import { figuresOf, type Figure } from './figures.ts';
import { withGaps, withStates } from './gaps.ts';
import { demoParents, yearsOf, type DemoParent, type DemoSize, type DemoUnit } from './nation.ts';
import { indicatorsIn, officeExport, TABLE_NAMES } from './office-tables.ts';
import { targetsOf } from './programme.ts';
import { quantitiesOf } from './quantities.ts';
import { RECIPES } from './recipes.ts';
import { wordsOf, type DemoExport, type DemoFile, type Statement, type Words } from './statement.ts';
import { Sums } from './sums.ts';
import { tidyExport } from './tidy-export.ts';

/** The seed of the demo that everyone sees. */
export const SEED = 20250701;

/** What drawing needs besides a unit. */
interface Drawing {
  readonly definitions: Definitions;
  readonly words: Words;
  readonly seed: number;
}

type OfUnit = readonly [unit: DemoUnit, figures: readonly Figure[]];

/**
 * The data folder of an invented nation, file by file, so that only one province is held at a time:
 *
 *     quantities ─draw→ figures ─gaps, states, faults→ statements ─dialect→ bytes
 *                          └─sum→ figures of the province
 *
 * What names nothing real and counts nothing real: each of its sources says that it is simulated.
 */
export function* demoFiles(size: DemoSize, texts: DefinitionTexts, seed = SEED): Generator<DemoFile | DemoExport> {
  const definitions = readDefinitions(texts);
  const drawing: Drawing = { definitions, words: wordsOf(definitions), seed };
  const parents = demoParents(size, seed);
  for (const name of DEFINITION_FILES) yield catalogueFile(name, definitions[name]);
  yield catalogueFile('units', parents.flatMap((parent) => [parent, ...parent.communes]).map(unitRow));
  yield catalogueFile('sources', parents.flatMap(sourcesOf));
  yield catalogueFile('targets', parents.flatMap((parent): Omit<Target, 'line'>[] => targetsOf(parent, programmeSource(parent), seed)));
  const lines: object[] = [];
  for (const parent of parents) {
    for (const made of exportsOf(parent, drawing)) {
      const file = { ...made, path: `${parent.id}/${made.path}` };
      if (file.source !== null) lines.push({ path: file.path, source: file.source, locator: file.locator, note: 'Dữ liệu mô phỏng' });
      yield { ...file, path: `exports/${file.path}` };
    }
  }
  yield catalogueFile('exports', lines);
}

/** The files of a province: those of its communes, its own, and the tables that it makes of its communes. */
function* exportsOf(parent: DemoParent, drawing: Drawing): Generator<DemoExport> {
  const { definitions, words, seed } = drawing;
  const sums = new Sums();
  const tabled: OfUnit[] = [];
  for (const unit of parent.communes) {
    const drawn = figuresOf(unit, quantitiesOf(unit, parent.communes, seed), definitions, seed);
    sums.add(drawn);
    const joined = parent.communes.filter(({ replacedBy }) => replacedBy === unit.id);
    const reported = withFault(unit, withStates(unit, withGaps(unit, drawn, seed), joined));
    tabled.push([unit, reported.filter(({ indicator }) => inTables.has(indicator))]);
    yield tidyOf(unit, reported.filter(({ indicator }) => !inTables.has(indicator)), drawing);
  }
  yield tidyOf(parent, sums.figures(definitions), drawing);
  for (const year of yearsOf(parent)) {
    for (const [index, name] of TABLE_NAMES.entries()) {
      const wanted = new Set(indicatorsIn(name, year));
      if (wanted.size === 0) continue;
      const rows = tabled.map(([unit, figures]): OfUnit => [unit, figures.filter((figure) => figure.year === year && wanted.has(figure.indicator))]).filter(([, figures]) => figures.length > 0);
      // The files of 2023 were counted again, and the total was not.
      const amiss = name === 'files' && year === 2023 ? 3 : 0;
      yield officeExport(`bieu-${name}-${year}`, { name, parent, year, source: yearSource(parent, year), dialect: dialectFor(year + index), rows, amiss }, definitions, words);
    }
  }
}

const inTables = new Set(RECIPES.filter(({ table }) => table !== undefined).map(({ indicator }) => indicator));

/** The figures of one unit as its office saves them; a figure of a topic stands in the sheet of that topic. */
function tidyOf(unit: DemoUnit, figures: readonly Figure[], { definitions, words }: Drawing): DemoExport {
  const places = new Map(definitions.indicators.map(({ id, topic }) => [id, `Biểu ${1 + definitions.topics.findIndex((row) => row.id === topic)}`]));
  const source = sourceOf(unit);
  const statements = figures.map((figure): Statement => ({ ...figure, unit, source, locator: figure.place ?? places.get(figure.indicator) ?? '' }));
  return tidyExport(unit.id, statements, dialectFor(unit.number), words, sourceTitle(unit));
}
