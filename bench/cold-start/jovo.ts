import { jovo } from '../peers/jovo.ts';

export const handler = jovo(process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '');
