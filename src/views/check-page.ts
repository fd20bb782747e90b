import type { Context } from './context.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';

export interface CheckPageView {
  readonly page: Page;
  readonly lede: string;
  readonly privacy: string;
  readonly without: string;
  readonly choose: string;
  readonly drop: string;
  readonly guide: Link;
  /** Where the catalogue is fetched from when a file comes. */
  readonly catalogue: string;
}

/** The page on which staff see what is understood of a file before they publish it. */
export function buildCheckPage(ctx: Context): CheckPageView {
  const { t } = ctx;
  return {
    page: buildPage(ctx, { heading: t('fileCheck.heading'), description: t('fileCheck.description') }),
    lede: t('fileCheck.lede'),
    privacy: t('fileCheck.privacy'),
    without: t('fileCheck.without'),
    choose: t('fileCheck.choose'),
    drop: t('fileCheck.drop'),
    guide: { label: t('fileCheck.guide'), href: ctx.link(paths.guide) },
    catalogue: ctx.file('/data/catalogue.json'),
  };
}
