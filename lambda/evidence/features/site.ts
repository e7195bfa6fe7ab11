/** A place in the answer that may show a label, with the features that a person can read and the model weighs. */
export interface Site {
  /** Half-open range of units. */
  readonly first: number;
  readonly past: number;
  readonly features: readonly string[];
}
