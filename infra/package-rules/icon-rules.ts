import { listingsOf } from './manifest-rules.ts';
import type { Rule } from './rule.ts';
import { at, type SkillPackage, text } from './skill-package.ts';

const SOURCE = 'alexa-platform notes §2; developer.amazon.com, SMAPI Error Codes';
const SIDES = { smallIconUri: 108, largeIconUri: 512 } as const;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height of a PNG, in pixels, from its first chunk; null for anything else. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 24 || PNG.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The path of a `file://` icon in the package; null for an icon elsewhere. */
const pathOf = (uri: string) => /^file:\/\/(.+)$/.exec(uri)?.[1] ?? null;

function breaksOf(checked: SkillPackage, wrong: (bytes: Uint8Array | undefined, side: number) => boolean) {
  return listingsOf(checked).flatMap(([locale, listing]) =>
    Object.entries(SIDES).flatMap(([name, side]) => {
      const path = pathOf(text(at(listing, name)));
      return path !== null && wrong(checked.files.get(path), side) ? [`${locale}, ${name}: ${path}`] : [];
    }),
  );
}

export const ICON_RULES: readonly Rule[] = [
  {
    code: 'icons-missing',
    refused: 'certification',
    says: 'a listing has a small and a large icon',
    source: SOURCE,
    remedy: 'name smallIconUri and largeIconUri',
    breaks: (checked) =>
      listingsOf(checked).flatMap(([locale, listing]) =>
        Object.keys(SIDES)
          .filter((name) => !/^(file|https):\/\/./.test(text(at(listing, name))))
          .map((name) => `${locale}, ${name}`),
      ),
  },
  {
    code: 'RESOURCE_NOT_FOUND',
    refused: 'build',
    says: 'an icon that the manifest names lies in the package',
    source: SOURCE,
    remedy: 'npm run icons draws them',
    breaks: (checked) => breaksOf(checked, (bytes) => bytes === undefined),
  },
  {
    code: 'INVALID_IMAGE_ATTRIBUTES',
    refused: 'build',
    says: 'the small icon is a PNG of 108 × 108 pixels, the large one of 512 × 512',
    source: SOURCE,
    remedy: 'npm run icons draws them',
    breaks: (checked) =>
      breaksOf(checked, (bytes, side) => {
        if (bytes === undefined) return false;
        const size = pngSize(bytes);
        return size?.width !== side || size.height !== side;
      }),
  },
];
