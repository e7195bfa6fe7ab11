import { askSdk } from '../peers/ask-sdk.ts';

export const handler = askSdk(process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '');
