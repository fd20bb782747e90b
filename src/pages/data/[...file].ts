import { dataFiles } from '../../publish/files.ts';
import { fileResponse } from '../../publish/response.ts';
import { dataset } from '../../site.ts';

export const getStaticPaths = () => dataFiles(dataset).map(({ path, body }) => ({ params: { file: path.replace(/^data\//, '') }, props: { body } }));

export const GET = fileResponse;
