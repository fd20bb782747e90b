import { fileResponse } from '../../../publish/response.ts';
import { templateFiles } from '../../../publish/templates.ts';
import { dataset } from '../../../site.ts';

export const getStaticPaths = () => templateFiles(dataset).map(({ path, body }) => ({ params: { file: path.replace(/^data\/templates\//, '') }, props: { body } }));

export const GET = fileResponse;
