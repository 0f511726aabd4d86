import { css } from 'lit';

/** A poster on A4: our code large in a rounded frame, the one of APOA small in a square one of another colour. */
export const posterStyles = css`
  .tools { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; max-width: 820px; margin: 0 auto 16px; }
  .tools .primary { margin-left: auto; }
  /* the sheet is paper: black on white in the dark appearance too */
  .sheet { --own: #7d2a12; --official: #0b3f6b; max-width: 820px; margin: 0 auto; padding: clamp(16px, 5vw, 48px); background: #ffffff; color: #14181d; border: 1px solid var(--line); border-radius: var(--radius); display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
  .own { border: 5px solid var(--own); border-radius: 28px; overflow: hidden; display: grid; grid-template-columns: minmax(0, 1fr); text-align: center; overflow-wrap: anywhere; }
  .own h1 { background: var(--own); color: #ffffff; margin: 0; padding: 20px 24px; font-size: clamp(1.75rem, 6vw, 3.25rem); line-height: 1.08; text-wrap: balance; }
  .own h1 small, .small-words { display: block; font-weight: 400; font-size: 1.0625rem; line-height: 1.35; margin-top: 6px; }
  .own .body { padding: 20px 24px 24px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; justify-items: center; }
  .own p { font-size: clamp(1.125rem, 2.6vw, 1.5rem); line-height: 1.3; max-width: 34em; }
  .own p.strong { font-weight: 700; }
  .own svg { width: min(100%, 380px); height: auto; }
  .line { font-size: clamp(1.25rem, 3.4vw, 2rem); font-weight: 700; }
  .danger { border-top: 2px solid var(--own); padding-top: 14px; color: var(--own); font-weight: 700; }
  .official { border: 3px solid var(--official); display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 16px; align-items: center; padding: 16px 20px; }
  .official h2 { margin: 0 0 4px; color: var(--official); font-size: 1.375rem; line-height: 1.2; }
  .official p { line-height: 1.35; overflow-wrap: anywhere; }
  .official svg { width: 150px; height: auto; outline: 1px solid var(--official); }
  .own .address, .official .address { font-family: ui-monospace, monospace; font-size: 0.875rem; }
  footer { font-size: 0.875rem; color: #474d56; }
  @media (max-width: 560px) { .official { grid-template-columns: minmax(0, 1fr); } }
  @media print {
    .sheet { border: 0; padding: 0; max-width: none; gap: 5mm; }
    .own { border-width: 1.2mm; }
    .own h1 { font-size: 34pt; padding: 4mm 8mm 5mm; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .own h1 small, .small-words { font-size: 11pt; line-height: 1.25; margin-top: 1mm; }
    .own .body { padding: 4mm 8mm 5mm; gap: 2.5mm; }
    .own p { font-size: 15pt; }
    .own p.line { font-size: 20pt; }
    .own svg { width: 84mm; margin: -3mm 0; }
    .danger { padding-top: 2.5mm; }
    .official { padding: 3mm 5mm; }
    .official svg { width: 32mm; }
    .official h2 { font-size: 15pt; margin: 0; }
    .official p { font-size: 10pt; line-height: 1.25; }
    .own .address, .official .address { font-size: 9pt; }
    footer { font-size: 9pt; }
  }
`;
