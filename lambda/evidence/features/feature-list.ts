import { featureCount } from './feature.ts';

/** Features in the order in which they were found, none twice. */
export class FeatureList {
  readonly found: number[] = [];
  readonly #has = new Uint8Array(featureCount());

  add(feature: number): void {
    if (this.#has[feature] === 1) return;
    this.#has[feature] = 1;
    this.found.push(feature);
  }
}
