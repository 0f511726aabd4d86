// Kills the program with -9 at random moments while reports come in, over and over, and shows that none that was
// acknowledged is lost and none is stored twice. Run: npm start once (it builds), then
//   node tests/faults/kill-intake.mjs [rounds = 200]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dice, gone, signUp, start } from './program.mjs';

const rounds = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'teduh-kill-'));
const throwDice = dice(20261126);

const acknowledged = new Map(); // nonce -> report id
const sent = [];
let cookie = '';
let killedWhileSending = 0;
let slowest = 0;

const post = (url, body) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: new URL(url).origin },
    body: JSON.stringify(body),
  });
const report = (nonce) => ({
  channel: 'phone',
  nonce,
  parts: { what: `Uji matikan mendadak, laporan ${nonce}.` },
  areaCode: '19.03.01',
  category: 'presence',
  relation: 'no',
  occurredDate: null,
  urgent: false,
  contact: '+62 812-0000-0099',
});

async function send(url) {
  const nonce = crypto.randomUUID();
  sent.push(nonce);
  try {
    const answer = await post(`${url}/api/reports`, report(nonce));
    if (answer.status === 201) acknowledged.set(nonce, (await answer.json()).id);
  } catch {
    killedWhileSending++;
    await new Promise((done) => setTimeout(done, 20));
  }
}

for (let round = 0; round <= rounds; round++) {
  const began = Date.now();
  const { child, ready } = start(folder);
  const { url, link } = await ready;
  if (round > 0) slowest = Math.max(slowest, Date.now() - began);
  if (link) {
    cookie = await signUp(url, link);
  }
  if (round === rounds) {
    // the last start is for looking: every acknowledged one is there under its own id, and sending it again adds nothing
    let lost = 0;
    let doubled = 0;
    for (const [nonce, id] of acknowledged) {
      const again = await (await post(`${url}/api/reports`, report(nonce))).json();
      if (again.isNew) lost++;
      else if (again.id !== id) doubled++;
    }
    const counts = await (
      await fetch(`${url}/api/reports?state=waiting&limit=1`, { headers: { cookie } })
    ).json();
    process.stdout.write(
      `${rounds} kills; ${sent.length} sent, ${acknowledged.size} acknowledged, ${killedWhileSending} cut off without an answer\n` +
        `stored: ${counts.total}; acknowledged and lost: ${lost}; stored twice: ${doubled}; slowest start after a kill: ${slowest} ms\n`,
    );
    child.kill('SIGTERM');
    await gone(child);
    rmSync(folder, { recursive: true, force: true });
    const impossible = counts.total < acknowledged.size || counts.total > sent.length;
    process.exit(lost === 0 && doubled === 0 && !impossible ? 0 : 1);
  }
  let stop = false;
  const senders = Array.from({ length: 4 }, async () => {
    while (!stop) await send(url);
  });
  // at a random moment after a random number of answers, so that each round cuts something else in two
  const enough = acknowledged.size + Math.floor(throwDice() * 5);
  const sending = Date.now();
  while (acknowledged.size < enough && Date.now() - sending < 5000)
    await new Promise((done) => setTimeout(done, 2));
  await new Promise((done) => setTimeout(done, throwDice() * 120));
  child.kill('SIGKILL');
  await gone(child);
  stop = true;
  await Promise.all(senders);
  if (round % 20 === 19)
    process.stdout.write(`${round + 1} kills, ${acknowledged.size} acknowledged so far\n`);
}
