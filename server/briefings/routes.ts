import { byOf } from '../audit/by-of.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import {
  BlockPath,
  BriefingPath,
  type BriefingDraft,
  type Briefings,
  BriefingsQuery,
  ChangeBriefing,
  ChangeText,
  DifferencesQuery,
  type FileEvent,
  Freeze,
  type Frozen,
  NewBriefing,
  Publish,
  type Snapshot,
  type SnapshotDifferences,
  TakeFiles,
  type TextChanged,
} from '../../shared/api/briefings.ts';
import { linkNumbers } from '../../shared/briefings/link-numbers.ts';
import { packDifferences } from '../../shared/briefings/pack-differences.ts';
import { printable } from '../../shared/briefings/printable.ts';
import { briefingPublishers, readsDrafts } from '../../shared/domain/role.ts';
import { refuseFrozenExport } from '../data-protection/measures.ts';
import { hasApprovedAssessment } from '../data-protection/impact-assessments.ts';
import { access, mayDo } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { ruleBroken } from '../http/problem.ts';
import { tellLines } from '../http/tell-lines.ts';
import { buildDraft, textBlock } from './build.ts';
import { changeBriefing, changeText, createBriefing } from './change.ts';
import { listBriefings, readBriefing } from './drafts.ts';
import { takeFiles } from './files.ts';
import { freezeBriefing } from './freeze.ts';
import { mayRelease, publishSnapshot } from './publish.ts';
import { listSnapshots, readSnapshot } from './snapshots.ts';

const tags = ['briefings'];

/** Packs for a meeting: drafts, frozen packs, their release and their files. */
export const briefingRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const by = (request: FastifyRequest) => byOf(request, context.now());
    const months = async () => (await context.scores.input(null)).input.regency.months;
    const draft = { access: access.makeBriefings };

    app.get(
      '/api/briefings',
      { config: { access: access.readPacks }, schema: { tags, querystring: BriefingsQuery } },
      async (request): Promise<Briefings> => {
        const account = signedIn(request);
        const meetingId = request.query.meeting ?? null;
        return {
          drafts: readsDrafts(account.roles) ? await listBriefings(db, meetingId) : [],
          snapshots: await listSnapshots(db, account, { meetingId }),
        };
      },
    );

    app.post(
      '/api/briefings',
      { config: draft, schema: { tags, body: NewBriefing } },
      async (request, reply) => {
        const id = await createBriefing(db, request.body, await months(), by(request));
        return reply.status(201).send({ id });
      },
    );

    app.get(
      '/api/briefings/:id',
      { config: { access: access.readDrafts }, schema: { tags, params: BriefingPath } },
      async (request): Promise<BriefingDraft> => {
        const stored = await readBriefing(db, request.params.id);
        return {
          briefing: stored.briefing,
          pack: await buildDraft(context, stored, context.now()),
          snapshots: await listSnapshots(db, signedIn(request), { briefingId: request.params.id }),
        };
      },
    );

    app.put(
      '/api/briefings/:id',
      { config: draft, schema: { tags, params: BriefingPath, body: ChangeBriefing } },
      async (request) => ({
        version: await changeBriefing(db, request.params.id, request.body, await months(), by(request)),
      }),
    );

    app.put(
      '/api/briefings/:id/texts/:blockId',
      { config: draft, schema: { tags, params: BlockPath, body: ChangeText } },
      async (request): Promise<TextChanged> => {
        const { id, blockId } = request.params;
        const { version, text } = request.body;
        const stored = await readBriefing(db, id);
        const pack = await buildDraft(context, { ...stored, texts: {} }, context.now());
        const block = textBlock(pack, blockId);
        if (!block)
          throw ruleBroken([
            { pointer: 'path/blockId', code: 'no_such_block', detail: 'no text of that name' },
          ]);
        const edited = text === null ? null : linkNumbers(printable(text), pack, block);
        return { version: await changeText(db, id, { version, blockId, edited }, by(request)), edited };
      },
    );

    app.post(
      '/api/briefings/:id/snapshots',
      { config: draft, schema: { tags, params: BriefingPath, body: Freeze } },
      async (request, reply) => {
        const frozen: Frozen = await freezeBriefing(
          context,
          request.params.id,
          request.body.version,
          by(request),
        );
        return reply.status(201).send(frozen);
      },
    );

    app.get(
      '/api/briefing-snapshots/:id',
      { config: { access: access.readPacks }, schema: { tags, params: BriefingPath } },
      async (request): Promise<Snapshot> => {
        const account = signedIn(request);
        const found = await readSnapshot(db, account, request.params.id);
        const { summary, pack } = found;
        return {
          pack,
          summary,
          stamp: { number: summary.number, sha256: summary.sha256, frozenAt: summary.frozenAt },
          mayPublish: mayDo(account.roles, briefingPublishers) && mayRelease(found, account.id),
          isAssessed: await hasApprovedAssessment(db, pack.head.model.version),
        };
      },
    );

    app.get(
      '/api/briefing-snapshots/:id/differences',
      {
        config: { access: access.readPacks },
        schema: { tags, params: BriefingPath, querystring: DifferencesQuery },
      },
      async (request): Promise<SnapshotDifferences> => {
        const account = signedIn(request);
        const { summary, pack } = await readSnapshot(db, account, request.params.id);
        const of = await listSnapshots(db, account, { briefingId: summary.briefingId });
        const earlier = of[of.findIndex((one) => one.id === summary.id) + 1];
        const id = request.query.with ?? earlier?.id;
        if (!id) return { before: null, differences: null };
        const before = await readSnapshot(db, account, id);
        return {
          before: { id, number: before.summary.number },
          differences: packDifferences(before.pack, pack),
        };
      },
    );

    app.post(
      '/api/briefing-snapshots/:id/publication',
      { config: { access: access.publishBriefings }, schema: { tags, params: BriefingPath, body: Publish } },
      async (request, reply) => {
        await publishSnapshot(db, request.params.id, request.body, by(request));
        return reply.status(204).send();
      },
    );

    app.post(
      '/api/briefing-snapshots/:id/files',
      { config: { access: access.takePacks }, schema: { tags, params: BriefingPath, body: TakeFiles } },
      async (request, reply) => {
        // what is not for the reader, or frozen, is refused before the first line
        await refuseFrozenExport(db);
        await readSnapshot(db, signedIn(request), request.params.id);
        return tellLines<FileEvent>(
          request,
          reply,
          (event) => ('progress' in event ? (event.kind ?? '') : null),
          (say, signal) => takeFiles(context, request.params.id, request.body, by(request), { say, signal }),
        );
      },
    );
  };
