import { UNIT_ADJECTIVES } from './cues.ts';
import type { Speech } from './speech.ts';
import type { Unit } from './units.ts';
import { COMPOUND_UNITS, NATIONAL, UNIT_PREFIXES, UNITS } from './units.ts';

export interface UnitRead {
  readonly unit: Unit;
  readonly past: number;
}

/** The unit from word i on: "percent", "per cent", "percentage points", "square miles", "kilo watt hours", "us dollars". */
export function readUnit(speech: Speech, i: number, afterFigures: boolean): UnitRead | null {
  const text = speech.text(i);
  const { unit } = speech.word(i);
  const prefixed = UNIT_PREFIXES.has(text) ? prefixedUnit(speech, i, text) : null;
  if (prefixed !== null) return prefixed;
  if (unit !== null) {
    if (unit.short && !afterFigures) return spelledUnit(speech, i, text);
    return joinedUnit(speech, i, unit);
  }
  return spelledUnit(speech, i, text);
}

/** Two words where the first is a unit itself: "percent points", "watt hours", "degrees celsius", "second" stays. */
function joinedUnit(speech: Speech, i: number, unit: Unit): UnitRead {
  const next = speech.text(i + 1);
  if (unit.kind === 'percent' && (next === 'points' || next === 'point'))
    return { unit: POINTS, past: i + 2 };
  if (unit.name.endsWith('watt') && (next === 'hour' || next === 'hours'))
    return { unit: measure(`${unit.name} hour`), past: i + 2 };
  const scale = unit.name === 'degree' ? DEGREES.get(next) : undefined;
  if (scale !== undefined) return { unit: measure(`degree ${scale}`), past: i + 2 };
  if (unit.name === 'kilogram' && next === 'force') return { unit: measure('kilogram force'), past: i + 2 };
  if (
    POUNDS.has(speech.text(i)) &&
    next === 'of' &&
    !speech.word(i + 2).start.startsWith('a') &&
    !DETERMINERS.has(speech.text(i + 2))
  )
    return { unit: measure('pound'), past: i + 1 };
  return { unit, past: i + 1 };
}

function spelledUnit(speech: Speech, i: number, text: string): UnitRead | null {
  const next = speech.text(i + 1);
  switch (text) {
    case 'per':
      return next === 'cent' ? pointsOr(speech, i + 2) : null;
    case 'point':
      return isShared(speech, i) ? { unit: POINTS, past: i + 1 } : null;
    case 'percentage':
      return next === 'points' || next === 'point' ? { unit: POINTS, past: i + 2 } : null;
    case 'basis':
      return next === 'points' || next === 'point' ? { unit: BASIS_POINTS, past: i + 2 } : null;
    case 'square':
    case 'cubic':
      return powerUnit(speech, i, text);
    case 'c':
      return next === 'c' ? { unit: measure('cc'), past: i + 2 } : null;
    case 'u':
      return next === 's' ? dollars(speech, i + 2) : null;
    case 'united':
      return next === 'states' ? nationalUnit(speech, i + 1) : null;
    case 'new':
    case 'hong':
      return nationalUnit(speech, i + 1);
    default:
      return nationalUnit(speech, i) ?? compoundUnit(text, next, i);
  }
}

/** "half a point" */
function isShared(speech: Speech, i: number): boolean {
  return speech.word(i - 1).start === 'article' && speech.word(i - 2).part > 0;
}

function pointsOr(speech: Speech, past: number): UnitRead {
  const next = speech.text(past);
  return next === 'points' || next === 'point' ? { unit: POINTS, past: past + 1 } : { unit: PERCENT, past };
}

function powerUnit(speech: Speech, i: number, power: string): UnitRead | null {
  const base = readUnit(speech, i + 1, false);
  if (base === null || base.unit.kind !== 'measure') return null;
  return { unit: measure(`${power} ${base.unit.name}`), past: base.past };
}

function prefixedUnit(speech: Speech, i: number, text: string): UnitRead | null {
  const unit = UNITS.get(text + speech.text(i + 1));
  return unit === undefined ? null : joinedUnit(speech, i + 1, unit);
}

function nationalUnit(speech: Speech, i: number): UnitRead | null {
  const currencies = NATIONAL.get(speech.text(i));
  const code = currencies?.[speech.text(i + 1)];
  if (code === undefined) return null;
  return { unit: { kind: 'money', name: code, factor: 1, short: false, per: null }, past: i + 2 };
}

/** "u s dollars" */
function dollars(speech: Speech, i: number): UnitRead | null {
  const { unit } = speech.word(i);
  return unit?.name === 'USD' && unit.factor === 1 ? { unit, past: i + 1 } : null;
}

function compoundUnit(text: string, next: string, i: number): UnitRead | null {
  const unit = COMPOUND_UNITS.get(next)?.get(text);
  return unit === undefined ? null : { unit, past: i + 2 };
}

/** Where the unit begins, past an adjective that changes nothing: "two more minutes", "three straight quarters". */
export function unitPlace(speech: Speech, i: number): number {
  return UNIT_ADJECTIVES.has(speech.text(i)) && speech.word(i + 1).unit?.kind === 'duration' ? i + 1 : i;
}

function measure(name: string): Unit {
  return { kind: 'measure', name, factor: 1, short: false, per: null };
}

const PERCENT: Unit = { kind: 'percent', name: '%', factor: 1, short: false, per: null };
export const POINTS: Unit = { kind: 'points', name: 'points', factor: 1, short: false, per: null };
const BASIS_POINTS: Unit = { kind: 'points', name: 'points', factor: 0.01, short: false, per: null };
/** "Two pounds of flour" are weighed, "five pounds of the budget" counted. */
const POUNDS = new Set(['pound', 'pounds']);
const DETERMINERS = new Set(
  'the our my their his her your that this it each savings profit revenue credit debt'.split(' '),
);
const DEGREES: ReadonlyMap<string, string> = new Map([
  ['celsius', 'celsius'],
  ['centigrade', 'celsius'],
  ['c', 'celsius'],
  ['fahrenheit', 'fahrenheit'],
  ['f', 'fahrenheit'],
]);
