import type { Directive, interfaces } from 'ask-sdk-model';
import type { Choice, Screen } from '../render/screen.ts';

type RenderDocument = interfaces.alexa.presentation.apl.RenderDocumentDirective;

/** Features of this version are on every device with a screen (alexa-platform notes §7). */
const APL_VERSION = '1.9';

/** Sizes for three metres: nothing under 28 dp on a hub. */
const TEXT = { eyebrow: 28, headline: 44, body: 34, choice: 30 } as const;
const INK = '#F4F1EA';
const PAPER = '#14181B';
const QUIET = '#B9C2C7';
const MARK = '#6FD3BB';

/** Marked stretches are underlined and coloured: neither alone tells it. */
const bodyText = (screen: Screen): string =>
  screen.parts
    .map(({ text, marked }) =>
      marked ? `<span color='${MARK}'><u>${escapeText(text)}</u></span>` : escapeText(text),
    )
    .join('');

/** APL's Text reads a few tags and entities: what a person said is only ever words. */
const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('${', '$ {');

/** Data binding of APL, filled in from the data source on the device. */
const bound = (field: 'eyebrow' | 'headline' | 'body') => `\${screen.${field}}`;

const choiceButton = ({ label, says }: Choice) => ({
  type: 'TouchWrapper',
  accessibilityLabel: label,
  onPress: [{ type: 'SendEvent', arguments: ['say', says] }],
  item: {
    type: 'Frame',
    borderColor: MARK,
    borderWidth: 2,
    borderRadius: 28,
    item: { type: 'Text', text: label, color: INK, fontSize: `${TEXT.choice}dp`, padding: 16 },
  },
});

/** Primitive components alone: no layout package is loaded, and every device draws them. */
function documentFor(screen: Screen): Record<string, unknown> {
  return {
    type: 'APL',
    version: APL_VERSION,
    theme: 'dark',
    mainTemplate: {
      parameters: ['screen'],
      items: [
        {
          type: 'Frame',
          width: '100vw',
          height: '100vh',
          backgroundColor: PAPER,
          item: {
            type: 'Container',
            width: '100%',
            height: '100%',
            paddingLeft: 48,
            paddingRight: 48,
            paddingTop: 32,
            paddingBottom: 32,
            justifyContent: 'spaceBetween',
            items: [
              { type: 'Text', text: bound('eyebrow'), color: QUIET, fontSize: `${TEXT.eyebrow}dp` },
              {
                type: 'ScrollView',
                width: '100%',
                grow: 1,
                shrink: 1,
                item: {
                  type: 'Container',
                  width: '100%',
                  items: [
                    {
                      type: 'Text',
                      text: bound('headline'),
                      color: INK,
                      fontSize: `${TEXT.headline}dp`,
                      fontWeight: '700',
                    },
                    {
                      type: 'Text',
                      text: bound('body'),
                      color: INK,
                      fontSize: `${TEXT.body}dp`,
                      paddingTop: 20,
                    },
                  ],
                },
              },
              {
                type: 'Container',
                width: '100%',
                direction: 'row',
                wrap: 'wrap',
                justifyContent: 'spaceAround',
                items: screen.choices.map(choiceButton),
              },
            ],
          },
        },
      ],
    },
  };
}

/** The screen as a directive; its words ride in the data source, never in the document. */
export function renderScreen(screen: Screen): Directive {
  const directive: RenderDocument = {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: screen.kind,
    document: documentFor(screen),
    datasources: {
      screen: {
        kind: screen.kind,
        eyebrow: screen.eyebrow,
        headline: escapeText(screen.headline),
        body: bodyText(screen),
        parts: screen.parts.map(({ text, marked }) => ({ text, marked })),
        choices: screen.choices.map(({ label, says }) => ({ label, says })),
      },
    },
  };
  return directive;
}
