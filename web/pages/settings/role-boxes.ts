import { html, type TemplateResult } from 'lit';
import { type Role, staffRoles } from '../../../shared/domain/role.ts';
import type { Language } from '../../../shared/text/language.ts';
import { roleNames } from '../../../shared/text/terms.ts';

/** A box for each role; `changed` hears the roles that are ticked then. */
export const roleBoxes = <Held extends Role>(
  chosen: readonly Held[],
  speech: Language,
  changed: (chosen: (Held | (typeof staffRoles)[number])[]) => void,
): TemplateResult[] =>
  staffRoles.map(
    (role) =>
      html`<label><input type="checkbox" .checked=${(chosen as readonly Role[]).includes(role)} @change=${(
        event: Event,
      ) => {
        const on = (event.target as HTMLInputElement).checked;
        changed(on ? [...chosen, role] : chosen.filter((one) => one !== role));
      }} />${roleNames[role][speech]}</label>`,
  );
