import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ImpactAssessment, ImpactAssessments } from '../../../shared/api/data-protection.ts';
import { impactApprovers, impactSections } from '../../../shared/domain/data-protection.ts';
import { approvesAssessments, writesAssessments } from '../../../shared/domain/role.ts';
import {
  approverNames,
  impactSectionNames,
  protectionPhrases as phrases,
  protectionWords as words,
} from '../../../shared/text/data-protection.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import { assessmentDraft, harms } from '../../../shared/text/impact-assessment.ts';
import { approveAssessment, getAssessments, writeAssessment } from '../../api/data-protection.ts';
import { Loader } from '../../app/loader.ts';
import { ProtectionTab } from './protection-tab.ts';

type Model = ImpactAssessments['models'][number];

/** The impact assessment of each model version: text, harms, approvals. */
@customElement('td-impact-tab')
export class ImpactTab extends ProtectionTab {
  static override styles = [
    ...ProtectionTab.styles,
    css`
      .text { white-space: pre-line; max-width: 80ch; }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); gap: 12px; }
      .harms td, .harms th { padding-right: 16px; min-width: 140px; }
      .harms tbody th { font-weight: 650; }
    `,
  ];
  @state() private editing: number | null = null;
  private readonly data = new Loader(
    this,
    (_, signal) => getAssessments(signal),
    () => [] as const,
  );
  protected override reload(): void {
    this.editing = null;
    this.values = {};
    this.data.again();
  }
  override render() {
    return html`<p class="lead">${this.t(words.impactLead)}</p>
      ${this.problem()} ${this.data.render(({ models }) => html`${models.map((model) => this.model(model))}`)} ${this.harmTable()}`;
  }
  private model(model: Model) {
    const [newest] = model.assessments;
    const sections = newest?.sections ?? assessmentDraft;
    return html`<section class="card">
      <div class="line">
        <h2>${this.t(words.model)} ${model.code} v${model.modelVersion}${model.isInForce ? html` <span class="small muted">(${this.t(words.inForce)})</span>` : nothing}</h2>
        <strong class=${model.isApproved ? '' : 'late'}>${this.t(model.isApproved ? words.impactApproved : words.impactMissing)}</strong>
      </div>
      ${newest ? this.approvals(model, newest) : html`<p class="notice">${this.t(words.impactNone)}</p>`}
      ${
        this.editing === model.modelVersion
          ? this.form(model, sections)
          : html`${impactSections.map(
              (name) =>
                html`<div><h3>${this.t(impactSectionNames[name])}</h3><p class="text">${this.t(sections[name])}</p></div>`,
            )}
            ${
              writesAssessments(this.roles)
                ? html`<p class="tools no-print">
                    ${newest ? nothing : html`<button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.run(() => writeAssessment(model.modelVersion, { version: 0, sections }))}>${this.t(words.impactSave)}</button>`}
                    <button type="button" @click=${() => this.edit(model, sections)}>${this.t(words.change)}</button>
                  </p>`
                : nothing
            }`
      }
    </section>`;
  }
  private approvals(model: Model, newest: ImpactAssessment) {
    const { approvals } = newest;
    const isOwn = newest.recordedById === this.ownId;
    const mayApprove =
      approvesAssessments(this.roles) &&
      impactApprovers.some(
        (role) => this.roles.includes(role) && !approvals.some((given) => given.role === role),
      );
    return html`<p class="small muted">${phrases.written[this.speech](String(newest.version), newest.recordedBy, formatInstant(newest.recordedAt, this.speech))}</p>
      <ul class="small">${impactApprovers.map((role) => {
        const given = approvals.find((one) => one.role === role);
        const name = this.t(approverNames[role]);
        return html`<li>${given ? phrases.approved[this.speech](name, given.by, formatInstant(given.at, this.speech)) : phrases.notApproved[this.speech](name)}</li>`;
      })}</ul>
      ${approvals.length < impactApprovers.length ? html`<p class="small muted">${this.t(words.impactBoth)}</p>` : nothing}
      ${
        mayApprove
          ? isOwn
            ? html`<p class="small muted">${this.t(words.impactOwn)}</p>`
            : html`<p class="no-print"><button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.run(() => approveAssessment(model.modelVersion, newest.version))}>${this.t(words.impactApprove)}</button></p>`
          : nothing
      }`;
  }
  private edit(model: Model, sections: ImpactAssessment['sections']): void {
    this.editing = model.modelVersion;
    this.errors = {};
    this.values = Object.fromEntries(
      impactSections.flatMap((name) => [
        [`${name}_id`, sections[name].id],
        [`${name}_en`, sections[name].en],
      ]),
    );
  }
  private form(model: Model, sections: ImpactAssessment['sections']) {
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      if (!this.complete(impactSections.flatMap((name) => [`${name}_id`, `${name}_en`]))) return;
      const written = Object.fromEntries(
        impactSections.map((name) => [name, { id: this.text(`${name}_id`), en: this.text(`${name}_en`) }]),
      ) as typeof sections;
      const version = model.assessments[0]?.version ?? 0;
      void this.run(() => writeAssessment(model.modelVersion, { version, sections: written }));
    };
    const label = (name: (typeof impactSections)[number], language: 'inIndonesian' | 'inEnglish') => ({
      id: `${impactSectionNames[name].id} (${words[language].id})`,
      en: `${impactSectionNames[name].en} (${words[language].en})`,
    });
    return html`<form novalidate @submit=${submit}>
      ${impactSections.map(
        (name) => html`<div class="two">
          ${this.longText(`${name}_id`, { label: label(name, 'inIndonesian'), required: true, maxlength: 6000 })}
          ${this.longText(`${name}_en`, { label: label(name, 'inEnglish'), required: true, maxlength: 6000 })}
        </div>`,
      )}
      <p class="tools">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.impactSave)}</button>
        <button type="button" @click=${() => (this.editing = null)}>${this.t(words.cancel)}</button>
      </p>
    </form>`;
  }
  private harmTable() {
    return html`<section class="card harms">
      <h2 id="harms">${this.t(words.harms)}</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="harms">
        <table>
          <thead><tr><th scope="col">${this.t(words.harm)}</th><th scope="col">${this.t(words.how)}</th><th scope="col">${this.t(words.guard)}</th></tr></thead>
          <tbody>${harms.map((one) => html`<tr><th scope="row">${this.t(one.harm)}</th><td>${this.t(one.how)}</td><td>${this.t(one.guard)}</td></tr>`)}</tbody>
        </table>
      </div>
    </section>`;
  }
}
