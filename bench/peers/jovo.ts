import { DynamoDb } from '@jovotech/db-dynamodb';
import { App, BaseComponent, Component, Global, Server } from '@jovotech/framework';
import { AlexaPlatform } from '@jovotech/platform-alexa';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { accessTo, type Skill } from './access.ts';
import { interview, NOTHING_TOLD, type Told } from './plain-interview.ts';

/** One request, as Jovo's own servers (Lambda, Express) hand it to the app. */
class OneRequest extends Server {
  response: ResponseEnvelope | null = null;
  readonly envelope: RequestEnvelope;

  constructor(envelope: RequestEnvelope) {
    super();
    this.envelope = envelope;
  }
  getRequestObject = () => this.envelope as never;
  getQueryParams = () => ({});
  override getRequestHeaders = () => ({});
  getNativeRequestHeaders = () => ({});
  hasWriteFileAccess = () => false;
  setResponseHeaders = () => undefined;
  async setResponse(response: unknown): Promise<void> {
    this.response = response as ResponseEnvelope;
  }
  override fail(error: Error): void {
    throw error;
  }
}

/** Jovo keeps the user's data by its database plugin: the transcript stands there. */
class Interview extends BaseComponent {
  LAUNCH() {
    return this.UNHANDLED();
  }

  async UNHANDLED() {
    const kept = this.$user.data as { told?: Told };
    const envelope = this.$server.getRequestObject() as unknown as RequestEnvelope;
    const { told, speech, reprompt } = await interview(kept.told ?? NOTHING_TOLD, envelope);
    kept.told = told;
    // Without the intent: Jovo's validation refuses every form of its slots.
    const elicit = { type: 'Dialog.ElicitSlot', slotToElicit: 'answer' };
    const nativeResponse = { response: { directives: [elicit] } };
    return this.$send({
      message: speech,
      reprompt,
      listen: true,
      platforms: { alexa: { nativeResponse } },
    } as never);
  }
}
Global()(Interview);
Component()(Interview);

export function jovo(endpoint: string): Skill {
  const app = new App({
    plugins: [
      new AlexaPlatform(),
      new DynamoDb({
        table: { name: 'jovo', primaryKeyColumn: 'userId', createTableOnInit: false },
        libraryConfig: { dynamoDbClient: accessTo(endpoint) },
      } as never),
    ],
    components: [Interview],
    logging: false,
  });
  const initialized = app.initialize();
  return async (envelope) => {
    await initialized;
    const server = new OneRequest(envelope);
    await app.handle(server);
    if (server.response === null) throw new Error('Jovo gave no response');
    return server.response;
  };
}
