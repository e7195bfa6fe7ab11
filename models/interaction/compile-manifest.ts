import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Generated } from '../generated.ts';
import { ContentRefused } from '../refusal.ts';

interface Listing {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly examplePhrases: readonly string[];
  readonly keywords: readonly string[];
}

interface ManifestSource {
  readonly category: string;
  readonly countries: readonly string[];
  readonly testingInstructions: string;
  readonly listing: Listing;
  /** By locale: keywords that are written otherwise there. */
  readonly locales: Readonly<Record<string, { readonly keywords?: Readonly<Record<string, string>> }>>;
}

const FILE = 'models/interaction/manifest.yaml';
const ICONS = {
  smallIconUri: 'file://assets/images/icon-108.png',
  largeIconUri: 'file://assets/images/icon-512.png',
};

function listingIn(source: ManifestSource, locale: string): unknown {
  const { listing } = source;
  const otherwise = source.locales[locale]?.keywords ?? {};
  return {
    ...listing,
    keywords: listing.keywords.map((keyword) => otherwise[keyword] ?? keyword),
    ...ICONS,
  };
}

function manifest(source: ManifestSource, locales: readonly string[]): unknown {
  return {
    manifest: {
      manifestVersion: '1.0',
      publishingInformation: {
        category: source.category,
        distributionCountries: source.countries,
        isAvailableWorldwide: false,
        testingInstructions: source.testingInstructions,
        locales: Object.fromEntries(locales.map((locale) => [locale, listingIn(source, locale)])),
      },
      privacyAndCompliance: {
        allowsPurchases: false,
        usesPersonalInfo: true,
        isChildDirected: false,
        isExportCompliant: true,
        containsAds: false,
        locales: Object.fromEntries(locales.map((locale) => [locale, {}])),
      },
      apis: { custom: { interfaces: [{ type: 'ALEXA_PRESENTATION_APL' }] } },
    },
  };
}

/** Compiles skill.json for the locales of the interaction model. */
export function compileManifest(locales: readonly string[]): Generated {
  const source = parse(readFileSync(join(import.meta.dirname, 'manifest.yaml'), 'utf8')) as ManifestSource;
  const missing = locales.filter((locale) => !Object.hasOwn(source.locales, locale));
  if (missing.length > 0)
    throw new ContentRefused(FILE, `${missing.join(', ')} is missing under locales`, 'add it');
  return {
    path: 'skill-package/skill.json',
    text: `${JSON.stringify(manifest(source, locales), null, 2)}\n`,
  };
}
