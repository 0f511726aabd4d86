import type { FastifyReply, FastifyRequest } from 'fastify';
import { laporWords as words } from '../../shared/text/lapor.ts';
import type { Language } from '../../shared/text/language.ts';
import { publicNotices } from '../data-protection/breaches.ts';
import { access } from '../http/access.ts';
import type { AppContext } from '../http/context.ts';
import { dayInWib } from '../http/entered-day.ts';
import { officeSettings } from '../settings/queries.ts';
import { type PublicAssets, publicAssets } from './assets.ts';
import { breachPart } from './breach-notice.ts';
import { CodeGuard } from './code-guard.ts';
import type { FormErrors, FormFields } from './fields.ts';
import { formPage } from './form-page.ts';
import { Load } from './load.ts';
import type { PublicPage } from './page.ts';
import { type FormPlaces, formPlaces } from './places.ts';
import { SourceLimit } from './source-limit.ts';

export interface PublicFormOptions {
  /** Folder of the built pages, where the form's style and script lie. */
  pages: string;
  /** Address that people outside reach; null: the one that they used. */
  publicUrl: string | null;
}

/** What the routes of the public form share. */
export interface Desk {
  context: AppContext;
  options: PublicFormOptions;
  assets: PublicAssets;
  load: Load;
  guard: CodeGuard;
  /** Forms and messages from one source. */
  forms: SourceLimit;
  /** Wrong codes from one source. */
  codes: SourceLimit;
  places(): Promise<FormPlaces>;
  /** What stands around every form; those of last time while the database does not answer, so that a text is kept. */
  frame(): Promise<Frame>;
}

interface Frame {
  settings: Awaited<ReturnType<typeof officeSettings>>;
  notices: Awaited<ReturnType<typeof publicNotices>>;
}

/** Sent by anyone, hidden from the list of the API. */
export const openToAll = {
  config: { access: access.anyone, isPublicForm: true },
  schema: { hide: true } as object,
};
const tenMinutes = 10 * 60_000;
/** Of one source in ten minutes: a whole village may stand behind one address of a phone network. */
const formsOfOneSource = 30;
const wrongCodesOfOneSource = 30;
const frameLifeMs = 5_000;

export function makeDesk(context: AppContext, options: PublicFormOptions): Desk {
  const clock = () => context.now().getTime();
  let places: Promise<FormPlaces> | null = null;
  let frame: Frame | null = null;
  let framedAt = 0;
  let reading: Promise<Frame> | null = null;
  const load = new Load(clock);
  const readFrame = async (): Promise<Frame> => {
    const { db } = context.database;
    frame = { settings: await officeSettings(db), notices: await publicNotices(db) };
    framedAt = performance.now();
    return frame;
  };
  return {
    context,
    options,
    assets: publicAssets(options.pages, context.simulation),
    load,
    guard: new CodeGuard(clock),
    forms: new SourceLimit(formsOfOneSource, tenMinutes, clock),
    codes: new SourceLimit(wrongCodesOfOneSource, tenMinutes, clock),
    places() {
      places ??= formPlaces(context.database.db).catch((error) => {
        places = null;
        throw error;
      });
      return places;
    },
    async frame() {
      // under load the one session of the database is for what is stored, and for the staff
      if (frame && load.isHigh && performance.now() - framedAt < frameLifeMs) return frame;
      try {
        // who comes while it is being read waits for that: five hundred at once are one reading
        reading ??= readFrame().finally(() => {
          reading = null;
        });
        return await reading;
      } catch (error) {
        if (!frame) throw error;
        return frame;
      }
    },
  };
}

/** The form with what was written in it, and what is wrong with that. */
export async function formOf(
  desk: Desk,
  fields: FormFields,
  errors: FormErrors,
  more: Pick<PublicPage, 'status' | 'retryAfterSeconds'> & {
    isHinted?: boolean;
    lostPhoto?: boolean;
    path?: string;
  } = {},
): Promise<PublicPage> {
  const { isHinted = false, lostPhoto = false, path = '/lapor', ...answer } = more;
  const { language, nonce } = fields;
  const { settings, notices } = await desk.frame();
  const { groups } = await desk.places();
  const title = words.title[language];
  return {
    ...answer,
    language,
    title: Object.keys(errors).length > 0 ? `${words.notSent[language]} · ${title}` : title,
    otherLanguage: language === 'id' ? `${path}?bahasa=en` : path,
    body: formPage({
      fields,
      errors,
      settings,
      groups,
      isHinted,
      lostPhoto,
      challenge: desk.load.isHigh ? desk.load.challenge(nonce) : null,
      today: dayInWib(desk.context.now()),
      notices: breachPart(language, notices),
    }),
  };
}

export const languageOf = (request: FastifyRequest): Language =>
  (request.query as { bahasa?: unknown } | undefined)?.bahasa === 'en' ? 'en' : 'id';
export const languageIn = (fields: ReadonlyMap<string, string>): Language =>
  fields.get('bahasa') === 'en' ? 'en' : 'id';
export type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
