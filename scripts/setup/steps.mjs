/**
 * One thing that must be in place before Sounder can be built or started.
 * @typedef {object} Step
 * @property {string} name what it is, for people: `the packages`
 * @property {() => boolean | Promise<boolean>} isDone a look that costs milliseconds
 * @property {() => Promise<void>} provide puts it in place, or throws
 * @property {string} mend the command that a person can run when `provide` fails
 */

/** A failure that knows a better command to mend it than its step does. */
export class StepFailure extends Error {
  /**
   * @param {string} message
   * @param {string} mend
   */
  constructor(message, mend) {
    super(message);
    this.mend = mend;
  }
}

/**
 * Goes through the steps in order and puts in place what is missing. Stops at the first that fails, says
 * what failed and the command that mends it, and answers false; what was put in place before is kept.
 * @param {readonly Step[]} steps
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether everything is in place
 */
export async function takeSteps(steps, say) {
  for (const step of steps) {
    try {
      if (await step.isDone()) continue;
      say(`Set-up: ${step.name} …`);
      await step.provide();
    } catch (error) {
      say(`\nSet-up stopped at ${step.name}: ${error instanceof Error ? error.message : String(error)}`);
      say(`What is in place already is kept. This mends it:\n\n  ${mendOf(error, step)}\n`);
      return false;
    }
  }
  return true;
}

/**
 * @param {unknown} error
 * @param {Step} step
 */
function mendOf(error, step) {
  return error instanceof StepFailure ? error.mend : step.mend;
}
