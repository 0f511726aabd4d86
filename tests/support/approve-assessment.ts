import { assessmentDraft } from '../../shared/text/impact-assessment.ts';
import type { TestApp } from './app.ts';

/** What an office does before its first pack goes out: an impact assessment of the model, approved by two people. */
export async function approveAssessment(it: TestApp, modelVersion = 1): Promise<void> {
  const home = `/api/data-protection/impact-assessments/${modelVersion}`;
  const answers = [
    await it.post(`${home}/versions`, { version: 0, sections: assessmentDraft }, 'analyst'),
    await it.post(`${home}/approvals`, { version: 1 }, 'auditor'),
    await it.post(`${home}/approvals`, { version: 1 }, 'leadership'),
  ];
  const failed = answers.find(({ statusCode }) => statusCode >= 300);
  if (failed) throw new Error(failed.body);
}
