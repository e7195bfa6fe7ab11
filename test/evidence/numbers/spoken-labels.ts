/** A value of a label in base units, so that "0.002 kg" and two grams compare equal. */
export interface Labelled {
  readonly value: number;
  /** A unit name of the grammar, "per" parts included ("kilometer / hour"); null where the label names none. */
  readonly unit: string | null;
}

/** NeMo's abbreviations, and the fallbacks that its test cases write in lower case. */
const WRITTEN_UNITS: Readonly<Record<string, string>> = {
  m: 'meter',
  km: 'kilometer',
  cm: 'centimeter',
  mm: 'millimeter',
  nm: 'nanometer',
  μm: 'micrometer',
  'km²': 'square kilometer',
  'm²': 'square meter',
  'm³': 'cubic meter',
  'dm³': 'cubic decimeter',
  'km/h': 'kilometer / hour',
  '/km²': ' / square kilometer',
  '/m²': ' / square meter',
  'kgf/cm²': 'kilogram force / square centimeter',
  kl: 'kiloliter',
  ml: 'milliliter',
  kg: 'kilogram',
  g: 'gram',
  kWh: 'kilowatt hour',
  gWh: 'gigawatt hour',
  kW: 'kilowatt',
  mW: 'megawatt',
  pb: 'petabyte',
  gb: 'gigabyte',
  h: 'hour',
  mv: 'millivolt',
  v: 'volt',
  lm: 'lumen',
  ft: 'foot',
  'sq ft': 'square foot',
  'sq mi': 'square mile',
  mi: 'mile',
  mph: 'mile / hour',
  oz: 'ounce',
  cc: 'cc',
  ms: 'megasiemens',
  ha: 'hectare',
  au: 'astronomical unit',
  hp: 'horsepower',
  khz: 'kilohertz',
  mhz: 'megahertz',
  '%': '%',
};
/** "kb" is written for kilobytes and for kilobits. */
const EITHER: Readonly<Record<string, readonly string[]>> = { kb: ['kilobyte', 'kilobit'] };

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '₩': 'KRW', '¥': 'JPY', yuan: 'CNY' };
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const ITS_CURRENCY: Readonly<Record<string, string | null>> = {
  Dollar: 'USD',
  Cent: null,
  Pound: 'GBP',
  Unnamed: null,
  Dinar: null,
  Riyal: null,
  Rial: null,
};
const PATTERN =
  /^(?<sign>[$₩¥])?(?<value>-?[\d.]+)(?: (?<scale>thousand|million|billion|trillion))?(?: ?(?<unit>\S.*))?$/u;

/** "200 km/h", "₩460 billion", "-60.24": one value with its unit. Several units where the abbreviation is ambiguous. */
export function writtenLabel(label: string): readonly Labelled[] | null {
  const groups = PATTERN.exec(label)?.groups;
  if (groups === undefined) return null;
  const value = Number(groups['value']) * (SCALES[groups['scale'] ?? ''] ?? 1);
  const sign = groups['sign'];
  const unit = groups['unit'];
  if (sign !== undefined) return [{ value, unit: SIGNS[sign] ?? sign }];
  if (unit === undefined || /^(?:st|nd|rd|th|ths)$/u.test(unit)) return [{ value, unit: null }];
  const names = EITHER[unit] ?? [WRITTEN_UNITS[unit] ?? SIGNS[unit] ?? unit];
  return names.map((name) => ({ value, unit: name }));
}

/** The numbers in a text that a normaliser rewrote, in order: "25 cows and 12 chickens", "5th 3rd". */
export function numbersOf(label: string): number[] {
  return [...label.matchAll(/-?\d+(?:\.\d+)?/gu)].map(([figures]) => Number(figures));
}

/** Duckling's values as its test corpus shows them: "simple Dollar 10", "between Gram (2,7) Nothing", "DurationData 2 Minute". */
export function ducklingLabel(label: string): readonly Labelled[] {
  const duration = /^DurationData (\d+) (\w+)$/u.exec(label);
  if (duration !== null) return [{ value: Number(duration[1]), unit: (duration[2] ?? '').toLowerCase() }];
  const numeral = /^NumeralValue \(?([-\d.e]+)\)?$/u.exec(label);
  if (numeral !== null) return [{ value: Number(numeral[1]), unit: null }];
  const amount = /^(?:simple|under|above|between) (\w+) \(?([-\d.e]+)(?:, ?([-\d.e]+)\))?/u.exec(label);
  if (amount === null) throw new Error(`no form for the label "${label}"`);
  const [, name = '', first, second] = amount;
  const factor = name === 'Cent' ? 0.01 : 1;
  return [first, second]
    .filter((figures) => figures !== undefined)
    .map((figures) => ({
      value: Number(figures) * factor,
      unit: unitOf(name, label.includes('Nothing') || label.includes('Just')),
    }));
}

function unitOf(name: string, measure: boolean): string | null {
  if (measure) return name === 'Unnamed' ? null : name.toLowerCase();
  const currency = ITS_CURRENCY[name];
  return currency === undefined ? name : currency;
}
