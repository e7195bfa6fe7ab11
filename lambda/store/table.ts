/** An item as this project keeps it: two keys, flat attributes of text and numbers. */
export type Item = Readonly<Record<string, string | number>>;

export interface Key {
  readonly partition: string;
  readonly sort: string;
}

/** A DynamoDB condition expression over the item that stands there, with its values by placeholder (":rid"). */
export interface Condition {
  readonly condition: string;
  readonly values: Item;
}

export interface Write extends Condition {
  readonly item: Item;
}

export interface Range {
  readonly partition: string;
  /** Inclusive bounds of the sort key. */
  readonly from: string;
  readonly to: string;
  readonly newestFirst: boolean;
}

export interface Page {
  readonly items: readonly Item[];
  /** The sort key to read on after; null at the end. */
  readonly next: string | null;
}

/** What the store needs of DynamoDB: single-item writes and reads of one partition. There is no scan. */
export interface Table {
  /** False when the condition did not hold; nothing was written then. */
  put(write: Write): Promise<boolean>;
  get(key: Key): Promise<Item | null>;
  /** Removes an item and gives back what it was; null when the condition did not hold or nothing stood there. */
  remove(key: Key, condition?: Condition): Promise<Item | null>;
  /** Adds one to a counter, which vanishes at `expires` (seconds since 1970), and gives its new value. */
  count(key: Key, expires: number): Promise<number>;
  /** One request's worth of a range: at most `limit` items and a megabyte. `after` is an exclusive sort key. */
  page(range: Range, limit: number, after: string | null): Promise<Page>;
}

/** Every item of a range, read in pages. */
export async function wholeRange(table: Table, range: Range): Promise<readonly Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const page: Page = await table.page(range, PAGE_ITEMS, after);
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}

/** A page of this many items stays under DynamoDB's megabyte in the ordinary case. */
export const PAGE_ITEMS = 500;
