/** An item as this project keeps it: two keys, flat attributes of text and numbers. */
export type Item = Readonly<Record<string, string | number>>;

export interface Write {
  readonly item: Item;
  /** DynamoDB condition expression over the item that stands there. */
  readonly condition: string;
  /** Values of the condition, by placeholder (":rid"). */
  readonly values: Item;
}

export interface RangeQuery {
  readonly partition: string;
  /** Inclusive bounds of the sort key. */
  readonly from: string;
  readonly to: string;
  readonly newestFirst: boolean;
  readonly limit: number | null;
}

/** The two access patterns that the store needs of DynamoDB. */
export interface Table {
  /** False when the condition did not hold; nothing was written then. */
  put(write: Write): Promise<boolean>;
  get(partition: string, sort: string): Promise<Item | null>;
  /** Every item of the range up to the limit, read in pages. */
  query(range: RangeQuery): Promise<readonly Item[]>;
}
