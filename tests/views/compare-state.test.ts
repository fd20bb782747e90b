import { describe, expect, test } from 'vitest';
import { EMPTY, parseCompare, writeCompare, type CompareState, type KnownCodes } from '../../src/views/compare-state.ts';

const UNITS = new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'gone', 'split']);
const INDICATORS = new Set(['x', 'y', ...Array.from({ length: 25 }, (_, index) => `i${index}`)]);
/** `gone` was merged into a, `split` into b and c. */
const KNOWN: KnownCodes = { hasUnit: (id) => UNITS.has(id), hasIndicator: (id) => INDICATORS.has(id), standIns: (id) => (id === 'gone' ? ['a'] : id === 'split' ? ['b', 'c'] : [id]) };
const parse = (search: string) => parseCompare(search, KNOWN);

describe('the address of a comparison', () => {
  test.each<[string, string, Partial<CompareState>]>([
    ['nothing', '', {}],
    ['units and indicators', '?u=a,b&i=x,y', { units: ['a', 'b'], indicators: ['x', 'y'] }],
    ['everything', '?u=a,b&i=x&p=2008/2017&b=parent', { units: ['a', 'b'], indicators: ['x'], period: '2008/2017', benchmark: 'parent' }],
    ['a period as a browser writes it', '?p=2008%2F2017', { period: '2008/2017' }],
    ['what other sites append', '?u=a,b&utm_source=x', { units: ['a', 'b'] }],
    ['one name twice', '?u=a&u=b', { units: ['a', 'b'] }],
    ['empty places', '?u=,a,,b,&i=&p=&b=', { units: ['a', 'b'] }],
  ])('holds %s, without a remark', (_, search, state) => {
    expect(parse(search)).toEqual({ state: { ...EMPTY, ...state }, remarks: [] });
  });

  test.each(['', '?u=a,b', '?u=a,b&i=x,y', '?u=a,b&i=x&p=2022&b=target', '?p=2008/2017', '?b=median'])('is written as it was read: "%s"', (search) => {
    expect(writeCompare(parse(search).state)).toBe(search);
  });

  test.each([
    ['an unknown unit', '?u=a,zzz,b', { units: ['a', 'b'] }, [{ kind: 'unknown-unit', codes: ['zzz'] }]],
    ['an unknown indicator', '?u=a,b&i=x,zzz', { units: ['a', 'b'], indicators: ['x'] }, [{ kind: 'unknown-indicator', codes: ['zzz'] }]],
    ['a period that is none', '?u=a,b&p=20-20', { units: ['a', 'b'] }, [{ kind: 'unknown-period', codes: ['20-20'] }]],
    ['a benchmark that is none', '?u=a,b&b=best', { units: ['a', 'b'] }, [{ kind: 'unknown-benchmark', codes: ['best'] }]],
    ['a unit twice', '?u=a,b,a', { units: ['a', 'b'] }, [{ kind: 'duplicate', codes: ['a'] }]],
    ['a period and a benchmark twice', '?u=a,b&p=2022&p=2021&b=median&b=parent', { units: ['a', 'b'], period: '2022', benchmark: 'median' }, [{ kind: 'duplicate', codes: ['2021', 'parent'] }]],
    ['seven units', '?u=a,b,c,d,e,f,g', { units: ['a', 'b', 'c', 'd', 'e', 'f'] }, [{ kind: 'too-many-units', codes: ['g'] }]],
    ['a unit without figures that was merged', '?u=gone,b', { units: ['a', 'b'] }, [{ kind: 'replaced', from: 'gone', to: ['a'] }]],
    ['a unit without figures that was split', '?u=split,a', { units: ['b', 'c', 'a'] }, [{ kind: 'replaced', from: 'split', to: ['b', 'c'] }]],
    ['markup', '?u=<img src=x onerror=alert(1)>,a', { units: ['a'] }, [{ kind: 'unknown-unit', codes: ['<img src=x onerror=alert(1)>'] }]],
    ['names of objects', '?u=__proto__,constructor,a&i=__proto__', { units: ['a'] }, [{ kind: 'unknown-unit', codes: ['__proto__', 'constructor'] }, { kind: 'unknown-indicator', codes: ['__proto__'] }]],
    ['a broken escape', '?u=%E0%A4%A,a', { units: ['a'] }, [{ kind: 'unknown-unit', codes: ['\ufffd%A'] }]],
  ])('with %s is remarked on, and the rest applies', (_, search, state, remarks) => {
    expect(parse(search)).toEqual({ state: { ...EMPTY, ...state }, remarks });
  });

  test('names no more than twenty indicators', () => {
    const { state, remarks } = parse(`?i=${Array.from({ length: 25 }, (_, index) => `i${index}`).join(',')}`);
    expect([state.indicators.length, remarks]).toEqual([20, [{ kind: 'too-many-indicators', codes: ['i20', 'i21', 'i22', 'i23', 'i24'] }]]);
  });

  test.each([['one code', 'a'.repeat(100_000)], ['many codes', 'q,'.repeat(50_000)], ['many known codes', 'a,'.repeat(50_000)]])('of 100 kB is read in a moment: %s', (_, codes) => {
    const start = process.hrtime.bigint();
    const { remarks } = parse(`?u=${codes}`);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(100);
    expect(JSON.stringify(remarks).length).toBeLessThan(5000);
  });
});
