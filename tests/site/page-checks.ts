import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What is measured in a page as the browser has laid it out. Each check gives its complaints in words. */
const SMALLEST_TEXT = 12;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The page itself scrolls in one direction only; a table may scroll within its own region. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: window.innerWidth }));
  return wide > room ? [`scrolls sideways: ${wide} px in ${room} px`] : [];
}

/** Texts of the charts that are seen, in pixels as they are rendered. */
export async function smallChartText(page: Page): Promise<string[]> {
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>('figure svg text')].filter((text) => text.getClientRects().length > 0).map((text) => ({
      words: text.textContent ?? '',
      size: Number.parseFloat(getComputedStyle(text).fontSize) * Math.abs(text.getScreenCTM()?.a ?? 0),
    })),
  );
  return sizes.filter(({ size }) => size < SMALLEST_TEXT - 0.01).map(({ words, size }) => `chart text of ${size.toFixed(1)} px: ${words}`);
}

/** Every figure shows one drawing, and no text of it lies outside; the box of a line of text is a little higher than its ink. */
export async function brokenCharts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('figure')].flatMap((figure) => {
      const seen = [...figure.querySelectorAll('svg')].filter((svg) => svg.getClientRects().length > 0);
      if (seen.length !== 1) return [`${seen.length} drawings seen in #${figure.id}`];
      const frame = (seen[0] as SVGSVGElement).getBoundingClientRect();
      const cut = [...(seen[0] as SVGSVGElement).querySelectorAll('text')].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 3 || box.bottom > frame.bottom + 3);
      });
      return cut.map((text) => `text cut off in #${figure.id}: ${text.textContent ?? ''}`);
    }),
  );
}

/** The names by which a screen reader announces the pictures, from the browser's own tree; an empty one is a complaint. */
export async function unnamedPictures(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const pictures = nodes.filter((node) => !node.ignored && ['image', 'img'].includes(String(node.role?.value)));
  const seen = await page.evaluate(() => [...document.querySelectorAll('svg[role="img"]')].filter((svg) => svg.getClientRects().length > 0).length);
  const unnamed = pictures.filter((node) => String(node.name?.value ?? '').trim() === '');
  return [...(pictures.length < seen ? [`${seen} pictures, of which ${pictures.length} are announced`] : []), ...unnamed.map(() => 'a picture without a name')];
}

/** The rules of axe; its source runs as the developer tools do, outside the page's own policy. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `axe ${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
  }, TAGS);
  return found;
}
