import type { Edition } from '../src/edition.ts';
import { scriptWords } from '../src/publish/script-words.ts';
import { buildBrief } from '../src/views/brief.ts';
import { buildChanges } from '../src/views/changes.ts';
import { buildCheckPage } from '../src/views/check-page.ts';
import { buildComparePage } from '../src/views/compare-page.ts';
import type { Context } from '../src/views/context.ts';
import { buildData } from '../src/views/data.ts';
import { buildGuide } from '../src/views/guide.ts';
import { buildHome } from '../src/views/home.ts';
import { familyPages } from '../src/views/indicator-pages.ts';
import { buildIndicator } from '../src/views/indicator.ts';
import { paths } from '../src/views/paths.ts';
import { buildQuality } from '../src/views/quality.ts';
import { sourcePages } from '../src/views/source-cells.ts';
import { buildSource } from '../src/views/source.ts';
import { buildTopic } from '../src/views/topic.ts';
import { buildUnitQuality, unitQualityPages } from '../src/views/unit-quality.ts';
import { buildUnit } from '../src/views/unit.ts';
import { buildUnitList } from '../src/views/units.ts';

/** How the view of a page is made, and the path that its context has. */
export type ViewOfPage = readonly [path: string, make: (ctx: Context) => unknown];

/** The view of every page of a site, in the order of the folder `pages`; each is made in every language. */
export function everyView({ dataset, history }: Edition): ViewOfPage[] {
  const { units, topics, indicators, sources } = dataset.catalogue;
  const partsFrom1 = (pages: number) => Array.from({ length: pages }, (_, index) => index + 1);
  return [
    ...each(topics.keys(), (id) => [paths.topic(id), (ctx) => buildTopic(ctx, id)]),
    ...each(indicators.keys(), (id) => [paths.indicator(id), (ctx) => buildIndicator(ctx, id)]),
    ...each(familyPages(dataset), ({ indicator, unit }) => [paths.indicatorOf(indicator, unit), (ctx) => buildIndicator(ctx, indicator, unit)]),
    [paths.data, buildData],
    ...unitQualityPages(dataset).flatMap(([id, pages]) => each(partsFrom1(pages), (part) => [paths.unitQuality(id, part), (ctx) => buildUnitQuality(ctx, id, part)])),
    [paths.compare, (ctx) => buildComparePage(ctx, scriptWords('compare', ctx.lang))],
    [paths.quality, buildQuality],
    ...each(units.keys(), (id) => [paths.unit(id), (ctx) => buildUnit(ctx, id)]),
    ...each(dataset.byUnit.keys(), (id) => [paths.brief(id), (ctx) => buildBrief(ctx, id)]),
    [paths.units, buildUnitList],
    ...each(sources.keys(), (id) => [paths.source(id), (ctx) => buildSource(ctx, id)]),
    ...[...dataset.bySource.keys()].flatMap((id) => each(partsFrom1(sourcePages(dataset, id)).slice(1), (part) => [paths.source(id, part), (ctx) => buildSource(ctx, id, part)])),
    [paths.guide, buildGuide],
    [paths.home, (ctx) => buildHome(ctx, history)],
    [paths.check, buildCheckPage],
    [paths.changes, (ctx) => buildChanges(ctx, history)],
  ];
}

function each<T>(items: Iterable<T>, view: (item: T) => ViewOfPage): ViewOfPage[] {
  return Array.from(items, view);
}
