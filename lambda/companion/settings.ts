import type { Context } from 'hono';
import type { Pack } from '../../models/compiled/pack-types.ts';
import type { Purpose } from '../store/candidate-hash.ts';
import type { Store } from '../store/dynamodb-store.ts';
import type { Owner } from '../store/log-port.ts';
import type { Profile } from '../store/profile.ts';

/** A file that the pages load: style, script, the chart. */
export interface Asset {
  readonly type: string;
  readonly body: string;
}

/** How one comes to be signed in. */
export type Entrance =
  /** At home one is signed in as oneself; the server there binds to loopback alone. */
  | { readonly kind: 'home'; readonly candidate: string }
  /** By a spoken code; `address` tells from where a request came, for counting attempts. */
  | { readonly kind: 'pairing'; readonly address: (context: Context) => string };

/** Everything that the log needs from outside. */
export interface CompanionSettings {
  readonly store: Store;
  readonly packs: readonly Pack[];
  readonly clock: () => Date;
  /** Fresh, unguessable ids (at least 120 bits each). */
  readonly ids: () => string;
  readonly hash: (purpose: Purpose, text: string) => string;
  readonly entrance: Entrance;
  /** Where the log is mounted: "" at its own address, "/log" at home. */
  readonly base: string;
  /** By name: log.css, log.js, uplot.js, uplot.css. */
  readonly assets: ReadonlyMap<string, Asset>;
}

/** Who reads. */
export interface Reader extends Owner {
  readonly profile: Profile;
  /** Null at home. */
  readonly tokenHash: string | null;
  /** Proves in a form that the form came from a page of this reader. */
  readonly formToken: string;
}

/** What the routes find in hono's context. */
export interface LogEnv {
  Variables: { reader: Reader };
}
