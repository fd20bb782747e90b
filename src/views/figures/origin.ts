import { group } from '../../dataset/dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import { formatLocator } from '../../format/locators.ts';
import { formatNumber } from '../../format/numbers.ts';
import { sourceOf, sourceTitle, type Context } from '../context.ts';
import type { Figure, SourceLine } from '../figure.ts';
import { fewFindingNotes } from '../findings.ts';
import { paths } from '../paths.ts';

/** More sources than these stand on the pages of the units, and more places in one on its own page. */
const MOST_SOURCES = 6;
const MOST_PLACES = 12;

/** Where the numbers of a figure come from, and what was found of them. */
export function originOf(ctx: Context, observations: readonly Observation[]): Pick<Figure, 'sources' | 'findings'> {
  return { sources: sourceLines(ctx, observations), findings: fewFindingNotes(ctx, observations) };
}

/** One line per document, with the places in it; of many documents a line for the others together. */
function sourceLines(ctx: Context, observations: readonly Observation[]): SourceLine[] {
  const bySource = [...group(observations, ({ source }) => source)];
  const others = bySource.length - MOST_SOURCES;
  const lines = bySource.slice(0, MOST_SOURCES).map(([id, same]) => {
    const source = sourceOf(ctx, id);
    return { title: sourceTitle(ctx, source), href: ctx.link(paths.source(id)), locators: placeWords(ctx, [...new Set(same.map(({ locator }) => locator))]) };
  });
  return others <= 0 ? lines : [...lines, { title: ctx.t('figure.otherSources', { count: formatNumber(others, ctx.lang) }), href: ctx.link(paths.units), locators: ctx.t('figure.otherSourcesPlace') }];
}

function placeWords(ctx: Context, locators: readonly string[]): string {
  const words = locators.slice(0, MOST_PLACES).map((locator) => formatLocator(locator, ctx.lang)).join('; ');
  return locators.length <= MOST_PLACES ? words : ctx.t('figure.otherPlaces', { places: words, count: formatNumber(locators.length - MOST_PLACES, ctx.lang) });
}
