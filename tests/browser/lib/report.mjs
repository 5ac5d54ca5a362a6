// Counts what passed and failed, shows every problem where it was found, and closes with the sum.

export class Report {
  passed = 0;
  failed = 0;

  /** One check with a name; it passed when its list of problems is empty. */
  record(name, problems) {
    if (problems.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    console.log(`FAILED ${name}`);
    for (const problem of new Set(problems)) console.log(`  - ${problem}`);
  }

  /** A check that throws has failed with that one problem. */
  async run(name, check) {
    try {
      this.record(name, await check());
    } catch (error) {
      this.record(name, [error.message]);
    }
  }

  close() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0;
  }
}
