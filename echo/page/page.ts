import { showChoices } from './choices-view.ts';
import { conversationView } from './conversation-view.ts';
import { browserEar } from './ear.ts';
import { byId } from './elements.ts';
import { showInside } from './inside-view.ts';
import { lightRing } from './light-ring.ts';
import { browserMouth } from './mouth.ts';
import { pieceTimer } from './piece-timer.ts';
import type { HomeState, Told, ToldLine } from './protocol.ts';
import { showScreen } from './screen-view.ts';
import { choose, say, state } from './server.ts';
import { speakTurns } from './turns.ts';

const field = byId('utterance', HTMLTextAreaElement);
const form = byId('speak', HTMLFormElement);
const launch = byId('launch', HTMLButtonElement);
const replay = byId('replay', HTMLButtonElement);
const told: ToldLine[] = [];
const view = conversationView(byId('conversation', HTMLOListElement));
const ring = lightRing(byId('ring', HTMLElement), byId('status', HTMLElement));
const timer = pieceTimer(byId('timer', HTMLElement));

let home = await state();
const mouth = browserMouth(() => home.chosen.locale);
const ear = browserEar(() => home.chosen.locale);

const touch = (says: string): void => void turns.utter(`(touch) ${says}`);

function show(line: ToldLine): void {
  told.push(line);
  view.show(line);
  if (line.speaker === 'A')
    showScreen(byId('screen', HTMLElement), byId('screen-content', HTMLElement), line.screen, touch);
  if (line.inside !== null) {
    showInside(byId('exchange', HTMLElement), line.inside);
    replay.disabled = false;
  }
}

function stand({ open, log }: Told): void {
  const turned = form.hidden === open;
  form.hidden = !open;
  launch.hidden = open;
  if (!open) byId('screen', HTMLElement).hidden = true;
  // What was focused is gone from the page: the keyboard goes on at what took its place.
  if (turned) (open ? field : launch).focus();
  byId('welcome', HTMLElement).hidden = told.length > 0;
  if (log !== null && told.length > 0)
    view.note('The session has ended.', { href: log, text: 'Read it in your log' });
}

const turns = speakTurns({
  say,
  show,
  stand,
  ring,
  mouth,
  ear,
  timer,
  field,
  trouble: (text) => view.note(text),
});

function begin(): void {
  void turns.utter(home.launch);
}

async function choosing(wish: Parameters<typeof choose>[0]): Promise<void> {
  home = await choose(wish);
  stand(home);
  draw(home);
}

function draw({ choices, chosen }: HomeState): void {
  showChoices(byId('choices', HTMLElement), choices, chosen, (wish) => void choosing(wish));
}

async function copy(): Promise<void> {
  const transcript = told.map(({ speaker, text }) => (speaker === '#' ? `# ${text}` : `${speaker}: ${text}`));
  const status = byId('inside-status', HTMLElement);
  try {
    await navigator.clipboard.writeText(`${transcript.join('\n')}\n`);
    status.textContent = `Copied ${transcript.length} lines.`;
  } catch {
    status.textContent = 'The browser did not allow copying.';
  }
}

launch.addEventListener('click', begin);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const words = field.value.trim();
  field.value = '';
  if (words !== '') void turns.utter(words);
  field.focus();
});
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
field.addEventListener('input', () => turns.typing(field.value));
byId('silence', HTMLButtonElement).addEventListener('click', () => void turns.utter('…'));
replay.addEventListener('click', () => void turns.utter('(the same request again)'));
byId('copy', HTMLButtonElement).addEventListener('click', () => void copy());
const mute = byId('mute', HTMLInputElement);
mute.addEventListener('change', () => mouth.mute(mute.checked));

const talk = byId('talk', HTMLButtonElement);
const handsFree = byId('hands-free', HTMLInputElement);
const ears = byId('ears', HTMLElement);
if (ear === null) {
  ears.textContent = 'This browser cannot recognise speech: type instead.';
} else {
  ears.textContent =
    'Your browser recognises the speech; its maker may process the audio. The coach gets the words alone.';
  talk.hidden = false;
  byId('hands-free-label', HTMLElement).hidden = false;
  talk.addEventListener('click', () => turns.pushToTalk());
  handsFree.addEventListener('change', () => turns.handsFree(handsFree.checked));
}

for (const line of home.lines) show(line);
stand(home);
draw(home);
ring('idle', home.open ? 'Welcome back: the session is still open.' : 'Not started.');
if (!home.open) launch.focus();
