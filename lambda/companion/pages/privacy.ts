import { html } from 'hono/html';
import { type Html, page } from './layout.ts';

/** What is kept, in plain words: it serves as the skill's privacy policy, and is open to everybody. */
export const privacyPage = (base: string): Html =>
  page(
    { base, title: 'What is kept', open: null, signedIn: null },
    html`<h1>What is kept, and for how long</h1>
<p>This is the privacy policy of the Alexa skill Evidence Coach and of its log.</p>
<h2>What is kept</h2>
<ul><li><strong>What Alexa heard you say</strong> in an interview, as text. The skill never gets a recording of your voice.</li>
<li><strong>What was found in it</strong>: which words are a number, a source, a plan, and the step that follows from them.</li>
<li><strong>What you add</strong>: notes, names of stories, corrections, the day of your interview.</li>
<li><strong>Counts and timings</strong> of the service, which hold no word that anybody said.</li></ul>
<p>It is kept under a keyed hash of the id that Alexa gives this skill for your account. We do not know your name, your address or your voice.
An account may be shared: whoever speaks to your Alexa account’s devices speaks into the same log.</p>
<h2>What it is used for</h2>
<p>To hold your interviews and to show them to you. Nobody else reads it, nothing is sold or shared, no advertising is made of it,
no model is trained on it, and no third party sees it. Amazon runs Alexa and the machines that the table stands on.</p>
<h2>For how long</h2>
<ul><li>Everything you said goes after <strong>one year</strong>.</li>
<li>A pairing code goes after ten minutes, a sign-in after ninety days.</li>
<li>The one cookie of this log says who is signed in. There is no other.</li></ul>
<h2>How to delete it</h2>
<p>Say “delete my interviews” or “delete the last one”, or delete an answer, a session or everything in your log, or disable the skill. It is gone at once:
nothing reads it any more from that moment on, and the rest is deleted behind it and looked for once more.</p>
<h2>What we cannot delete</h2>
<ul><li>The <strong>cards in your Alexa app</strong>: delete them there.</li>
<li><strong>Alexa’s own voice history</strong>: in the Alexa app, under More, Alexa Privacy.</li>
<li><strong>Backups</strong> of the table, which hold what was deleted for up to 35 days more and are read only to repair the table.</li></ul>
<h2>Children</h2><p>The skill is made for people who look for work, and is not directed to children.</p>`,
  );
