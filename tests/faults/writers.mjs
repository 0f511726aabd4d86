// What people write, over and over, with a note of what was acknowledged: for the scripts that break something meanwhile.
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';

/** As the form's page carries one. */
export const newNonce = () => randomBytes(18).toString('base64url');
let serial = 0;

/** `at()`: address of the running program and cookie of its first account; both change with each start. */
export function makeWriters(at) {
  /** kind -> (key of our own -> id that was acknowledged) */
  const acknowledged = { form: new Map(), report: new Map(), meeting: new Map(), assessment: new Map() };
  /** Meetings of which it is not known whether they were stored. */
  const unsure = new Set();
  const seen = { sent: 0, cutOff: 0, refused: new Map() };
  const send = (path, body, more = {}) =>
    fetch(at().url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: at().cookie,
        origin: new URL(at().url).origin,
        ...more,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
  const report = (nonce) => ({
    channel: 'phone',
    nonce,
    parts: { what: `Uji gangguan, laporan ${nonce}.` },
    areaCode: '19.03.01',
    category: 'presence',
    relation: 'no',
    occurredDate: null,
    urgent: false,
    contact: '+62 812-0000-0099',
  });
  /** From an address of loopback that is its own where the system gives it: many people, not one. */
  const form = (nonce, localAddress) =>
    new Promise((resolve, reject) => {
      const sending = request(
        `${at().url}/lapor`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          timeout: 300_000,
          ...(localAddress && process.platform === 'linux' ? { localAddress } : {}),
        },
        async (answer) => {
          try {
            let body = '';
            for await (const chunk of answer) body += chunk;
            resolve({ status: answer.statusCode, text: async () => body });
          } catch (error) {
            reject(error);
          }
        },
      );
      sending.on('error', reject);
      sending.on('timeout', () => sending.destroy(new Error('no answer within five minutes')));
      sending.end(
        new URLSearchParams({
          nonce,
          text: `Uji gangguan, formulir ${nonce}.`,
          kind: 'presence',
          relation: 'no',
          place: '19.71',
        }).toString(),
      );
    });
  /** In letters alone: some random digits look like the number of a person, and are refused. */
  const spelled = (nonce) => nonce.replaceAll('-', ' ').replace(/\d/g, (digit) => 'ghijklmnop'[digit]);
  const meeting = (nonce) => ({
    nonce,
    title: `Rapat uji ${spelled(nonce)}`,
    date: '2026-12-10',
    startsAt: '09:00',
    place: 'Aula kantor',
    areaCodes: ['19.03'],
    state: 'planned',
    agenda: [],
    minutes: '',
    agencies: [],
  });
  const assessment = {
    version: 1,
    areaCode: '19.03.01',
    category: 'grievance',
    setting: 'gate',
    relation: 'partly',
    targetKind: 'firm',
    actorKind: 'residents',
    eventDate: new Date().toISOString().slice(0, 10),
    reliability: 'C',
    credibility: '3',
    namesChecked: true,
    outcome: { kind: 'keep' },
  };
  async function one(kind, key, answering) {
    seen.sent++;
    try {
      const answer = await answering();
      if (answer.status === 201)
        acknowledged[kind].set(key, kind === 'form' ? '' : ((await answer.json()).id ?? key));
      else {
        const words = `${answer.status} ${/"type":"([^"]+)"/.exec(await answer.text())?.[1] ?? ''}`;
        const name = `${kind} ${words.trim()}`;
        seen.refused.set(name, (seen.refused.get(name) ?? 0) + 1);
        await new Promise((done) => setTimeout(done, 100));
      }
      return answer.status;
    } catch {
      seen.cutOff++;
      await new Promise((done) => setTimeout(done, 20));
      return 0;
    }
  }
  const unassessed = () => [...acknowledged.report.values()].find((id) => !tried.has(id));
  const tried = new Set();
  /** Each writes one thing. */
  const acts = {
    report() {
      const nonce = crypto.randomUUID();
      return one('report', nonce, () => send('/api/reports', report(nonce)));
    },
    form() {
      const nonce = newNonce();
      serial++;
      return one('form', nonce, () => form(nonce, `127.1.${(serial >> 8) & 255}.${serial & 255 || 1}`));
    },
    async meeting() {
      const nonce = crypto.randomUUID();
      const status = await one('meeting', nonce, () => send('/api/meetings', meeting(nonce)));
      if (status === 0 || status >= 500) unsure.add(nonce); // stored or not: nobody was told
      return status;
    },
    assessment() {
      const id = unassessed();
      if (!id) return acts.report();
      tried.add(id);
      return one('assessment', id, () => send(`/api/reports/${id}/assessments`, assessment));
    },
  };
  /** Four of them at once, until told to stop. */
  function begin() {
    let over = false;
    const working = Object.values(acts).map(async (act) => {
      while (!over) await act();
    });
    return async () => {
      over = true;
      await Promise.all(working);
    };
  }
  /** What was acknowledged and is not there, and what is there twice; sending again must add nothing. */
  async function compare() {
    const get = async (path) => (await fetch(at().url + path, { headers: { cookie: at().cookie } })).json();
    const lost = [];
    const doubled = [];
    for (const [nonce, id] of acknowledged.report) {
      const again = await (await send('/api/reports', report(nonce))).json();
      if (again.isNew) lost.push(`report ${id}`);
      else if (again.id !== id) doubled.push(`report ${id}`);
    }
    // one by one: the list ends after a thousand
    const isThere = async (nonce) => (await get(`/api/meetings/${nonce}`)).title === meeting(nonce).title;
    for (const nonce of acknowledged.meeting.keys())
      if (!(await isThere(nonce))) lost.push(`meeting ${nonce}`);
    // as a form does that got no answer
    for (const nonce of [...unsure, ...[...acknowledged.meeting.keys()].slice(0, 200)]) {
      const again = await send('/api/meetings', meeting(nonce));
      const answer = await again.text();
      const id =
        again.status === 201 ? JSON.parse(answer).id : `status ${again.status} ${answer.slice(0, 300)}`;
      if (id !== nonce) doubled.push(`meeting ${nonce}: ${id}`);
      else if (!(await isThere(nonce))) lost.push(`meeting ${nonce}, sent again`);
    }
    const titles = new Map();
    for (const { title } of (await get('/api/meetings')).meetings)
      titles.set(title, (titles.get(title) ?? 0) + 1);
    for (const [title, times] of titles) if (times > 1) doubled.push(title);
    for (const id of acknowledged.assessment.keys())
      if ((await get(`/api/reports/${id}`)).report?.state === 'waiting') lost.push(`assessment ${id}`);
    // nobody may read the text of a form back by its nonce: they are counted
    const waiting = await get('/api/reports?state=waiting&limit=1');
    const assessed = await get('/api/reports?state=assessed&limit=1');
    const stored = waiting.total + assessed.total;
    const told = acknowledged.report.size + acknowledged.form.size;
    if (stored < told) lost.push(`${told - stored} reports or forms by count`);
    return { lost, doubled, stored };
  }
  const count = () => Object.values(acknowledged).reduce((sum, ids) => sum + ids.size, 0);
  const words = () =>
    `${seen.sent} sent; acknowledged ${Object.entries(acknowledged)
      .map(([kind, ids]) => `${ids.size} ${kind}s`)
      .join(', ')}; ${seen.cutOff} cut off; refused ${
      [...seen.refused].map(([name, count]) => `${count}x ${name}`).join(', ') || 'none'
    }`;
  return { acts, begin, compare, count, words, send, form, report };
}
