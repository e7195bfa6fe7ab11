import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Slot {
  readonly name: string;
  readonly type: string;
  readonly samples?: readonly string[];
}

export interface Intent {
  readonly name: string;
  readonly slots?: readonly Slot[];
  readonly samples?: readonly string[];
}

export interface SlotType {
  readonly name: string;
  readonly values?: readonly {
    readonly name: { readonly value: string; readonly synonyms?: readonly string[] };
  }[];
}

export interface DialogSlot {
  readonly name: string;
  readonly type: string;
  readonly elicitationRequired?: boolean;
  readonly prompts?: { readonly elicitation?: string; readonly confirmation?: string };
}

export interface DialogIntent {
  readonly name: string;
  readonly delegationStrategy?: string;
  readonly slots?: readonly DialogSlot[];
  readonly prompts?: { readonly confirmation?: string };
}

export interface Prompt {
  readonly id: string;
  readonly variations: readonly { readonly type: string; readonly value: string }[];
}

/** An interaction model as Amazon's schema has it, as far as the rules look at it. */
export interface Model {
  readonly languageModel: {
    readonly invocationName: string;
    readonly intents: readonly Intent[];
    readonly types?: readonly SlotType[];
    readonly modelConfiguration?: { readonly fallbackIntentSensitivity?: { readonly level?: string } };
  };
  readonly dialog?: { readonly delegationStrategy?: string; readonly intents: readonly DialogIntent[] };
  readonly prompts?: readonly Prompt[];
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What ask-cli zips and Amazon imports. What is not as the schema has it stays in `texts` alone. */
export interface SkillPackage {
  /** skill.json's `manifest`; null where the file is missing or no JSON. */
  readonly manifest: Json;
  readonly models: ReadonlyMap<string, unknown>;
  /** Every file by its path in the package. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const MODEL = /^interactionModels\/custom\/([\w-]+)\.json$/;

function json(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? null : JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

const under = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? ((value as Record<string, unknown>)[name] ?? null) : null;

/** A package from its files, read from a folder or out of a zip. */
export function skillPackage(files: ReadonlyMap<string, Uint8Array>): SkillPackage {
  const models = [...files].flatMap(([path, bytes]) => {
    const locale = MODEL.exec(path)?.[1];
    return locale === undefined ? [] : [[locale, under(json(bytes), 'interactionModel')] as const];
  });
  return {
    manifest: under(json(files.get('skill.json')), 'manifest') as Json,
    models: new Map(models),
    files,
  };
}

/** Reads every file under `folder`. */
export function readFiles(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

/** The value at a path of names, or null where the way breaks off. */
export function at(value: Json, ...path: readonly string[]): Json {
  return path.reduce<Json>((found, name) => under(found, name) as Json, value);
}

export const text = (value: Json): string => (typeof value === 'string' ? value : '');
export const list = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
export const entries = (value: Json): [string, Json][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value as Record<string, Json>)
    : [];
