import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles, staffRoles } from '../../../shared/domain/role.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

/** The role matrix of the data-protection rules, route by route, said a second time: who may call what. */
const office = ['duty_officer', 'analyst', 'section_head', 'leadership'] as const;
const analysts = ['analyst', 'section_head'] as const;
const incidents = [...office, 'regional_office', 'timpora_member', 'local_partner'] as const;
const scenarios = [...office, 'regional_office', 'timpora_member'] as const;
const exports = ['analyst', 'section_head', 'leadership', 'regional_office', 'timpora_member'] as const;
const desk = ['duty_officer', ...analysts] as const;
const partners = ['timpora_member', 'local_partner'] as const;
const keepers = [...analysts, 'leadership'] as const;
const protection = ['section_head', 'leadership', 'auditor'] as const;
const accounts = ['administrator', 'section_head', 'leadership', 'auditor'] as const;

const packs = [...office, 'regional_office', 'timpora_member', 'local_partner', 'auditor'] as const;
const drafts = [...analysts, 'leadership'] as const;

/** Administrators look after accounts; what the office knows of places is not theirs. */
const scores = staffRoles.filter((role) => role !== 'administrator');
const counts = [...office, 'regional_office', 'timpora_member'] as const;

const matrix: Record<string, readonly Role[]> = {
  'GET /healthz': roles,
  'GET /readyz': roles,
  'GET /api/openapi.json': roles,
  'GET /api/session': roles,
  'POST /api/session': roles,
  'DELETE /api/session': roles,
  'POST /api/session/code': roles,
  'POST /api/session/set-up': roles,
  'POST /api/session/set-up/confirm': roles,
  'POST /api/session/factor': staffRoles,
  'GET /api/session/oidc': roles,
  'GET /api/session/oidc/return': roles,
  'POST /api/session/factor/passkey': staffRoles,
  'POST /api/session/passkey': roles,
  'POST /api/session/passkey/options': roles,
  'POST /api/account/passkeys': staffRoles,
  'POST /api/account/passkeys/options': staffRoles,
  'DELETE /api/account/passkeys/{id}': staffRoles,
  'GET /api/account': staffRoles,
  'POST /api/account/totp': staffRoles,
  'DELETE /api/account/totp': staffRoles,
  'POST /api/account/recovery-codes': staffRoles,
  'PUT /api/account/password': staffRoles,
  'DELETE /api/account/sessions': staffRoles,
  'DELETE /api/account/sessions/{id}': staffRoles,
  'POST /api/links/look': roles,
  'POST /api/links/use': roles,
  'GET /api/accounts': accounts,
  'GET /api/accounts/invitations': ['administrator'],
  'POST /api/accounts/invitations': ['administrator'],
  'DELETE /api/accounts/invitations/{id}': ['administrator'],
  'POST /api/accounts/{id}/vouch': accounts,
  'POST /api/accounts/{id}/reset-link': ['administrator'],
  'POST /api/accounts/{id}/close': ['administrator'],
  'PUT /api/accounts/{id}/review': ['section_head'],
  'PUT /api/accounts/{id}/roles': ['administrator'],
  'POST /api/accounts/{id}/reset-factor': ['administrator'],
  'POST /api/accounts/{id}/end-sessions': ['administrator'],
  'POST /api/accounts/{id}/wake': ['administrator'],
  'PUT /api/accounts/{id}/agency': ['administrator'],
  'PUT /api/accounts/{id}/areas': ['administrator'],
  'GET /api/areas': staffRoles,
  'GET /api/areas/boundaries': staffRoles,
  'GET /api/areas/hex': staffRoles,
  'GET /api/areas/neighbours': staffRoles,
  'GET /api/sectors': staffRoles,
  'GET /api/agencies': staffRoles,
  'GET /api/indicators': scores,
  'GET /api/observations': scores,
  'POST /api/observations': analysts,
  'GET /api/foreign-workers': counts,
  'GET /api/ledger': counts,
  'POST /api/ledger/reasons': [...analysts, 'timpora_member'],
  'GET /api/ledger/signatures': counts,
  'POST /api/ledger/signatures': [...analysts, 'timpora_member'],
  'GET /api/incidents': incidents,
  'GET /api/incidents/counts': scores,
  'POST /api/incidents': ['duty_officer', ...analysts],
  'POST /api/incidents/{id}/versions': analysts,
  'GET /api/incidents/{id}': incidents,
  'POST /api/incidents/{id}/merge': analysts,
  'POST /api/incidents/{id}/unmerge': analysts,
  'POST /api/incidents/{id}/split': analysts,
  'GET /api/engagements': scores,
  'POST /api/engagements': analysts,
  'GET /api/listening-coverage': scores,
  'POST /api/listening-coverage': analysts,
  'GET /api/reports': office,
  'POST /api/reports': [...desk, ...partners],
  'POST /api/reports/kolang-kaling': office,
  'POST /api/reports/bulk': desk,
  'GET /api/reports/live': office,
  'GET /api/reports/{id}': office,
  'GET /api/reports/{id}/raw': desk,
  'GET /api/reports/{id}/media/{mediaId}': desk,
  'GET /api/reports/{id}/media/{mediaId}/blurred': desk,
  'POST /api/reports/{id}/media/{mediaId}/fetch': desk,
  'POST /api/reports/{id}/assessments': desk,
  'POST /api/reports/{id}/undo': desk,
  'POST /api/reports/{id}/messages': [...analysts, 'leadership'],
  // for whom a contact is not, it is not there
  'POST /api/reports/{id}/contact': staffRoles,
  'POST /api/reports/{id}/verifications': desk,
  'PUT /api/reports/{id}/restriction': ['section_head', 'leadership'],
  'POST /api/reports/{id}/purge': desk,
  'GET /api/data-protection/retention': protection,
  'PUT /api/data-protection/retention-terms': ['auditor'],
  'POST /api/data-protection/retention-runs/{id}/confirmation': ['auditor'],
  'GET /api/data-protection/register': protection,
  'POST /api/data-protection/register/{id}/versions': ['auditor'],
  'GET /api/data-protection/rights-requests': protection,
  'POST /api/data-protection/rights-requests/{id}/grant': ['auditor'],
  'POST /api/data-protection/rights-requests/{id}/refusal': ['auditor'],
  'POST /api/data-protection/rights-requests/{id}/refusal-decision': ['leadership', 'auditor'],
  'POST /api/data-protection/rights-requests/{id}/end-restriction': ['auditor'],
  'GET /api/data-protection/legal-holds': protection,
  'POST /api/data-protection/legal-holds': ['section_head', 'auditor'],
  'POST /api/data-protection/legal-holds/{id}/approve': ['auditor'],
  'POST /api/data-protection/legal-holds/{id}/end': ['auditor'],
  'GET /api/data-protection/breaches': [...protection, 'administrator'],
  'GET /api/data-protection/contact-notices': ['section_head', 'auditor'],
  'POST /api/data-protection/contact-notices/{id}/read': ['section_head', 'auditor'],
  'POST /api/data-protection/breaches': ['section_head', 'auditor'],
  'POST /api/data-protection/breaches/{id}/steps': ['auditor'],
  'POST /api/data-protection/measures': ['section_head', 'administrator', 'auditor'],
  'POST /api/data-protection/measures/{id}/end': ['section_head', 'administrator', 'auditor'],
  'GET /api/data-protection/impact-assessments': [...analysts, 'leadership', 'auditor'],
  'POST /api/data-protection/impact-assessments/{modelVersion}/versions': [...analysts, 'auditor'],
  'POST /api/data-protection/impact-assessments/{modelVersion}/approvals': ['leadership', 'auditor'],
  'GET /api/report-drafts/{form}': [...desk, 'leadership', ...partners],
  'PUT /api/report-drafts/{form}': [...desk, 'leadership', ...partners],
  'GET /api/imports': scores,
  'GET /api/imports/{batchId}': scores,
  'GET /api/imports/reference': ['analyst', 'section_head', 'timpora_member'],
  'POST /api/imports/preview': ['analyst', 'section_head', 'timpora_member'],
  'POST /api/imports': ['analyst', 'section_head', 'timpora_member'],
  'POST /api/imports/{batchId}/undo': ['analyst', 'section_head', 'timpora_member'],
  'GET /api/boundaries': scores,
  'POST /api/boundaries/preview': analysts,
  'POST /api/boundaries': analysts,
  'POST /api/boundaries/{version}/take-again': analysts,
  'POST /api/chat-imports/preview': desk,
  'POST /api/chat-imports': desk,
  'POST /api/chat-imports/{batchId}/undo': desk,
  'GET /api/verifications': [...desk, ...partners],
  'GET /api/verifications/partners': desk,
  'POST /api/verifications/{id}/answer': partners,
  'GET /api/rumours': office,
  'POST /api/rumours': desk,
  'POST /api/rumours/{id}/versions': analysts,
  'GET /api/meetings': incidents,
  'GET /api/meetings/{id}': incidents,
  'POST /api/meetings': keepers,
  'POST /api/meetings/{id}/versions': keepers,
  'POST /api/meetings/{id}/decisions': keepers,
  'GET /api/decisions': incidents,
  'POST /api/decisions/{id}/versions': keepers,
  'POST /api/decisions/{id}/progress': [...keepers, ...partners],
  'GET /api/score-models': scores,
  'GET /api/overview': scores,
  'GET /api/score-runs': scores,
  'GET /api/score-runs/results': scores,
  'GET /api/score-runs/results/{areaCode}/{month}': scores,
  'GET /api/score-runs/weights': scores,
  'GET /api/score-runs/sensitivity': scores,
  'GET /api/score-runs/progress': scores,
  'POST /api/score-runs/cancel': ['section_head'],
  'GET /api/score-runs/explanations/changes/{areaCode}/{month}': scores,
  'GET /api/score-runs/explanations/levels/{areaCode}/{month}': scores,
  'GET /api/score-runs/explanations/against/{areaCode}/{month}': scores,
  'GET /api/what-if/{level}/{month}': scores,
  'GET /api/scenarios': scores,
  'GET /api/scenarios/{id}': scores,
  'POST /api/scenarios': scenarios,
  'DELETE /api/scenarios/{id}': scenarios,
  'GET /api/forecasts': scores,
  'GET /api/forecasts/frozen': scores,
  'GET /api/forecasts/skill': scores,
  'POST /api/forecasts': analysts,
  'DELETE /api/forecasts/computation': analysts,
  'GET /api/detection': scores,
  'GET /api/alarms': office,
  'POST /api/alarms/seen': office,
  'POST /api/alarms/{id}/decisions': analysts,
  'PUT /api/alarms/budget': ['section_head'],
  'GET /api/alarms/preference': office,
  'PUT /api/alarms/preference': office,
  'GET /api/information-reports': analysts,
  'POST /api/information-reports': analysts,
  'GET /api/information-reports/{id}': analysts,
  'PUT /api/information-reports/{id}': analysts,
  'POST /api/information-reports/{id}/number': analysts,
  'POST /api/information-reports/{id}/file': analysts,
  'GET /api/briefings': packs,
  'POST /api/briefings': analysts,
  'GET /api/briefings/{id}': drafts,
  'PUT /api/briefings/{id}': analysts,
  'PUT /api/briefings/{id}/texts/{blockId}': analysts,
  'POST /api/briefings/{id}/snapshots': analysts,
  'GET /api/briefing-snapshots/{id}': packs,
  'GET /api/briefing-snapshots/{id}/differences': packs,
  'POST /api/briefing-snapshots/{id}/publication': ['section_head', 'leadership'],
  'POST /api/briefing-snapshots/{id}/files': exports,
  'GET /api/posters': ['duty_officer', ...analysts],
  'POST /api/posters': ['duty_officer', ...analysts],
  'POST /api/posters/{id}/revoke': ['duty_officer', ...analysts],
  'GET /api/office-settings': ['section_head', 'administrator'],
  'GET /api/database-protection': ['section_head', 'administrator', 'auditor'],
  'PUT /api/office-settings/{name}': ['section_head', 'administrator'],
  'GET /api/catalogue': scores,
  'GET /api/tables': scores,
  'GET /api/audit': ['section_head', 'leadership', 'auditor'],
  'GET /api/audit/anchors': ['section_head', 'leadership', 'auditor'],
  'GET /api/audit/looks': ['auditor'],
  'POST /api/audit/checks': ['auditor'],
  'POST /api/audit/exports': ['auditor'],
  'GET /api/tables/{name}.csv': exports,
  'POST /api/drawings/taken': exports,
  'GET /api/tables/{name}.json': exports,
  'GET /api/tables/{name}.parquet': exports,
  'GET /api/tables/datapackage.json': exports,
  'GET /api/tables/teduh-data.zip': exports,
};

