import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

const nlp = winkNlp(model);

/** wink-nlp's default pipeline (sentences, negation, sentiment, entities, parts of speech), and the entities told. */
export const read = (answer: string): unknown => nlp.readDoc(answer).entities().out(nlp.its.detail);
