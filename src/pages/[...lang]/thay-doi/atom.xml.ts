import { changesFeed } from '../../../publish/feed.ts';
import { fileResponse } from '../../../publish/response.ts';
import { contextOf, edition, languageParams } from '../../../site.ts';
import { paths } from '../../../views/paths.ts';

export const getStaticPaths = () => languageParams.map((lang) => ({ params: { lang }, props: { body: changesFeed(contextOf(lang, paths.changes), edition.history) } }));

export const GET = fileResponse;
