import { dataFiles } from '../../publish/files.ts';
import { fileResponse } from '../../publish/response.ts';
import { textOf } from '../../publish/published-file.ts';
import { edition } from '../../site.ts';

/** The files for programs, while one works on the site; the build writes them itself, piece by piece. */
export const getStaticPaths = () => dataFiles(edition).map((file) => ({ params: { file: file.path.replace(/^data\//, '') }, props: { get body() { return textOf(file); } } }));

export const GET = fileResponse;
