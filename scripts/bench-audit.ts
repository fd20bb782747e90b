import { auditDataset } from '../src/audit/audit.ts';
import { buildCatalogue, type CatalogueRows } from '../src/catalogue/catalogue.ts';
import { assemble } from '../src/dataset/dataset.ts';
import { readerOf, readExport } from '../src/dataset/read-export.ts';

/**
 * `node scripts/bench-audit.ts`, called by `npm run bench`: the audit of made figures of every kind (shares, classes,
 * totals, levels) against reading and matching the same figures. Some of them are wrong, as in life.
 */
const PROVINCES = 60;
const DISTRICTS = 10;
const PERIODS = 20;
const LIMIT = 1;

const CLASSES = ['excellent', 'good', 'satisfactory', 'unsatisfactory'] as const;
const UNITS = Array.from({ length: PROVINCES }, (_, province) => [`p-${province}`, ...Array.from({ length: DISTRICTS }, (_, district) => `p-${province}-d-${district}`)]).flat();
const INDICATORS = Array.from({ length: 8 }, (_, index) => `indicator-${index}`);

const named = (id: string) => ({ id, name_vi: id, name_en: id, line: 1 });
const rows: CatalogueRows = {
  units: UNITS.map((id) => ({ ...named(id), type: 'district', parent: /-d-/.test(id) ? id.replace(/-d-.*/, '') : null, code: null, valid_from: null, valid_to: null, replaced_by: [], aliases: [] })),
  topics: [{ ...named('topic'), order: 1, summary_vi: '', summary_en: '' }], measures: [{ ...named('member'), kind: 'thing', aliases: [] }],
  schemes: [{ ...named('classes'), ladder: 'classes', kind: 'classes', from: null, to: null, rule: null }],
  categories: CLASSES.map((id, order) => ({ ...named(id), scheme: 'classes', order, within: null, aliases: [], cap: id === 'excellent' ? 20 : null, cap_base: id === 'excellent' ? 'good' : null, cap_for: INDICATORS })),
  indicators: INDICATORS.map((id, order) => ({ ...named(id), topic: 'topic', order, definition_vi: '', definition_en: '', measure: 'member', nature: 'stock', scheme: ['classes'], base: 'member', direction: 'none', decimals: 1, lead: [], sensitive: [], aliases: [], counts: null, bands: [], range: [] })),
  sources: [{ id: 'report', title_vi: '', title_en: '', number: null, date: '2023', issuer: '', unit: 'p-0', document: null, simulated: null, line: 1 }], targets: [], claims: [], 'findings-answered': [], exports: [],
};

/** One line per figure; of a hundred shares one is cut off and one is wrong. */
function madeExport(): string {
  const lines = ['unit;indicator;category;period;operator;value;denominator;percent;measure;status;source;locator;note_vi;note_en'];
  let row = 0;
  for (const indicator of INDICATORS) for (const unit of UNITS) for (let year = 0; year < PERIODS; year += 1) {
    const base = 400 + ((row * 7919) % 4000);
    const counts = [0.1, 0.7, 0.15].map((share) => Math.floor(base * share));
    counts.push(base - counts.reduce((sum, count) => sum + count, 0));
    CLASSES.forEach((category, index) => {
      const exact = (100 * (counts[index] ?? 0)) / base;
      const percent = row % 100 === 1 ? exact + 3 : row % 100 === 2 ? Math.floor(exact * 10) / 10 : exact;
      lines.push(`${unit};${indicator};${category};${2000 + year};;${counts[index]};${base};${percent.toFixed(1).replace('.', ',')};;;report;I.1;;`);
      row += 1;
    });
  }
  return lines.join('\n');
}

const catalogue = buildCatalogue(rows);
const reader = readerOf(catalogue);
const bytes = new TextEncoder().encode(madeExport());
const start = performance.now();
const { observations, issues } = readExport(bytes, 'bench.csv', null, reader);
const dataset = assemble(catalogue, observations, '');
const reading = performance.now() - start;
if (issues.length > 0) throw new Error(`${issues.length} issues, the first ${JSON.stringify(issues[0])}`);
const before = performance.now();
const findings = auditDataset(dataset);
const auditing = performance.now() - before;
const ratio = auditing / reading;

console.log(`audit     ${observations.length} figures, ${findings.length} findings: ${auditing.toFixed(0)} ms, ${ratio.toFixed(2)} times the reading (${reading.toFixed(0)} ms; limit ${LIMIT})`);
if (ratio > LIMIT) process.exitCode = 1;
