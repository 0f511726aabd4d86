import { consume } from '@lit/context';
import { css, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { Session } from '../../../shared/api/session.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { RequestError } from '../../api/request.ts';
import { problemView } from '../../app/problem.ts';
import { sessionContext } from '../../app/session-context.ts';
import { tables } from '../../styles/shared.ts';
import { EntryForm } from '../../ui/entry-form.ts';

/** What the parts of the page share: who reads, one act at a time, and what went wrong. */
export abstract class ProtectionTab extends EntryForm {
  static override styles = [
    ...EntryForm.styles,
    tables,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }
      section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
      .lead { color: var(--ink-2); max-width: 80ch; }
      .card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
      .line { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; justify-content: space-between; }
      .tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
      .late { color: var(--bad); font-weight: 650; }
      .soon { font-weight: 650; }
      .list { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; max-width: 960px; }
      dl { display: grid; grid-template-columns: minmax(110px, max-content) minmax(0, 1fr); gap: 4px 16px; }
      dt { color: var(--ink-3); font-size: var(--step-s); padding-top: 2px; }
      dd { overflow-wrap: anywhere; }
      @media (max-width: 560px) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: 8px; } }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() protected session: Session | null = null;
  @state() private failure: unknown = null;
  protected abstract reload(): void;

  protected get roles(): readonly Role[] {
    return this.session?.account?.roles ?? [];
  }
  protected get ownId(): string {
    return this.session?.account?.id ?? '';
  }
  /** True where it was done; errors at fields stand there, others above the part. */
  protected async run(work: () => Promise<unknown>, fields: readonly string[] = []): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    try {
      await work();
      this.reload();
      return true;
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null;
      if (!this.takeErrors(problem, fields)) this.failure = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
  protected problem() {
    return this.failure ? problemView(this.failure, this.speech) : nothing;
  }
  protected shortId(id: string): string {
    return id.slice(0, 8);
  }
}
