/** Nothing but node itself and one file. */
export const handler = async () => ({ version: '1.0', response: {} });
