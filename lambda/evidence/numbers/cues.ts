const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/**
 * Words that are no noun: whatever follows a number and is one of these ends what was counted.
 * "A third of", "a third said" are shares; "a third attempt" is a place in a row.
 */
const CLOSED = set(
  `of and or but so because then than that this these those which who whom whose when while where what how why if
  in on at by for from to into onto with without within over under after before during since until till through
  throughout across between among against about around per via as like up down out off back again only just even also
  too either neither the a an my your his her its our their some any no not never ever i you he she it we they me him
  us them is are was were be been being am has have had do does did will would could should can might must may shall
  don't didn't doesn't isn't wasn't weren't hadn't haven't hasn't couldn't wouldn't won't can't it's that's there's
  we'd i'd i'm we're they're he's she's they'd i've we've they've there here now later ago earlier already still yet
  once twice more less fewer lower higher better worse faster slower longer shorter bigger smaller larger cheaper
  which's whereas although though however plus minus times versus vs really actually basically roughly nearly almost
  maybe perhaps probably instead anyway today yesterday tomorrow last next said gave went came got took made told left
  kept knew saw felt thought found lost quit broke rose fell grew chose meant became began ran won paid sent met heard
  respectively total altogether overall each every both all well yes yeah okay ok right compared`,
);

/** Whether a counted thing cannot begin with this word: a function word, the end, or a past tense. */
export function closesCount(text: string): boolean {
  return text === '' || CLOSED.has(text) || text.endsWith('ed') || text.endsWith('ly');
}

/** Nouns of many: "people", or an s that is no verb's. */
export function isPlural(text: string): boolean {
  return (
    text === 'people' ||
    text === 'women' ||
    text === 'men' ||
    text === 'children' ||
    (text.length > 3 && text.endsWith('s') && !text.endsWith('ss') && !CLOSED.has(text))
  );
}

/** Before "point two", "one hundred": the word is a noun or belongs to one ("at this point two people left"). */
export const POINT_IS_NOUN = set(
  `this that the a each every some any which what my your his her our their main whole key first second third last next
  good fair data pain touch starting turning end entry price story selling talking breaking tipping focal percentage
  basis same no final important other another view check match power`,
);

/** Before "one": a pronoun or part of one ("this one", "the big one"). */
export const ONE_AFTER = set(
  `this that the no each every any which another other last next first second third only right wrong good bad big small
  new old some my your his her our their its what such better best worse worst hard easy simple main same different
  whole long short favorite favourite nice great little tough obvious real important key later former latter easier
  harder bigger smaller interesting i you he she it`,
);

/** After "one": what it says then is no count ("one day", "one thing", "one another"). */
export const ONE_BEFORE = set(
  `thing things day time another way hand side more last another's point reason example moment night morning evening
  afternoon question after stop step kind sort word piece area size such could can should might may must would will
  has had is was does did that who which i we you they he she it where when and or but so because if to for with on at
  from by of's says thinks wonders knows just also never always really example being as like than about into
  approach idea story memory instance case particular big final quick area part caveat problem issue lesson learning`,
);

/** Before a number of four figures: it is a year ("in 2019", "since nineteen ninety eight"). */
export const YEAR_AFTER = set(
  `in since until till before after during by year from early late mid back circa around of through christmas spring
  summer autumn fall winter easter january february march april may june july august september october november
  december jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 between`,
);

/** Before "a month": it is a length of time and no rate ("took a month", "in a week"). */
export const SPAN_AFTER = set(
  `in for took takes take taking within over after about than nearly almost under lasted lasts spent spend around every
  roughly waited wait last lose lost save saved saves waiting inside maybe just approximately exactly costs cost until`,
);
/** After "a month": likewise ("a week later"). */
export const SPAN_BEFORE = set('later ago earlier after before into');

/** What counts a rate: "twelve an hour", "five pounds a head". */
export const PER_NOUNS = set(
  `second minute hour day night week weekend fortnight month quarter year sprint decade head person piece pop shift
  visit go customer user household session seat bed ward store`,
);

/** What may stand between a number and its unit: "two more minutes", "three straight quarters". */
export const UNIT_ADJECTIVES = set(
  `more additional extra less fewer whole full long straight consecutive business working calendar solid short entire
  other further successive lousy measly`,
);

/** After tens and "second": what lasts that long ("a thirty second wait"). */
export const LASTS = set(
  `wait waits delay delays timer timers clip clips pause pauses timeout timeouts window windows call calls response
  responses video videos spot spots ad ads interval opening pitch limit latency mark gap silence rule hold holds
  recording recordings summary lag load answer answers intro demo version versions sample samples`,
);