/** Enough for a good answer where reading needs a question. */
const asked: Record<string, string> = {
  '/api/score-runs/results': '?level=regency&month=2025-10',
  '/api/score-runs/weights': '?level=regency&month=2025-10',
  '/api/score-runs/sensitivity': '?level=regency',
  '/api/detection': '?level=regency',
  '/api/audit/looks': '?month=2026-11',
};
const parts: Record<string, string> = {
  areaCode: '19.71',
  month: '2025-10',
  level: 'regency',
  id: '00000000-0000-4000-8000-000000000000',
  name: 'areas',
  batchId: '1000000',
  mediaId: '00000000-0000-4000-8000-000000000000',
  form: 'phone',
};
/** Roles are looked at before the body, so writing is asked for without one; these would do something even so. */
const acts = new Set([
  'GET /api/reports/live', // never ends
  'DELETE /api/session',
  'DELETE /api/account/sessions',
  'POST /api/session/passkey/options', // asks for no body: 409 without the address of a page
  'GET /api/session/oidc', // 404 where the office has no sign-in of its own
  'GET /api/session/oidc/return',
  'POST /api/session/set-up', // asks for no body: 401 without the cookie of an attempt
  'POST /api/alarms/seen',
  'POST /api/audit/checks',
  'DELETE /api/forecasts/computation',
]);

