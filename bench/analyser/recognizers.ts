import { Culture, recognizeNumber } from '@microsoft/recognizers-text-number';

/** The number model alone. */
export const read = (answer: string): unknown => recognizeNumber(answer, Culture.English);
