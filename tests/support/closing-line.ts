import type { Reporter, TestModule } from 'vitest/node';

/** Prints one plain closing line, whatever the other reporters print: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        count[result.state]++;
        if (result.state === 'skipped')
          console.log(
            `skipped: ${module.project.name}: ${test.fullName}: ${result.note ?? 'no reason given'}`,
          );
      }
      if (!module.ok() && module.errors().length > 0) count.failed++;
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
