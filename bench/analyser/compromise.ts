import nlp from 'compromise';

/** compromise tags everything first; then its numbers are told. */
export const read = (answer: string): unknown => nlp(answer).numbers().json();
