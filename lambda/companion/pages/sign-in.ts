import { html } from 'hono/html';
import type { SignInEntry } from '../../store/sign-in-store.ts';
import type { Reader } from '../settings.ts';
import { day, type Html, nothing, page } from './layout.ts';

/** The way in. Wrong, used and expired codes are met with the same words. */
export function signInPage(base: string, trouble: 'wrong' | null): Html {
  return page(
    { base, title: 'Sign in', open: null, signedIn: null },
    html`<h1>Your log</h1>
<p>Say “Alexa, open evidence coach”, and then “open my log”. You hear a code, and it is on the card in your Alexa app.</p>
${
  trouble === null
    ? nothing
    : html`<p class="trouble" role="alert">That code does not open a log. Codes work once, for ten minutes. Ask Alexa for a new one.</p>`
}
<form method="post" action="${base}/sign-in" class="stacked">
<label for="code">The code: two words and two digits</label>
<input id="code" name="code" required maxlength="80" autocomplete="off" autocapitalize="none" spellcheck="false" placeholder="maple river 42">
<button>Open my log</button></form>`,
  );
}

/** Where one is signed in, with the way out of each. */
export function signInsPage(base: string, reader: Reader, entries: readonly SignInEntry[]): Html {
  const token = html`<input type="hidden" name="token" value="${reader.formToken}">`;
  return page(
    { base, title: 'Sign-ins', open: '/sign-ins', signedIn: 'paired' },
    html`<h1>Where you are signed in</h1>
<p>A sign-in holds for ninety days.</p>
<ul class="cards">${entries.map(
      ({ tokenHash, at, browser }) => html`<li><p><strong>${browser}</strong>${
        tokenHash === reader.tokenHash ? ' (this one)' : ''
      }</p><p>since ${day(at)}</p>
<form method="post" action="${base}/sign-ins/${tokenHash}/end">${token}<button class="quiet">End this sign-in</button></form></li>`,
    )}</ul>
<form method="post" action="${base}/sign-out" class="inline">${token}<button>Sign out here</button></form>
<form method="post" action="${base}/sign-out-everywhere" class="inline">${token}<button class="quiet">Sign out everywhere</button></form>`,
  );
}
