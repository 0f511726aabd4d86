import './lapor.css';
import { sha256Head } from './sha-256.ts';

/** What a script adds to the public form. Without it everything works too: nothing here is needed to send. */
const find = <T extends Element>(selector: string) => document.querySelector<T>(selector);

leaveQuickly();
countCharacters();
showOtherDay();
shrinkPhoto();
prove();

/** The link replaces this page in the history; Escape three times within two seconds does the same. */
function leaveQuickly(): void {
  const link = find<HTMLAnchorElement>('a.leave');
  if (!link) return;
  const leave = () => {
    document.body.hidden = true;
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let presses: number[] = [];
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    presses = [...presses.filter((at) => event.timeStamp - at < 2000), event.timeStamp];
    if (presses.length >= 3) leave();
  });
}

function countCharacters(): void {
  const area = find<HTMLTextAreaElement>('textarea[maxlength]');
  const shown = find<HTMLElement>('[data-left]');
  if (!area || !shown) return;
  const show = () => {
    const left = area.maxLength - area.value.length;
    // said only near the end, or it is noise
    shown.textContent = left <= 300 ? `${left} ${shown.dataset['left']}` : '';
  };
  area.addEventListener('input', show);
  show();
}

/** The day's own field is there only for who wants another day; a day filled in ticks its choice. */
function showOtherDay(): void {
  const box = find<HTMLElement>('[data-other-day]');
  if (!box) return;
  const show = () => {
    box.hidden = find<HTMLInputElement>('input[name=when][value=date]')?.checked !== true;
  };
  for (const one of document.querySelectorAll('input[name=when]')) one.addEventListener('change', show);
  show();
}

/** A photo is made small on the phone already: it loads faster, and its place never leaves the phone. */
function shrinkPhoto(): void {
  const input = find<HTMLInputElement>('input[type=file]');
  if (!input || !('createImageBitmap' in globalThis) || !('DataTransfer' in globalThis)) return;
  input.addEventListener('change', async () => {
    const file = input.files?.[0];
    if (!file || !/^image\/(jpeg|png|webp)$/.test(file.type)) return;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      const ink = canvas.getContext('2d')!;
      ink.fillStyle = '#fff';
      ink.fillRect(0, 0, canvas.width, canvas.height);
      ink.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
      if (!small || input.files?.[0] !== file) return;
      const carrier = new DataTransfer();
      carrier.items.add(new File([small], 'foto.jpg', { type: 'image/jpeg' }));
      input.files = carrier.files;
    } catch {
      // the server cleans it too, and says what is wrong with it
    }
  });
}

/** Under load the server asks for a small calculation; it is done while the text is written. */
function prove(): void {
  const asked = find<HTMLInputElement>('input[name=challenge]');
  const answer = find<HTMLInputElement>('input[name=proof]');
  if (!asked?.value || !answer) return;
  const bits = Number(asked.value.split('.')[1]);
  let tried = 0;
  const go = () => {
    for (const end = tried + 2000; tried < end; tried++)
      if (sha256Head(`${asked.value}.${tried}`) >>> (32 - bits) === 0) {
        answer.value = String(tried);
        return;
      }
    setTimeout(go);
  };
  go();
}
