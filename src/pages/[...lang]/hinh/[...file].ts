import { LANGUAGES } from '../../../i18n/language.ts';
import { figureDownloads } from '../../../publish/files.ts';
import { fileResponse } from '../../../publish/response.ts';
import { dataset, languageParams } from '../../../site.ts';

export const getStaticPaths = () =>
  LANGUAGES.flatMap((lang, index) => figureDownloads(dataset, lang).map(({ path, body }) => ({ params: { lang: languageParams[index], file: path.replace(/^(?:en\/)?hinh\//, '') }, props: { body } })));

export const GET = fileResponse;