let it: TestApp;
let routes: string[];
beforeAll(async () => {
  it = await makeTestApp();
  const { paths } = JSON.parse((await it.get('/api/openapi.json', 'public')).body) as {
    paths: Record<string, object>;
  };
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
});
afterAll(() => it.close());

test('every route has its row in the matrix, and every row its route', () => {
  expect([...routes].sort()).toEqual(Object.keys(matrix).sort());
});

describe('who may not is told so, who may gets an answer', () => {
  test.each(roles)(
    '%s',
    async (role) => {
      const wrong: unknown[] = [];
      for (const [route, allowed] of Object.entries(matrix)) {
        if (acts.has(route) && allowed.includes(role)) continue;
        const [method, path] = route.split(' ') as ['GET', string];
        const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parts[name]!) + (asked[path] ?? '');
        const { statusCode, body } = await it.as(role, { method, url });
        const good = !allowed.includes(role)
          ? statusCode === (role === 'public' ? 401 : 403)
          : method === 'GET'
            ? statusCode === 200 || (/\{(id|batchId)\}/.test(path) && statusCode === 404)
            : [400, 404, 415].includes(statusCode) || (path.startsWith('/api/links') && statusCode < 500);
        if (!good) wrong.push([route, statusCode, body.slice(0, 200)]);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});
