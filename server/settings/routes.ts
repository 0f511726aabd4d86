import { byOf } from '../audit/by-of.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  ChangeSetting,
  DatabaseProtection,
  type OfficeSettingsAnswer,
  settingNames,
  SettingPath,
} from '../../shared/api/settings.ts';
import { access } from '../http/access.ts';
import type { AppContext } from '../http/context.ts';
import { changeSetting } from './change.ts';
import { databaseProtection } from './protection.ts';
import { officeSettings, settingVersions } from './queries.ts';

const tags = ['settings'];

/** Settings of the office that are no secrets; a change is a new version. */
export const settingRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;

    app.get(
      '/api/office-settings',
      { config: { access: access.keepSettings }, schema: { tags } },
      async (): Promise<OfficeSettingsAnswer> => {
        const stored = await settingVersions(db);
        return {
          settings: await officeSettings(db),
          versions: Object.fromEntries(
            settingNames.map((name) => [name, stored[name] ?? 0]),
          ) as OfficeSettingsAnswer['versions'],
        };
      },
    );

    app.get(
      '/api/database-protection',
      { config: { access: access.readProtection }, schema: { tags, response: { 200: DatabaseProtection } } },
      () => databaseProtection(context.database),
    );

    app.put(
      '/api/office-settings/:name',
      {
        config: { access: access.keepSettings },
        schema: {
          tags,
          params: SettingPath,
          body: ChangeSetting,
          response: { 200: Type.Object({ version: Type.Integer() }) },
        },
      },
      async (request) => ({
        version: await changeSetting(db, request.params.name, request.body, byOf(request, context.now())),
      }),
    );
  };
