// Sends a file to a running program as the page does, and hears its steps.

/** `path`: /api/imports or /api/imports/preview. Resolves to the last line; `told` hears of every one before it. */
export async function sendImport(url, cookie, path, bytes, choice, told = () => {}, signal = undefined) {
  const body = new FormData();
  body.append('choice', JSON.stringify(choice));
  body.append('file', new Blob([bytes]), 'banyak.csv');
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { cookie, origin: new URL(url).origin },
    body,
    signal,
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  let rest = '';
  let last = null;
  for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
    rest += text;
    const lines = rest.split('\n');
    rest = lines.pop();
    for (const line of lines) {
      last = JSON.parse(line);
      told(last);
    }
  }
  return last;
}
