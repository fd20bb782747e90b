import type { Figure } from '../figure.ts';
import type { Context } from '../context.ts';

/** The addresses of a figure's downloads, relative to its page: `/hinh/` and the page's own path. */
export function figureFiles(ctx: Context, id: string): Pick<Figure, 'csv' | 'svg'> {
  return { csv: ctx.link(`/hinh${ctx.path}${id}.csv`), svg: ctx.link(`/hinh${ctx.path}${id}.svg`) };
}
