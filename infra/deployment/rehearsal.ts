import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StandIn, type StandInSettings, startStandIn } from '../stand-in/stand-in.ts';

/** A deployment that reaches nobody: a home of its own for ask-cli, and Amazon's stand-in on loopback. */
export interface Rehearsal {
  readonly standIn: StandIn;
  /** Nothing of the developer's own environment is in it, least of all credentials. */
  readonly env: NodeJS.ProcessEnv;
  /** Where the deployment is laid out. */
  readonly folder: string;
  close(): Promise<void>;
}

export interface RehearsalSettings extends Pick<StandInSettings, 'breaksOff'> {
  /** Whether the access token has run out, and whether it can be renewed. */
  readonly token?: 'good' | 'stale' | 'expired';
}

const VENDOR = 'MREHEARSAL0000';
const ACCESS = 'Atza|rehearsal';
const REFRESH = 'Atzr|rehearsal';

function writeHome(home: string, token: NonNullable<RehearsalSettings['token']>): void {
  const expires = token === 'good' ? '2099-01-01T00:00:00.000Z' : '2020-01-01T00:00:00.000Z';
  mkdirSync(join(home, '.ask'), { recursive: true });
  mkdirSync(join(home, '.aws'), { recursive: true });
  const config = {
    profiles: {
      default: {
        aws_profile: 'default',
        token: {
          access_token: ACCESS,
          refresh_token: REFRESH,
          token_type: 'bearer',
          expires_in: 3600,
          expires_at: expires,
        },
        vendor_id: VENDOR,
      },
    },
    share_usage: false,
    machine_id: 'rehearsal',
  };
  writeFileSync(join(home, '.ask', 'cli_config'), JSON.stringify(config));
  writeFileSync(
    join(home, '.aws', 'credentials'),
    '[default]\naws_access_key_id = REHEARSAL\naws_secret_access_key = rehearsal\n',
  );
}

export async function rehearse({ token = 'good', breaksOff }: RehearsalSettings = {}): Promise<Rehearsal> {
  const home = mkdtempSync(join(tmpdir(), 'evidence-coach-rehearsal-'));
  writeHome(home, token);
  const standIn = await startStandIn({
    accessToken: ACCESS,
    refreshToken: token === 'expired' ? null : REFRESH,
    vendorId: VENDOR,
    ...(breaksOff === undefined ? {} : { breaksOff }),
  });
  const { address } = standIn;
  return {
    standIn,
    folder: join(home, 'evidence-coach'),
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      ASK_SMAPI_SERVER_BASE_URL: address,
      ASK_LWA_TOKEN_HOST: address,
      AWS_ENDPOINT_URL: address,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      ASK_SKIP_NEW_VERSION_REMINDER: 'true',
      ASK_SHARE_USAGE: 'false',
      NODE_NO_WARNINGS: '1',
    },
    async close() {
      await standIn.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
