// One analyser in a process of its own: how long it takes to load, how many answers a second, and what it keeps.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , file, answersFile, seconds] = process.argv;
const answers = JSON.parse(readFileSync(answersFile, 'utf8'));
const before = process.memoryUsage().rss;
const loading = performance.now();
const { read } = await import(pathToFileURL(file).href);
read(answers[0]);
const load = performance.now() - loading;

/** Whole rounds of all answers for so long; answers per second by the clock and by the processor. */
function pace(forSeconds) {
  const began = performance.now();
  const busy = process.cpuUsage();
  let count = 0;
  while (performance.now() - began < forSeconds * 1_000) {
    const answer = answers[count % answers.length];
    read(answer);
    count += 1;
  }
  const { user, system } = process.cpuUsage(busy);
  return {
    perSecond: count / ((performance.now() - began) / 1_000),
    perProcessorSecond: count / ((user + system) / 1e6),
  };
}

pace(Number(seconds) / 2);
const paced = pace(Number(seconds));
const megabytes = (process.memoryUsage().rss - before) / 1024 / 1024;
const long = Array.from({ length: 400 }, (_, n) => answers[n % answers.length])
  .join(' ')
  .slice(0, 100_000);
const times = [];
const busyTimes = [];
// The slowest peers would take minutes: the long answer is theirs once.
while (times.length < 9 && times.every((time) => time < 2_000)) {
  const began = performance.now();
  const busy = process.cpuUsage();
  read(long);
  times.push(performance.now() - began);
  const { user, system } = process.cpuUsage(busy);
  busyTimes.push((user + system) / 1_000);
}
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ofLong = { long: middle(times), longProcessor: middle(busyTimes) };
console.log(JSON.stringify({ load, ...paced, megabytes, ...ofLong }));
