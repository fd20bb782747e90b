import type { Observation } from '../../dataset/observation.ts';
import { formatLocator } from '../../format/locators.ts';
import { sourceOf, sourceTitle, type Context } from '../context.ts';
import type { Figure, SourceLine } from '../figure.ts';
import { findingNotes } from '../findings.ts';
import { paths } from '../paths.ts';

/** Where the numbers of a figure come from, and what was found of them. */
export function originOf(ctx: Context, observations: readonly Observation[]): Pick<Figure, 'sources' | 'findings'> {
  return { sources: sourceLines(ctx, observations), findings: findingNotes(ctx, observations) };
}

/** One line per document, with the places in it. */
function sourceLines(ctx: Context, observations: readonly Observation[]): SourceLine[] {
  return [...new Set(observations.map(({ source }) => source))].map((id) => {
    const source = sourceOf(ctx, id);
    const locators = [...new Set(observations.filter((observation) => observation.source === id).map(({ locator }) => formatLocator(locator, ctx.lang)))];
    return { title: sourceTitle(ctx, source), href: ctx.link(paths.source(id)), locators: locators.join('; ') };
  });
}
