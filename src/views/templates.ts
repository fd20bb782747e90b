import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Topic } from '../catalogue/schemas.ts';

/** One figure per row, or the form of the offices: indicators down, years across. */
export const TEMPLATE_FORMS = ['tidy', 'wide'] as const;
export type TemplateForm = (typeof TEMPLATE_FORMS)[number];

/** Where the empty form of a topic is published, from the root of the site. */
export function templatePath(topic: string, form: TemplateForm): string {
  return `/data/templates/${topic}-${form}.csv`;
}

/** The topics that have something to fill in, in their order. */
export function topicsWithTemplates({ topics, indicators }: Catalogue): Topic[] {
  const filled = new Set([...indicators.values()].map(({ topic }) => topic));
  return [...topics.values()].filter(({ id }) => filled.has(id));
}
