import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The headings of an export and one good row, in their order. */
export const ROW = {
  unit: 'sao-mai', indicator: 'grades', category: 'good', period: '2021', operator: '', value: '56', denominator: '58', percent: '', measure: '', status: '', source: 'report', locator: 'II.1',
  note_vi: '', note_en: '',
};
export const HEADER = Object.keys(ROW).join(';');

/** The smallest data folder that is right: one unit, one indicator, one figure. */
export const FILES: Readonly<Record<string, string>> = {
  'units.csv': 'id;type;name_vi;name_en;parent;code;valid_from;valid_to;replaced_by;aliases\nsao-mai;district;Huyện Sao Mai;Sao Mai District;;;;;;',
  'topics.csv': 'id;name_vi;name_en;order;summary_vi;summary_en\ntopic;Chủ đề;Topic;1;Tóm tắt;Summary',
  'measures.csv': 'id;kind;name_vi;name_en;aliases\nmember;thing;đảng viên;members;',
  'schemes.csv': 'id;ladder;kind;name_vi;name_en;from;to;rule\nnew;ladder;classes;Mới;New;2018;;',
  'categories.csv': 'scheme;id;order;name_vi;name_en;within;aliases\nnew;good;1;Tốt;Good;;',
  'indicators.csv': 'id;topic;order;name_vi;name_en;definition_vi;definition_en;measure;nature;scheme;base;direction;decimals;lead;sensitive;aliases\ngrades;topic;1;Xếp loại;Grades;Định nghĩa;Definition;member;stock;new;member;higher;1;good;;',
  'sources.csv': 'id;title_vi;title_en;number;date;issuer;unit;document\nreport;Báo cáo;Report;;2023;Huyện ủy;sao-mai;',
  'targets.csv': 'indicator;category;unit;period;operator;value;base;clause;source;locator;applies\ngrades;good;sao-mai;2020/2025;>;80;member;;report;I.1;yearly',
  'exports.csv': 'path;source;unit;indicator;period;measure;note\na.csv;report;;;;;',
  'exports/a.csv': `${HEADER}\nsao-mai;grades;good;2021;;56;58;96,5;;;report;II.1;ghi chú;a note`,
};

/** A place for data folders of a test file's own; `base` is to be removed when it is done. */
export function makeFolders(): { readonly base: string; readonly folder: (changed?: Readonly<Record<string, string | null>>) => string } {
  const base = mkdtempSync(join(tmpdir(), 'thuoc-do-'));
  let count = 0;
  /** The good files, but for those that a test changes; null leaves a file out. */
  const folder = (changed: Readonly<Record<string, string | null>> = {}): string => {
    const path = join(base, String((count += 1)));
    for (const [name, content] of Object.entries({ ...FILES, ...changed })) {
      if (content === null) continue;
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
    return path;
  };
  return { base, folder };
}
