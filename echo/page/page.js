const conversation = document.querySelector('#conversation');
const form = document.querySelector('#speak');
const field = document.querySelector('#utterance');
const CLASSES = { U: 'mine', A: 'coach', '#': 'note' };

function show({ speaker, text }) {
  const item = document.createElement('li');
  item.className = CLASSES[speaker];
  item.textContent = text;
  conversation.append(item);
  item.scrollIntoView({ block: 'end' });
}

async function say(utterance) {
  const response = await fetch('/say', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ utterance }),
  });
  const told = await response.json();
  for (const line of told.lines ?? [{ speaker: '#', text: told.error }]) show(line);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const utterance = field.value;
  field.value = '';
  await say(utterance).catch(() =>
    show({ speaker: '#', text: 'The coach at home does not answer. Is it still running?' }),
  );
  field.focus();
});

await say('open evidence coach');
field.focus();
