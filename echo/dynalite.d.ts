declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface Settings {
    /** Folder of the LevelDB store; in memory without it. */
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }

  export default function dynalite(settings?: Settings): Server;
}
