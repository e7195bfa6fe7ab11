import type { Context, interfaces, SupportedInterfaces } from 'ask-sdk-model';

/** What differs between the devices, as far as a skill can tell. */
export interface DeviceKind {
  readonly name: string;
  readonly supportedInterfaces: SupportedInterfaces;
  readonly viewport: interfaces.viewport.ViewportState | null;
  /** Whether a session that ends in silence is told to the skill: the Show was seen not to (notes §1.5). */
  readonly tellsSilentEnd: boolean;
}

export type DeviceName = 'dot' | 'show';

const SHOW_SCREEN: interfaces.viewport.ViewportState = {
  shape: 'RECTANGLE',
  mode: 'HUB',
  dpi: 160,
  pixelWidth: 1280,
  pixelHeight: 800,
  currentPixelWidth: 1280,
  currentPixelHeight: 800,
  touch: ['SINGLE'],
};

export const DEVICES: Readonly<Record<DeviceName, DeviceKind>> = {
  dot: { name: 'Echo Dot', supportedInterfaces: {}, viewport: null, tellsSilentEnd: true },
  show: {
    name: 'Echo Show',
    supportedInterfaces: { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } },
    viewport: SHOW_SCREEN,
    tellsSilentEnd: false,
  },
};

export const isDeviceName = (name: string): name is DeviceName => Object.hasOwn(DEVICES, name);

/** The context of every request of a device. */
export function contextOf(kind: DeviceKind, applicationId: string, userId: string): Context {
  return {
    System: {
      application: { applicationId },
      user: { userId },
      device: {
        deviceId: `amzn1.ask.device.${kind.viewport === null ? 'dot' : 'show'}`,
        supportedInterfaces: kind.supportedInterfaces,
      },
      // A name that can never be reached: nothing at home calls Amazon.
      apiEndpoint: 'https://api.amazonalexa.invalid',
      apiAccessToken: '',
    },
    ...(kind.viewport === null ? {} : { Viewport: kind.viewport }),
  };
}
